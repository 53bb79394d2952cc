/** The same keys in another language: every leaf is a text of its own. */
export type Localized<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Localized<Texts[Key]>;
};
