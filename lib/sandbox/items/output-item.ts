import type { JsonObject } from "@/lib/protocol/json";

/** One event of an item; `output_index` and the number are added where the whole stream is planned. */
export type ItemEvent = {
  type: string;
  fields: JsonObject;
  /** Milliseconds that a model would take for it; deltas take the pace of the model. */
  wait?: number;
  /** The four audio events say nothing of their place. */
  hasNoPlace?: true;
};

/** One item of an answer, and how it comes. Immutable: its events may be listed again and again. */
export type OutputItem = {
  /** Output tokens that it costs, those of `reasoningTokens` among them. */
  tokens: number;
  reasoningTokens: number;
  /** As `response.output_item.added` shows it. */
  opened: JsonObject;
  /** As it ends. */
  finished: JsonObject;
  /** What comes between the two. */
  listEvents(): Iterable<ItemEvent>;
  /** What so few tokens pay for, marked as incomplete; null where there is nothing of it to show. */
  cut(tokens: number): OutputItem | null;
};

type WholeItem = { tokens: number; opened: JsonObject; finished: JsonObject; events?: readonly ItemEvent[] };

/** An item that comes whole or not at all: hosted tools, requests, results. */
export function composeWholeItem({ tokens, opened, finished, events = [] }: WholeItem): OutputItem {
  return { tokens, reasoningTokens: 0, opened, finished, listEvents: () => events, cut: () => null };
}

type StreamedItem = {
  tokens: readonly string[];
  opened: JsonObject;
  finish(text: string, isCut: boolean): JsonObject;
  before?: readonly ItemEvent[];
  /** `type` without its ending: `<type>.delta` comes for each token, then `<type>.done` with the text as `member`. */
  text: { type: string; member: string; fields: JsonObject };
  after?: readonly ItemEvent[];
};

/** An item of one text: a call with its arguments, its code, its diff. */
export function composeStreamedItem(item: StreamedItem, isCut = false): OutputItem {
  const { tokens, opened, finish, before = [], text, after = [] } = item;
  const whole = tokens.join("");
  return {
    tokens: tokens.length,
    reasoningTokens: 0,
    opened,
    finished: finish(whole, isCut),
    *listEvents() {
      yield* before;
      yield* streamText(text.type, tokens, text.fields);
      yield { type: `${text.type}.done`, fields: { ...text.fields, [text.member]: whole } };
      if (!isCut) yield* after;
    },
    cut: (budget) => composeStreamedItem({ ...item, tokens: tokens.slice(0, budget) }, true),
  };
}

/** `<type>.delta` for each token. */
export function* streamText(
  type: string,
  tokens: readonly string[],
  fields: JsonObject,
): Iterable<ItemEvent> {
  for (const delta of tokens) yield { type: `${type}.delta`, fields: { ...fields, delta } };
}

/** The first so many tokens of several texts; texts of which nothing is left are dropped. */
export function cutTexts<T extends { tokens: readonly string[] }>(texts: readonly T[], budget: number): T[] {
  const kept: T[] = [];
  let left = budget;
  for (const text of texts) {
    if (left <= 0) break;
    kept.push({ ...text, tokens: text.tokens.slice(0, left) });
    left -= text.tokens.length;
  }
  return kept;
}

export function countTokens(texts: readonly { tokens: readonly string[] }[]): number {
  return texts.reduce((sum, { tokens }) => sum + tokens.length, 0);
}

/** What `maximum` tokens pay for, item after item; the last may be cut, and what comes after it is dropped. */
export function cutItems(
  items: readonly OutputItem[],
  maximum: number,
): { items: readonly OutputItem[]; isCut: boolean } {
  let left = maximum;
  for (const [index, item] of items.entries()) {
    if (item.tokens <= left) {
      left -= item.tokens;
      continue;
    }
    const part = left > 0 ? item.cut(left) : null;
    return { items: [...items.slice(0, index), ...(part ? [part] : [])], isCut: true };
  }
  return { items, isCut: false };
}
