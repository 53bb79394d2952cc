import {
  readBlocks,
  type SourceBlock,
  type SourceDefinition,
} from "@/components/output/markdown/read-blocks";
import { countLineEnds, hardEnd, type TextBlock } from "@/components/output/text-blocks";

/** A stretch of Markdown that is drawn on its own. */
export type MarkdownBlock = TextBlock & {
  /** Is put before it, where it is the rest of a block that was cut: the opening of a fence, a table's head. */
  prefix: string;
};

export type MarkdownCut = {
  /** While the text grows, the last one is whatever is not finished yet. */
  blocks: readonly MarkdownBlock[];
  /** Link reference definitions of the whole text, a line each: any block may refer to them. */
  definitions: string;
  /** True where the call had to stop before the text was cut whole: the next one goes on. */
  hasMore: boolean;
};

/** A longer block is cut: its rest is drawn as a block of the same kind. */
export const longestBlock = 4 * 1024;

/** Each block that refers to something is read together with them. */
const mostDefinitions = 4 * 1024;

type CutterOptions = {
  /** For how long one call may work, in ms, and the clock for it. */
  patience?: number;
  now?: () => number;
};

type CutState = {
  text: string;
  /** Finished blocks, and where they end. */
  blocks: MarkdownBlock[];
  end: number;
  /** What the rest goes on with, if the last block was cut. */
  prefix: string;
  definitions: SourceDefinition[];
  /** Up to here the rest was read already, and is one block. */
  readTo: number;
  /** The text was said to be whole: its last line may have been cut off as well. */
  isWhole: boolean;
};

const nothing: CutState = {
  text: "",
  blocks: [],
  end: 0,
  prefix: "",
  definitions: [],
  readTo: 0,
  isWhole: false,
};

/** The state of a cut for a text that is the beginning of the one before: only what a whole block follows holds. */
function shrink(state: CutState, text: string): CutState {
  const whole = state.blocks.findLastIndex(({ end }) => end <= text.length);
  const blocks = state.blocks.slice(0, Math.max(0, whole));
  const end = blocks.at(-1)?.end ?? 0;
  const prefix = state.blocks[blocks.length]?.prefix ?? "";
  const definitions = state.definitions.filter(({ start }) => start < end);
  return { text, blocks, end, prefix, definitions, readTo: end, isWhole: false };
}

/** The state to go on from, its lists its own: those before were given away. */
function follow(state: CutState, text: string): CutState {
  if (state.text === text || (text.startsWith(state.text) && !state.isWhole))
    return { ...state, text, blocks: state.blocks.slice() };
  return state.text.startsWith(text) ? shrink(state, text) : { ...nothing, text, blocks: [] };
}

/** Where to read to: whole lines only while the text grows, since what is added to a line may change its meaning. */
function pieceEnd({ text, end }: CutState, isGrowing: boolean): number {
  const limit = end + longestBlock;
  if (limit >= text.length && !isGrowing) return text.length;
  const lineEnd = text.lastIndexOf("\n", Math.min(limit, text.length) - 1) + 1;
  if (lineEnd > end) return lineEnd;
  return limit < text.length ? hardEnd(text, limit) : end;
}

function push(state: CutState, end: number, nextPrefix: string): void {
  const lineEnds = countLineEnds(state.text, state.end, end);
  state.blocks.push({ start: state.end, end, lineEnds, prefix: state.prefix });
  state.end = end;
  state.prefix = nextPrefix;
}

/** The last block of a full piece: longer than a block may be, or cut by the piece's end. */
function cutLong(state: CutState, block: SourceBlock, offset: number, end: number): void {
  const seam = block.seam === null ? end : block.seam + offset;
  push(state, seam > state.end ? seam : end, seam === end ? block.opening : "");
}

/** Cuts off what is finished at the beginning of the rest; false where nothing is. */
function cutNext(state: CutState, isGrowing: boolean): boolean {
  const { text, end: start, prefix } = state;
  const end = pieceEnd(state, isGrowing);
  if (end <= start || end <= state.readTo) return false;
  const offset = start - prefix.length;
  const { blocks, definitions } = readBlocks(prefix + text.slice(start, end));
  state.definitions = [
    ...state.definitions.filter((definition) => definition.start < start),
    ...definitions.map((definition) => ({ ...definition, start: definition.start + offset })),
  ];
  for (const block of blocks.slice(0, -1)) push(state, block.end + offset, "");
  state.readTo = end;
  const last = blocks.at(-1);
  const isTooLong = start + longestBlock < text.length;
  if (!isGrowing && end === text.length) push(state, end, "");
  else if (isTooLong && !last) push(state, end, "");
  else if (isTooLong && last && blocks.length === 1) cutLong(state, last, offset, end);
  return state.end > start;
}

function printDefinitions(definitions: readonly SourceDefinition[]): string {
  let printed = "";
  for (const { text } of definitions) {
    if (printed.length + text.length > mostDefinitions) break;
    printed += `${text}\n`;
  }
  return printed;
}

/**
 * Cuts a Markdown text into its top-level blocks, which stay the same while it grows at its end: a block is
 * finished once a later one has begun on a whole line, and only the rest is read again. Drawn one by one, blocks
 * are what the whole text is, but for three things: what is longer than `longestBlock` becomes several blocks of
 * its kind (and inner marks over the seam are lost), definitions of more than 4 KiB together, and those within a
 * quote on more than a line, hold for their own block only.
 */
export function createMarkdownCutter({ patience = 4, now = () => performance.now() }: CutterOptions = {}) {
  let state = nothing;
  return (text: string, isGrowing: boolean): MarkdownCut => {
    state = follow(state, text);
    if (!isGrowing && !state.isWhole) state.readTo = state.end;
    state.isWhole = !isGrowing;
    const deadline = now() + patience;
    while (state.end < text.length && cutNext(state, isGrowing)) if (now() >= deadline) break;
    const { blocks, end, prefix } = state;
    const rest = Math.min(text.length, end + longestBlock);
    const last = { start: end, end: rest, lineEnds: countLineEnds(text, end, rest), prefix };
    return {
      blocks: rest > end ? [...blocks, last] : blocks,
      definitions: printDefinitions(state.definitions),
      hasMore: isGrowing ? rest < text.length : end < text.length,
    };
  };
}
