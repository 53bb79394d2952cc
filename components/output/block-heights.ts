import type { TextBlock } from "@/components/output/text-blocks";

/** The part of a column of blocks that is in view: px from the column's top; below 0 where it has not come in yet. */
export type BlockView = { top: number; height: number };

/** Blocks `first` up to, not including, `end`, and the space that the others take above and below, in px. */
export type BlockRange = { first: number; end: number; above: number; below: number };

export type BlockHeights = {
  /** Takes a height as it was laid out; true where it differs from the one that was known. */
  readonly note: (block: TextBlock, height: number) => boolean;
  /** Another width of the column: what was measured no longer holds. True where it is another. */
  readonly setWidth: (width: number) => boolean;
  /** What to draw of these blocks: what is in view, and as much again above and below. */
  readonly rangeInView: (blocks: readonly TextBlock[], view: BlockView) => BlockRange;
  /** What to draw while the end is followed: the last blocks, a view of this height and some more. */
  readonly rangeAtEnd: (blocks: readonly TextBlock[], height: number) => BlockRange;
  /** How far from the column's top a block begins, in px. */
  readonly topOf: (blocks: readonly TextBlock[], index: number) => number;
};

/** Where the text has not been laid out yet: about the width of a letter as a share of a line's height. */
const letterShare = 0.3;

/** Zoomed pages report fractions of a pixel. */
const tolerance = 0.5;

/**
 * How high the blocks of a column are: as measured, by their `start`, and until then as their letters let one
 * expect, put right by what was measured of others. `lineHeight`: px.
 */
export function createBlockHeights(lineHeight: number): BlockHeights {
  let measured = new Map<number, { end: number; height: number }>();
  let width = 0;
  let expectedSum = 0;
  let measuredSum = 0;

  function expectHeight({ start, end, lineEnds }: TextBlock): number {
    const columns = Math.max(10, (width || 340) / (lineHeight * letterShare));
    const lines = lineEnds * 0.5 + (end - start) / columns;
    return Math.max(lines, lineEnds, 1) * lineHeight;
  }

  function heightOf(block: TextBlock): number {
    const known = measured.get(block.start);
    if (known) return known.height;
    return expectHeight(block) * (expectedSum > 0 ? measuredSum / expectedSum : 1);
  }

  function sumHeights(blocks: readonly TextBlock[], first: number, end: number): number {
    let sum = 0;
    for (let index = first; index < end; index += 1) {
      const block = blocks[index];
      if (block) sum += heightOf(block);
    }
    return sum;
  }

  return {
    note(block, height) {
      const known = measured.get(block.start);
      if (known && known.end === block.end && Math.abs(known.height - height) < tolerance) return false;
      measured.set(block.start, { end: block.end, height });
      if (!known) {
        expectedSum += expectHeight(block);
        measuredSum += height;
      }
      return true;
    },
    setWidth(next) {
      if (Math.abs(next - width) < tolerance) return false;
      width = next;
      measured = new Map();
      expectedSum = 0;
      measuredSum = 0;
      return true;
    },
    rangeInView(blocks, { top, height }) {
      let first = 0;
      let above = 0;
      for (let block = blocks[first]; block && first < blocks.length - 1; block = blocks[first]) {
        const next = above + heightOf(block);
        if (next >= top - height) break;
        above = next;
        first += 1;
      }
      let end = first;
      for (let bottom = above; end < blocks.length && bottom <= top + 2 * height; end += 1)
        bottom += sumHeights(blocks, end, end + 1);
      end = Math.max(end, Math.min(first + 1, blocks.length));
      return { first, end, above, below: sumHeights(blocks, end, blocks.length) };
    },
    rangeAtEnd(blocks, height) {
      let first = blocks.length;
      for (let drawn = 0; first > 0 && drawn <= 1.25 * height; first -= 1)
        drawn += sumHeights(blocks, first - 1, first);
      return { first, end: blocks.length, above: sumHeights(blocks, 0, first), below: 0 };
    },
    topOf: (blocks, index) => sumHeights(blocks, 0, index),
  };
}
