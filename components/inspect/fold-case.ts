/**
 * A text with upper and lower case as one, as long as it was: what is found in it stands at the same place in the
 * text. All four kinds of the Turkish i are one, since one does not know in which language a model writes.
 */
export function foldCase(text: string): string {
  return text.replace(/[İı]/g, "i").toLowerCase();
}
