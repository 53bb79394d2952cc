import type { TextBlock } from "@/components/output/text-blocks";
import { isJsonObject, textOrEmpty } from "@/lib/protocol/json";
import type { LogprobList } from "@/lib/protocol/response/response-logprobs";

/** A token, and how likely it was: `logprob` is null where it was not sent. */
export type TokenChance = { token: string; logprob: number | null };

export type ScoredToken = TokenChance & {
  /** What might have stood there, as sent; `rank` counts them. */
  alternatives: readonly (TokenChance & { rank: number })[];
};

/** Tokens that are drawn together: from `firstToken` on, `tokens` of them. Its stretch is that of their text. */
export type TokenBlock = TextBlock & { firstToken: number; tokens: readonly ScoredToken[] };

/** About three lines of text, cut at a line end where there is one. */
const softTokens = 32;
const hardTokens = 96;

function readChance(raw: unknown): TokenChance {
  const values = isJsonObject(raw) ? raw : {};
  const { token, logprob } = values;
  return { token: textOrEmpty(token), logprob: typeof logprob === "number" ? logprob : null };
}

export function readToken(raw: unknown): ScoredToken {
  const others = isJsonObject(raw) && Array.isArray(raw.top_logprobs) ? raw.top_logprobs : [];
  return { ...readChance(raw), alternatives: others.map((other, rank) => ({ ...readChance(other), rank })) };
}

/** 0 to 1; null where it is not known. OpenAI sends -9999 for "less than can be told". */
export function probability({ logprob }: TokenChance): number | null {
  return logprob === null ? null : Math.min(1, Math.exp(logprob));
}

/** How unlikely a token was, in five steps: 0 for one that was all but sure, 4 for less than one in twenty. */
export function surprise(token: TokenChance): number {
  const chance = probability(token);
  if (chance === null || chance >= 0.95) return 0;
  if (chance >= 0.75) return 1;
  if (chance >= 0.4) return 2;
  return chance >= 0.05 ? 3 : 4;
}

function createBlock(firstToken: number, start: number, tokens: readonly ScoredToken[]): TokenBlock {
  const text = tokens.map(({ token }) => token).join("");
  return { firstToken, tokens, start, end: start + text.length, lineEnds: text.split("\n").length - 1 };
}

/** Cuts tokens into blocks; those that were full before are the same while the list grows. */
export function createTokenCutter(): (list: LogprobList) => readonly TokenBlock[] {
  let blocks: readonly TokenBlock[] = [];
  let before: LogprobList | null = null;
  return (list) => {
    if (list === before) return blocks;
    const isSameStart =
      before?.blocks.every((block, index) => block === list.blocks[index]) &&
      before.rest[0] === (list.blocks[before.blocks.length]?.[0] ?? list.rest[0]);
    const kept = isSameStart ? blocks.slice(0, -1) : [];
    const last = kept.at(-1);
    blocks = [...kept, ...cutTokens(list, last ? last.firstToken + last.tokens.length : 0, last?.end ?? 0)];
    before = list;
    return blocks;
  };
}

function cutTokens(list: LogprobList, firstToken: number, firstPlace: number): TokenBlock[] {
  const cut: TokenBlock[] = [];
  let tokens: ScoredToken[] = [];
  let first = firstToken;
  let start = firstPlace;
  const close = () => {
    const block = createBlock(first, start, tokens);
    cut.push(block);
    first += tokens.length;
    start = block.end;
    tokens = [];
  };
  for (const raw of listFrom(list, firstToken)) {
    const token = readToken(raw);
    tokens.push(token);
    const isFull = tokens.length >= softTokens && token.token.includes("\n");
    if (isFull || tokens.length >= hardTokens) close();
  }
  if (tokens.length > 0) close();
  return cut;
}

/** The entries from an index on, without walking those before it. */
function* listFrom({ blocks, rest }: LogprobList, first: number): Generator<unknown, void> {
  let passed = 0;
  for (const block of [...blocks, rest]) {
    if (passed + block.length > first) yield* block.slice(Math.max(0, first - passed));
    passed += block.length;
  }
}

/** Where a token is: its block's index, and the token's within it; null where there is none of that index. */
export function findToken(blocks: readonly TokenBlock[], index: number): ScoredToken | null {
  const block = blocks.findLast(({ firstToken }) => firstToken <= index);
  return block?.tokens[index - block.firstToken] ?? null;
}
