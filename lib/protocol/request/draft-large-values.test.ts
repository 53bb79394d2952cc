import { expect, test } from "vitest";
import { describeLargeValue, findLargeRuns } from "@/lib/protocol/request/draft-large-values";

function bytesOf(begin: readonly number[] | string, length: number): Buffer {
  const bytes = Buffer.alloc(length, 7);
  bytes.set(typeof begin === "string" ? Buffer.from(begin, "latin1") : begin);
  return bytes;
}

test("a data URL says its type and its size in bytes", () => {
  const bytes = bytesOf("", 10_000);
  const url = `data:image/png;name=a;base64,${bytes.toString("base64")}`;
  expect(describeLargeValue(url)).toEqual({ mediaType: "image/png", bytes: 10_000 });
  const unpadded = url.replace(/=+$/, "");
  expect(describeLargeValue(unpadded)).toEqual({ mediaType: "image/png", bytes: 10_000 });
  expect(describeLargeValue(`data:;base64,${bytes.toString("base64")}`)).toEqual({
    mediaType: null,
    bytes: 10_000,
  });
});

test("a data URL without base64 counts an escape as one byte", () => {
  expect(describeLargeValue(`data:image/svg+xml,${"%20<".repeat(2_000)}`)).toEqual({
    mediaType: "image/svg+xml",
    bytes: 4_000,
  });
});

test.each([
  ["image/png", "\x89PNG\r\n\x1a\n"],
  ["image/jpeg", "\xff\xd8\xff"],
  ["image/gif", "GIF89a"],
  ["image/webp", "RIFF\x10\x20\x30\x40WEBP"],
  ["audio/wav", "RIFF\x10\x20\x30\x40WAVE"],
  ["audio/mpeg", "ID3"],
  ["application/pdf", "%PDF-1.7"],
  [null, "what is this"],
])("bare base64 is known as %s by how it begins", (mediaType, begin) => {
  for (let length = 5_000; length < 5_003; length += 1) {
    expect(describeLargeValue(bytesOf(begin, length).toString("base64"))).toEqual({
      mediaType,
      bytes: length,
    });
  }
});

test("base64url is base64 too", () => {
  const bytes = bytesOf([0xfb, 0xff, 0xbf], 6_000);
  expect(describeLargeValue(bytes.toString("base64url"))?.bytes).toBe(6_000);
});

test("short texts and texts that are no base64 are no large values", () => {
  expect(describeLargeValue("a".repeat(4_096))).toBeNull();
  expect(describeLargeValue("a".repeat(4_097))).not.toBeNull();
  expect(describeLargeValue("Once upon a time ".repeat(1_000))).toBeNull();
  expect(describeLargeValue(`https://example.com/${"a".repeat(5_000)}?x`)).toBeNull();
  expect(describeLargeValue(`${"a".repeat(5_000)}===`)).toBeNull();
});

test("a JSON text's large runs are found, wherever they stand", () => {
  const run = "Ab0+/_-=".repeat(1_000);
  const texts = ["", "x", " ".repeat(4_095), "y ".repeat(5_000)];
  for (const before of texts) {
    const text = `{"a": "${before}", "b": "data:image/png;base64,${run}", "c": "${run}"`;
    expect(findLargeRuns(text).map(({ offset, length }) => text.slice(offset, offset + length))).toEqual([
      run,
      run,
    ]);
  }
});

test("a run has to be longer than 4 KB, and may be all there is", () => {
  expect(findLargeRuns("a".repeat(4_096))).toEqual([]);
  expect(findLargeRuns("a".repeat(4_097))).toMatchObject([{ offset: 0, length: 4_097 }]);
  expect(findLargeRuns(` ${"a".repeat(4_097)} ${"b".repeat(9_000)}`)).toEqual([
    { offset: 1, length: 4_097, known: undefined },
    { offset: 4_099, length: 9_000, known: undefined },
  ]);
  expect(findLargeRuns("ş".repeat(20_000))).toEqual([]);
});

test("a stretch that begins with a known run is cut behind it", () => {
  const known = "k".repeat(5_000);
  const rest = "r".repeat(6_000);
  const found = findLargeRuns(`"${known}${rest}" "${known}r"`, ["x".repeat(4_200), known]);
  expect(found).toEqual([
    { offset: 1, length: 5_000, known },
    { offset: 5_001, length: 6_000, known: undefined },
    { offset: 11_004, length: 5_000, known },
  ]);
});
