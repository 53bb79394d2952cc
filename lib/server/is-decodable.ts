/** False where `decodeURIComponent` would throw: a percent sign without two hexadecimal digits, bytes that are no UTF-8. */
export function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
