import { formatBytes } from "@/lib/i18n/format";
import {
  describeLargeValue,
  findLargeRuns,
  type LargeValue,
} from "@/lib/protocol/request/draft-large-values";

/** Where a token stands in a text that an editor shows, and what it stands for. */
export type ValueToken = LargeValue & { offset: number; length: number };

/** Short tokens for large values, and the way back. It only grows, so that undo can bring back what was deleted. */
export interface LargeValueTable {
  /** The text with a token in place of each large value. */
  shorten(exact: string): string;
  /** The text with each value in place of its token. */
  expand(shortened: string): string;
  findTokens(shortened: string): ValueToken[];
  /** A token was edited and stands for nothing any more: its value is no longer in the text. */
  hasBrokenToken(shortened: string): boolean;
}

type TableEntry = { value: string; about: LargeValue };

const tokenPattern = /⟪[^⟪⟫]*⟫/g;

/** What an edit in the middle of `⟪4.9 MB · #1⟫` leaves behind. */
const fragmentPattern = /⟪\d|B · #\d|#\d*⟫/;

/** The head of a data URL, which is not part of the token. */
const headPattern = /data:([\w.+-]+\/[\w.+-]+)[^",]*,$/i;

export function createLargeValueTable(): LargeValueTable {
  const entryOf = new Map<string, TableEntry>();
  const tokenOf = new Map<string, string>();
  /** Real text that reads like a token we had in use. */
  const lookAlikes = new Set<string>();

  function makeToken(value: string, text: string): string {
    const about = describeLargeValue(value) ?? { mediaType: null, bytes: value.length };
    const isTaken = (token: string) => entryOf.has(token) || lookAlikes.has(token) || text.includes(token);
    let number = entryOf.size + 1;
    while (isTaken(writeToken(about, number))) number += 1;
    const token = writeToken(about, number);
    tokenOf.set(value, token);
    entryOf.set(token, { value, about });
    return token;
  }

  /** Real text keeps its meaning: where it reads like a token, the token's value gets another one. */
  function giveWay(text: string) {
    for (const [token] of text.matchAll(tokenPattern)) {
      const entry = entryOf.get(token);
      if (!entry) continue;
      lookAlikes.add(token);
      entryOf.delete(token);
      tokenOf.delete(entry.value);
    }
  }

  function shorten(exact: string) {
    if (exact.includes("⟪")) giveWay(exact);
    const longestFirst = [...tokenOf.keys()].toSorted((first, second) => second.length - first.length);
    let shortened = "";
    let end = 0;
    for (const { offset, length } of findLargeRuns(exact, longestFirst)) {
      const value = exact.slice(offset, offset + length);
      shortened += exact.slice(end, offset) + (tokenOf.get(value) ?? makeToken(value, exact));
      end = offset + length;
    }
    return shortened + exact.slice(end);
  }

  return {
    shorten,
    expand: (shortened) => shortened.replace(tokenPattern, (token) => entryOf.get(token)?.value ?? token),
    findTokens: (shortened) =>
      [...shortened.matchAll(tokenPattern)].flatMap(({ 0: token, index }) => {
        const entry = entryOf.get(token);
        if (!entry) return [];
        const mediaType = headPattern.exec(shortened.slice(Math.max(0, index - 256), index))?.[1];
        return [{ ...entry.about, ...(mediaType ? { mediaType } : {}), offset: index, length: token.length }];
      }),
    hasBrokenToken(shortened) {
      if (entryOf.size === 0) return false;
      const isWhole = (token: string) => entryOf.has(token) || lookAlikes.has(token);
      return fragmentPattern.test(shortened.replace(tokenPattern, (token) => (isWhole(token) ? "" : token)));
    },
  };
}

function writeToken({ bytes }: LargeValue, number: number): string {
  return `⟪${formatBytes(bytes, "en")} · #${number}⟫`;
}
