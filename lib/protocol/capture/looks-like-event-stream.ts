const fieldLine = /(?:^|[\r\n])(?:(?:data|event|id|retry)(?::|[\r\n]|$)|:)/;

/** True for a text with a line as only event streams have them, unless it begins like a page or like JSON. */
export function looksLikeEventStream(text: string): boolean {
  return !/^\uFEFF?\s*[<{["]/.test(text) && fieldLine.test(text.startsWith("\uFEFF") ? text.slice(1) : text);
}
