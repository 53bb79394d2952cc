import { expect, test } from "vitest";
import { listByteRows } from "@/components/inspect/byte-rows";

const bytes = new TextEncoder().encode('data: {"text":"çay"}\r\n\r\n');

test("16 bytes a row, in hex and as ASCII, with a dot for all else", () => {
  const [first, second] = listByteRows(bytes, 0, 0, 2);
  expect(first).toEqual({
    index: 0,
    offset: "00000",
    groups: [
      { place: 0, hex: "64 61 74 61" },
      { place: 4, hex: "3a 20 7b 22" },
      { place: 8, hex: "74 65 78 74" },
      { place: 12, hex: "22 3a 22 c3" },
    ],
    text: 'data: {"text":".',
  });
  expect(second?.text).toBe('.ay"}....');
  expect(second?.groups.map(({ hex }) => hex)).toEqual(["a7 61 79 22", "7d 0d 0a 0d", "0a", ""]);
});

test("offsets count from the stream's beginning, and all have as many digits", () => {
  const rows = listByteRows(bytes, 0xffffe, 0, 2);
  expect(rows.map(({ offset }) => offset)).toEqual(["0ffffe", "10000e"]);
});

test("rows come from anywhere in the middle", () => {
  expect(listByteRows(new Uint8Array(1000), 0, 50, 53).map(({ offset }) => offset)).toEqual([
    "00320",
    "00330",
    "00340",
  ]);
});
