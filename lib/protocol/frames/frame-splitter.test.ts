import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { streamText } from "@/lib/protocol/fixtures/random-streams";
import { readCommonFields } from "@/lib/protocol/frames/frame-common-form";
import { readFrameFields } from "@/lib/protocol/frames/frame-fields";
import { createFrameSplitter, type Frame } from "@/lib/protocol/frames/frame-splitter";

/** The frames given out with each chunk, and at the end. */
function splitFrames(chunks: readonly string[], maxFrameLength = 1000): Frame[][] {
  let frames: Frame[] = [];
  const splitter = createFrameSplitter(maxFrameLength, (frame) => frames.push(frame));
  const collect = (step: () => void) => {
    frames = [];
    step();
    return frames;
  };
  return [...chunks.map((chunk) => collect(() => splitter.push(chunk))), collect(splitter.end)];
}

function splitChunks(chunks: readonly string[], maxFrameLength?: number): string[][] {
  return splitFrames(chunks, maxFrameLength).map((frames) => frames.map(({ text }) => text));
}

describe("a frame is given out as soon as its blank line is known", () => {
  test.each([
    ["LF", ["data: a\n\n"], [["data: a\n\n"], []]],
    ["CR, though an LF might follow", ["data: a\r\r", "x"], [["data: a\r\r"], [], ["x"]]],
    ["CRLF in one chunk", ["data: a\r\n\r\n"], [["data: a\r\n\r\n"], []]],
    ["CRLF cut before its last LF", ["data: a\r\n\r", "\nb"], [[], ["data: a\r\n\r\n"], ["b"]]],
    ["a lone CR after CRLF", ["data: a\r\n\r", "b"], [[], ["data: a\r\n\r"], ["b"]]],
    ["a lone CR after CRLF, then the end", ["data: a\r\n\r"], [[], ["data: a\r\n\r"]]],
    ["LF after a lone CR", ["data: a\r", "\n", "\n"], [[], [], ["data: a\r\n\n"], []]],
  ])("%s", (_name, chunks, expected) => {
    expect(splitChunks(chunks)).toEqual(expected);
  });
});

test("an LF after a blank line that was given out at its CR ends no line of its own", () => {
  expect(splitChunks(["a\r\r", "\nb\n\n"])).toEqual([["a\r\r"], ["\nb\n\n"], []]);
  expect(splitChunks(["a\r\r\nb\n\n"])).toEqual([["a\r\r", "\nb\n\n"], []]);
});

test("a byte order mark does not make a line", () => {
  expect(splitChunks(["\uFEFF\n", "a\n\n"])).toEqual([["\uFEFF\n"], ["a\n\n"], []]);
  expect(splitChunks(["\uFEFF", "\na\n\n"])).toEqual([[], ["\uFEFF\n", "a\n\n"], []]);
  expect(splitChunks(["a\n\uFEFF\n\n"])).toEqual([["a\n\uFEFF\n\n"], []]);
});

test("what is left at the end is not closed, unless only a doubtful LF was awaited", () => {
  expect(splitFrames(["data: a\n"])).toMatchObject([[], [{ text: "data: a\n", isClosed: false }]]);
  expect(splitFrames(["data: a\r\n\r"])).toMatchObject([[], [{ text: "data: a\r\n\r", isClosed: true }]]);
});

describe("a frame beyond the limit", () => {
  const text = `data: ${"x".repeat(30)}\n\ndata: b\n\n`;
  const expected = [
    { text: "data: xxxx", isClosed: true, isTooLong: true },
    { text: "data: b\n\n", isClosed: true, isTooLong: false },
  ];

  test.each([1, 7, 10, 11, 37, 38, 100])("in chunks of %i is cut off, and the next is whole", (length) => {
    const chunks = Array.from({ length: Math.ceil(text.length / length) }, (_, place) =>
      text.slice(place * length, (place + 1) * length),
    );
    expect(splitFrames(chunks, 10).flat()).toMatchObject(expected);
  });

  test("is given out before its end, and its rest is dropped", () => {
    expect(splitChunks(["data: xxxxxxx", "yyy", "zzz"], 10)).toEqual([["data: xxxx"], [], [], []]);
  });

  test("does not take a frame of just the limit with it", () => {
    expect(splitChunks(["data: xx\n\n"], 10)).toEqual([["data: xx\n\n"], []]);
  });
});

describe("frames of the common form", () => {
  test.each([
    ["data alone", 'data: {"a":1}\n\n', 6],
    ["an event line before it", 'event: a\ndata: {"a":1}\n\n', 15],
    ["an empty name", "event: \ndata: 1\n\n", 14],
    ["no space after the colon", "data:1\n\n", -1],
    ["two lines of data", "data: 1\ndata: 2\n\n", -1],
    ["data before the name", "data: 1\nevent: a\n\n", -1],
    ["CRLF", "data: 1\r\n\r\n", -1],
    ["a CR within its name", "event: a\rdata: 0\ndata: 1\n\n", -1],
    ["a CR within its data", "data: 1\rdata: 2\n\n", -1],
    ["a comment", ": a\n\n", -1],
  ])("%s", (_name, text, dataStart) => {
    expect(splitFrames([text])).toEqual([[{ text, isClosed: true, isTooLong: false, dataStart }], []]);
  });

  test("are what they are when they come character by character, and read the same", () => {
    let commonFrames = 0;
    const property = fc.property(streamText, fc.integer({ min: 5, max: 60 }), (text, maxFrameLength) => {
      const frames = splitFrames([text], maxFrameLength).flat();
      for (const frame of frames) {
        if (frame.dataStart === -1) continue;
        commonFrames += 1;
        for (const likelyName of [null, "", "x", "message"])
          expect(readCommonFields(frame, likelyName)).toEqual(readFrameFields(frame.text));
      }
      const slowFrames = splitFrames(Array.from(text), maxFrameLength).flat();
      expect(slowFrames.every((frame) => frame.dataStart === -1)).toBe(true);
      expect(frames.map((frame) => ({ ...frame, dataStart: -1 }))).toEqual(slowFrames);
    });
    fc.assert(property, { seed: 20_251_122, numRuns: 2000 });
    expect(commonFrames).toBeGreaterThan(500);
  });
});
