/** As hex editors have it. */
export const bytesPerRow = 16;

const groupPlaces = [0, 4, 8, 12] as const;

/** One row of bytes. */
export type ByteRow = {
  readonly index: number;
  /** Bytes before it, from where counting began; in hex. */
  readonly offset: string;
  /** Four groups of four bytes, in hex; the last ones may be short or empty. */
  readonly groups: readonly { readonly place: number; readonly hex: string }[];
  /** The same bytes as ASCII, a dot for what is no visible character. */
  readonly text: string;
};

/** The rows `first` up to, not including, `end`. `start`: the offset of the first byte. */
export function listByteRows(bytes: Uint8Array, start: number, first: number, end: number): ByteRow[] {
  const digits = Math.max(5, (start + bytes.length).toString(16).length);
  return Array.from({ length: Math.max(0, end - first) }, (_, place) => {
    const index = first + place;
    const row = bytes.subarray(index * bytesPerRow, (index + 1) * bytesPerRow);
    return {
      index,
      offset: (start + index * bytesPerRow).toString(16).padStart(digits, "0"),
      groups: groupPlaces.map((from) => ({ place: from, hex: formatGroup(row.subarray(from, from + 4)) })),
      text: String.fromCharCode(...row.map((byte) => (byte >= 0x20 && byte < 0x7f ? byte : 0x2e))),
    };
  });
}

function formatGroup(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
