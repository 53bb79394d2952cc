import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createUtf8Decoder, hasInvalid, restoreBytes, showInvalid } from "@/lib/protocol/frames/utf8-decoder";

/** The text, marks and all, of bytes that come in chunks of these lengths and one for the rest. */
function decodeInChunks(bytes: Uint8Array, lengths: readonly number[]): string {
  const decoder = createUtf8Decoder();
  let text = "";
  let position = 0;
  for (const length of [...lengths, bytes.length]) {
    text += decoder.push(bytes.subarray(position, position + length));
    position += length;
  }
  text += decoder.end();
  expect(decoder.hasSeenInvalid).toBe(hasInvalid(text));
  return text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe("bytes that are no UTF-8 are marked, and nothing else", () => {
  test.each([
    ["ASCII", [0x61], "a", false],
    ["two, three and four bytes", [0xc5, 0x9f, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0xa6, 0x84], "ş€🦄", false],
    ["U+10000, whose first half looks like a mark", [0xf0, 0x90, 0x80, 0x80], "\u{10000}", false],
    ["a U+FFFD that was sent", [0xef, 0xbf, 0xbd], "\uFFFD", false],
    ["a U+FFFE that was sent", [0xef, 0xbf, 0xbe], "\uFFFE", false],
    ["a byte order mark", [0xef, 0xbb, 0xbf, 0x61], "\uFEFFa", false],
    ["a byte that is never UTF-8", [0x61, 0xff, 0x62], "a\uFFFDb", true],
    ["a continuation without a start", [0x80], "\uFFFD", true],
    ["a start without its continuation", [0xe2, 0x82, 0x61], "\uFFFDa", true],
    ["a character cut off by the end", [0x61, 0xf0, 0x9f], "a\uFFFD", true],
    ["a surrogate", [0xed, 0xa0, 0x80], "\uFFFD\uFFFD\uFFFD", true],
    [
      "both a sent U+FFFD and one of ours",
      [0xef, 0xbf, 0xbd, 0xc0, 0xef, 0xbf, 0xbe],
      "\uFFFD\uFFFD\uFFFE",
      true,
    ],
  ])("%s", (_name, bytes, shown, isInvalid) => {
    const text = decodeInChunks(Uint8Array.from(bytes), []);
    expect(showInvalid(text)).toBe(shown);
    expect(hasInvalid(text)).toBe(isInvalid);
  });

  test("of two, the one of our own", () => {
    const text = decodeInChunks(Uint8Array.from([0xef, 0xbf, 0xbd, 0xc0]), []);
    expect([...text].map(hasInvalid)).toEqual([false, true]);
  });
});

test("a character is given out with its last byte, and what follows nothing at once", () => {
  const decoder = createUtf8Decoder();
  const chunks = [[0x61, 0xe2], [0x82], [0xac, 0x62], [0x63]];
  expect(chunks.map((chunk) => decoder.push(Uint8Array.from(chunk)))).toEqual(["a", "", "€b", "c"]);
});

test("the caller's bytes are neither changed nor kept, a Node Buffer's either", () => {
  const chunk = Buffer.from([0xef, 0xbf, 0xbd, 0xff, 0xe2, 0x82]);
  const decoder = createUtf8Decoder();
  decoder.push(chunk);
  expect([...chunk]).toEqual([0xef, 0xbf, 0xbd, 0xff, 0xe2, 0x82]);
  chunk.fill(0x61);
  expect(decoder.push(Buffer.from([0xac]))).toBe("€");
});

test("any cut of any bytes gives the platform's text, the same marks, and the bytes again", () => {
  const bytes = fc
    .array(
      fc.oneof(
        fc.constantFrom(0x0a, 0x61, 0x7f, 0x80, 0x90, 0x9f, 0xa0, 0xbb, 0xbd, 0xbe, 0xbf, 0xc0, 0xc3, 0xe0),
        fc.constantFrom(0xe2, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff),
        fc.nat(255),
      ),
      { maxLength: 40 },
    )
    .map((list) => Uint8Array.from(list));
  const pieces = fc
    .array(fc.constantFrom("a", "\n", "ş", "€", "🦄", "\uFFFD", "\uFFFE", "\u{10000}", "\uFEFF"))
    .map((list) => new TextEncoder().encode(list.join("")));
  const property = fc.property(fc.oneof(bytes, pieces), fc.array(fc.nat(4)), (stream, lengths) => {
    const whole = decodeInChunks(stream, []);
    expect(showInvalid(whole)).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(stream));
    expect(hasInvalid(whole)).toBe(!isUtf8(stream));
    expect([...restoreBytes(whole)]).toEqual([...stream]);
    expect(decodeInChunks(stream, lengths)).toBe(whole);
    expect(decodeInChunks(stream, new Array(stream.length).fill(1))).toBe(whole);
  });
  fc.assert(property, { seed: 20_251_122, numRuns: 2000 });
});
