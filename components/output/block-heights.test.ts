import { describe, expect, test } from "vitest";
import { createBlockHeights } from "@/components/output/block-heights";
import type { TextBlock } from "@/components/output/text-blocks";

const lineHeight = 20;

/** Blocks of ten short lines each: 200 px. */
function blocksOf(count: number): TextBlock[] {
  return Array.from({ length: count }, (_, index) => ({
    start: index * 20,
    end: index * 20 + 20,
    lineEnds: 10,
  }));
}

/** Heights of which all are known to be 200 px. */
function measureAll(blocks: readonly TextBlock[]) {
  const heights = createBlockHeights(lineHeight);
  for (const block of blocks) heights.note(block, 200);
  return heights;
}

describe("of a column of blocks", () => {
  const blocks = blocksOf(1000);
  const heights = measureAll(blocks);

  test("those in view are drawn, and a view more on both sides", () => {
    const range = heights.rangeInView(blocks, { top: 100_000, height: 800 });
    expect(range).toEqual({ first: 495, end: 509, above: 99_000, below: 98_200 });
    expect(range.above + (range.end - range.first) * 200 + range.below).toBe(200_000);
  });

  test.each([
    ["above", { top: -50_000, height: 800 }, 0, 1],
    ["below", { top: 900_000, height: 800 }, 999, 1000],
  ])("at least one is drawn where the view is %s it", (_, view, first, end) => {
    expect(heights.rangeInView(blocks, view)).toMatchObject({ first, end });
  });

  test("the last ones are drawn while the end is followed", () => {
    expect(heights.rangeAtEnd(blocks, 800)).toEqual({ first: 994, end: 1000, above: 198_800, below: 0 });
  });

  test("one knows where each begins", () => {
    expect(heights.topOf(blocks, 0)).toBe(0);
    expect(heights.topOf(blocks, 40)).toBe(8000);
  });
});

test("what has not been laid out is expected to be as high as its like", () => {
  const blocks = blocksOf(100);
  const heights = createBlockHeights(lineHeight);
  for (const block of blocks.slice(0, 10)) heights.note(block, 300);
  expect(heights.topOf(blocks, 100)).toBeCloseTo(30_000);
});

test("a block that grows is known by its newest height, and the same height is no news", () => {
  const heights = createBlockHeights(lineHeight);
  const block = { start: 0, end: 20, lineEnds: 10 };
  expect(heights.note(block, 200)).toBe(true);
  expect(heights.note(block, 200.2)).toBe(false);
  const grown = { start: 0, end: 30, lineEnds: 15 };
  expect(heights.note(grown, 300)).toBe(true);
  expect(heights.topOf([grown], 1)).toBe(300);
});

test("another width of the column makes all heights unknown again", () => {
  const blocks = blocksOf(10);
  const heights = measureAll(blocks);
  expect(heights.setWidth(400)).toBe(true);
  expect(heights.setWidth(400)).toBe(false);
  expect(heights.note({ start: 0, end: 20, lineEnds: 10 }, 200)).toBe(true);
});

test("no blocks take no space", () => {
  const heights = createBlockHeights(lineHeight);
  const nothing = { first: 0, end: 0, above: 0, below: 0 };
  expect(heights.rangeInView([], { top: 0, height: 800 })).toEqual(nothing);
  expect(heights.rangeAtEnd([], 800)).toEqual(nothing);
});
