import { countRows, type Segment } from "@/lib/protocol/rows/segment";

/** A block is cut in two when it is as long as this, so that a change in the middle moves little. */
const longestBlock = 512;

/** Events, or rows as they are with all folds. */
export type SegmentUnit = "events" | "rows";

/** A segment, where it stands, and how much comes before it. */
export type SegmentPlace = {
  readonly segment: Segment;
  readonly block: number;
  readonly position: number;
  /** True for the last segment of a list that may still grow. */
  readonly isGrowing: boolean;
  readonly events: number;
  readonly rows: number;
};

/**
 * Segments in the order of the log, in blocks that know their sums: to add one is constant work, to find one takes
 * a step per block.
 */
export type SegmentList = {
  /** All there are. */
  readonly count: (unit: SegmentUnit) => number;
  readonly tail: () => Segment | null;
  readonly append: (segment: Segment) => void;
  /** Changes a segment in its place: what it holds, or whether it is folded. */
  readonly change: (place: SegmentPlace, change: (segment: Segment) => void) => void;
  /** Constant work, whatever the length of the list. */
  readonly changeTail: (change: (segment: Segment) => void) => void;
  /** Puts these segments, which together have the same events, in the place of one. */
  readonly replace: (place: SegmentPlace, segments: readonly Segment[]) => void;
  /** Whether the last segment may still grow. */
  readonly setGrowing: (isGrowing: boolean) => void;
  /** The segment that has the row or event with this number, and those after it. */
  readonly from: (number: number, unit: SegmentUnit) => Iterable<SegmentPlace>;
  /** The first segment that ends at the event `index` of the log, or after it. */
  readonly findEvent: (index: number) => SegmentPlace | undefined;
};

type Block = { readonly segments: Segment[]; events: number; rows: number };

type Start = Pick<SegmentPlace, "block" | "events" | "rows">;

export function createSegmentList(): SegmentList {
  const blocks: Block[] = [];
  const totals = { events: 0, rows: 0 };
  let isListGrowing = true;

  const isTail = (block: number, position: number) =>
    block === blocks.length - 1 && position === (blocks[block]?.segments.length ?? 0) - 1;

  function add(block: Block, events: number, rows: number): void {
    block.events += events;
    block.rows += rows;
    totals.events += events;
    totals.rows += rows;
  }

  /** Sums up the rows of a block anew, after segments in it have changed. */
  function recount(index: number): void {
    const block = blocks[index];
    if (!block) return;
    const rows = block.segments.reduce(
      (sum, segment, position) => sum + countRows(segment, isListGrowing && isTail(index, position)),
      0,
    );
    add(block, 0, rows - block.rows);
  }

  function openBlock(): Block {
    const last = blocks.at(-1);
    if (last && last.segments.length < longestBlock) return last;
    const block: Block = { segments: [], events: 0, rows: 0 };
    blocks.push(block);
    return block;
  }

  function halve(index: number): void {
    const block = blocks[index];
    if (!block || block.segments.length < longestBlock) return;
    const segments = block.segments.splice(longestBlock / 2);
    const events = segments.reduce((sum, segment) => sum + segment.count, 0);
    block.events -= events;
    blocks.splice(index + 1, 0, { segments, events, rows: 0 });
    recount(index);
    recount(index + 1);
  }

  function* placesFrom(start: Start): Generator<SegmentPlace> {
    let { events, rows } = start;
    for (let block = start.block; block < blocks.length; block += 1) {
      for (const [position, segment] of blocks[block]?.segments.entries() ?? []) {
        const isGrowing = isListGrowing && isTail(block, position);
        yield { segment, block, position, isGrowing, events, rows };
        events += segment.count;
        rows += countRows(segment, isGrowing);
      }
    }
  }

  /** Passes over the blocks that end before what is looked for. */
  function skipBlocks(endsBefore: (block: Block, before: Omit<Start, "block">) => boolean): Start {
    const before = { events: 0, rows: 0 };
    const block = blocks.findIndex((candidate) => {
      if (!endsBefore(candidate, before)) return true;
      before.events += candidate.events;
      before.rows += candidate.rows;
      return false;
    });
    return { block: block < 0 ? blocks.length : block, ...before };
  }

  return {
    count: (unit) => totals[unit],
    tail: () => blocks.at(-1)?.segments.at(-1) ?? null,
    append(segment) {
      const [tailBlock, tail] = [blocks.at(-1), blocks.at(-1)?.segments.at(-1)];
      // What was last grows no more, and may fold whole.
      if (tailBlock && tail) add(tailBlock, 0, countRows(tail, false) - countRows(tail, isListGrowing));
      const block = openBlock();
      block.segments.push(segment);
      add(block, segment.count, countRows(segment, isListGrowing));
    },
    change({ segment, block }, change) {
      change(segment);
      recount(block);
    },
    changeTail(change) {
      const block = blocks.at(-1);
      const segment = block?.segments.at(-1);
      if (!block || !segment) return;
      const [events, rows] = [segment.count, countRows(segment, isListGrowing)];
      change(segment);
      add(block, segment.count - events, countRows(segment, isListGrowing) - rows);
    },
    replace({ block, position }, segments) {
      blocks[block]?.segments.splice(position, 1, ...segments);
      recount(block);
      halve(block);
    },
    setGrowing(isGrowing) {
      if (isGrowing === isListGrowing) return;
      isListGrowing = isGrowing;
      recount(blocks.length - 1);
    },
    *from(number, unit) {
      const start = skipBlocks((block, before) => before[unit] + block[unit] <= number);
      for (const place of placesFrom(start)) {
        const { segment, isGrowing } = place;
        const size = unit === "events" ? segment.count : countRows(segment, isGrowing);
        if (place[unit] + size > number) yield place;
      }
    },
    findEvent(index) {
      const start = skipBlocks(({ segments }) => (segments.at(-1)?.last ?? -1) < index);
      for (const place of placesFrom(start)) if (place.segment.last >= index) return place;
      return undefined;
    },
  };
}
