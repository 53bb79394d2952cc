/** In pixels, as the file says. */
export type ImageSize = { width: number; height: number };

/** Up to the end of the height, in characters of base64. */
const headLength = 32;

function readNumber(bytes: string, at: number): number {
  return [0, 1, 2, 3].reduce((sum, index) => sum * 256 + bytes.charCodeAt(at + index), 0);
}

/**
 * How large a PNG is, from its first chunk (PNG, 11.2.1): known before the browser has read the image, so that its
 * place can be kept. Null for what is no PNG, or too short for one.
 */
export function readPngSize(base64: string): ImageSize | null {
  const head = base64.slice(0, headLength);
  if (!/^iVBORw0KGgo[A-Za-z0-9+/]{21}$/.test(head)) return null;
  const bytes = atob(head);
  const [width, height] = [readNumber(bytes, 16), readNumber(bytes, 20)];
  return width > 0 && height > 0 ? { width, height } : null;
}
