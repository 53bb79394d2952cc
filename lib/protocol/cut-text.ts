/**
 * A text cut to so many UTF-16 units, never between the two of one character: half of it would look like bytes that
 * are no UTF-8.
 */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const isInsidePair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(length - 1, length + 1));
  return text.slice(0, isInsidePair ? length - 1 : length);
}
