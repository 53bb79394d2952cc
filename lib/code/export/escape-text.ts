/**
 * What is never written into code as it is: control and invisible characters, some of which end lines (U+0085,
 * U+2028) or turn what stands around them about (U+202E), and halves of surrogate pairs, which UTF-8 cannot carry.
 * The joiners stay: emoji and several scripts are written with them.
 */
const hiddenCharacter = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u{200c}\u{200d}])\p{Cf}/u;

export type EscapeRules = {
  /** Characters with an escape of their own, beside the hidden ones. */
  readonly named: Readonly<Record<string, string>>;
  /** The escape of a code point that has no name. */
  readonly numbered: (codePoint: number) => string;
};

/** A function that writes a text so that the language reads it back. */
export function createEscaper({ named, numbered }: EscapeRules): (text: string) => string {
  const names = Object.keys(named).map((name) => name.replace(/[\\\]^-]/g, "\\$&"));
  const pattern = new RegExp(`[${names.join("")}]|${hiddenCharacter.source}`, "gu");
  return (text) => text.replace(pattern, (found) => named[found] ?? numbered(found.codePointAt(0) ?? 0));
}

/** `\u0000`, and two of them for what is beyond the first plane: JSON and the languages that took after it. */
export function escapeAsUnits(codePoint: number): string {
  return Array.from(
    String.fromCodePoint(codePoint).split(""),
    (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`,
  ).join("");
}

export function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}

/** True where the text holds half a surrogate pair: JSON can say it (`"\ud800"`), UTF-8 cannot. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Cs}/u.test(text);
}
