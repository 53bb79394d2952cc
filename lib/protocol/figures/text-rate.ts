import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { FirstText, ItemSpan, SpanList } from "@/lib/protocol/response/item-spans";

/** `tokens` came in `milliseconds` after the first text. */
export type TextRate = { tokens: number; milliseconds: number; perSecond: number };

/**
 * Tokens per second after the first text, by what the provider counted:
 *
 *     (usage.output_tokens - reasoning tokens spent before the first text - 1)
 *     ÷ seconds from the first text delta to the last event about any output item
 *
 * One token is taken off for the first delta, with which the time begins. Everything that the model wrote from
 * there on counts: text, later reasoning, arguments of calls. Null, never a guess, where
 * - usage or text is missing, or all came at one moment;
 * - something other than reasoning was written before the first text: nobody counts its tokens apart;
 * - there are reasoning tokens and no telling on which side of the first text they were spent: no reasoning item,
 *   or some on both sides, or an item of unknown type, or items but no `reasoning_tokens`.
 */
export function measureTextRate(spans: SpanList, usage: JsonObject | null): TextRate | null {
  const firstText = spans.firstText();
  const endedAt = spans.lastItemEventAt();
  if (usage === null || firstText === null || endedAt === null) return null;
  const before = countTokensBefore(spans.list, firstText, usage);
  const output = readCount(usage.output_tokens);
  if (output === null || before === null) return null;
  const tokens = output - before - 1;
  const milliseconds = endedAt - firstText.at;
  if (!(tokens > 0 && milliseconds > 0)) return null;
  return { tokens, milliseconds, perSecond: tokens / (milliseconds / 1000) };
}

/** What was spent before the first text; null where that cannot be told. */
function countTokensBefore(
  list: readonly ItemSpan[],
  firstText: FirstText,
  usage: JsonObject,
): number | null {
  const others = list.filter(({ outputIndex }) => outputIndex !== firstText.outputIndex);
  if (others.some((span) => span.firstIndex < firstText.index && !isCountedApart(span))) return null;
  if (others.some(({ type }) => type === null)) return null;
  const reasoning = list.filter(({ type }) => type === "reasoning");
  const reasoningTokens = readReasoningTokens(usage);
  if (reasoningTokens === 0) return 0;
  if (reasoning.length === 0) return reasoningTokens === null ? 0 : null;
  if (reasoning.every(({ firstIndex }) => firstIndex > firstText.index)) return 0;
  // OpenRouter closes its reasoning item after the message: what counts is when it was written.
  const isBefore = (span: ItemSpan) => (span.lastDeltaIndex ?? span.lastIndex) < firstText.index;
  return reasoning.every(isBefore) ? reasoningTokens : null;
}

/** Reasoning has its own count in usage; what a tool gave, or a list of tools, is written by no model. */
function isCountedApart({ type }: ItemSpan): boolean {
  return type === "reasoning" || type === "mcp_list_tools" || type?.endsWith("_output") === true;
}

function readReasoningTokens(usage: JsonObject): number | null {
  const details = usage.output_tokens_details;
  return isJsonObject(details) ? readCount(details.reasoning_tokens) : null;
}

function readCount(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}
