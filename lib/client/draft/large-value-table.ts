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

type TableEntry = { token: string; value: string; about: LargeValue };

const tokenPattern = /⟪[^⟪⟫]*⟫/g;

/** What an edit in the middle of `⟪4.9 MB · #1⟫` leaves behind. */
const fragmentPattern = /⟪\d|B · #\d|#\d*⟫/;

/** The head of a data URL, which is not part of the token. */
const headPattern = /data:([\w.+-]+\/[\w.+-]+)[^",]*,$/i;

export function createLargeValueTable(): LargeValueTable {
  /** By token. Not by value: a map would hash 5 MB at each look. */
  const entryOf = new Map<string, TableEntry>();
  /** Real text that reads like a token we had in use. */
  const lookAlikes = new Set<string>();

  function findEntry(value: string): TableEntry | undefined {
    return [...entryOf.values()].find((entry) => entry.value === value);
  }

  function addEntry(value: string, text: string): TableEntry {
    const about = describeLargeValue(value) ?? { mediaType: null, bytes: value.length };
    const isTaken = (token: string) => entryOf.has(token) || lookAlikes.has(token) || text.includes(token);
    let number = entryOf.size + 1;
    while (isTaken(writeToken(about, number))) number += 1;
    const entry = { token: writeToken(about, number), value, about };
    entryOf.set(entry.token, entry);
    return entry;
  }

  /** Real text keeps its meaning: where it reads like a token, the token's value gets another one. */
  function giveWay(text: string) {
    for (const [token] of text.matchAll(tokenPattern)) {
      if (entryOf.delete(token)) lookAlikes.add(token);
    }
  }

  function shorten(exact: string) {
    if (exact.includes("⟪")) giveWay(exact);
    const values = [...entryOf.values()].map(({ value }) => value);
    const longestFirst = values.toSorted((first, second) => second.length - first.length);
    let shortened = "";
    let end = 0;
    for (const { offset, length, known } of findLargeRuns(exact, longestFirst)) {
      const value = known ?? exact.slice(offset, offset + length);
      const { token } = findEntry(value) ?? addEntry(value, exact);
      shortened += exact.slice(end, offset) + token;
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
