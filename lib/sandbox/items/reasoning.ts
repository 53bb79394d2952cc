import type { JsonObject } from "@/lib/protocol/json";
import {
  countTokens,
  cutTexts,
  type ItemEvent,
  type OutputItem,
  streamText,
} from "@/lib/sandbox/items/output-item";

type Text = { tokens: readonly string[] };

type Reasoning = {
  id: string;
  /** Thought but not shown: they cost, as at OpenAI. */
  hiddenTokens: number;
  summary: readonly Text[];
  /** Raw reasoning, which few models show. */
  content: readonly Text[];
  /** What `include` asks for, so that a client that stores nothing can send it back. */
  encrypted: string | null;
};

/** A reasoning item: raw text, then the summary part after part. A summary costs nothing, raw text does. */
export function composeReasoning(reasoning: Reasoning): OutputItem {
  const { id, hiddenTokens, summary, content, encrypted } = reasoning;
  const tokens = hiddenTokens + countTokens(content);
  return {
    tokens,
    reasoningTokens: tokens,
    opened: describeItem(reasoning, [], [], encrypted?.slice(0, 64) ?? null),
    finished: describeItem(reasoning, summary.map(describeSummary), content.map(describeContent), encrypted),
    *listEvents() {
      for (const [index, part] of content.entries()) {
        yield* listContentEvents(part, { item_id: id, content_index: index });
      }
      for (const [index, part] of summary.entries()) {
        yield* listSummaryEvents(part, { item_id: id, summary_index: index });
      }
    },
    cut: (budget) =>
      composeReasoning({
        ...reasoning,
        hiddenTokens: Math.min(hiddenTokens, budget),
        content: cutTexts(content, budget - hiddenTokens),
        summary: [],
      }),
  };
}

function describeItem(
  { id, content: raw }: Reasoning,
  summary: readonly JsonObject[],
  content: readonly JsonObject[],
  encrypted: string | null,
): JsonObject {
  return {
    id,
    type: "reasoning",
    ...(raw.length > 0 && { content }),
    ...(encrypted !== null && { encrypted_content: encrypted }),
    summary,
  };
}

function* listContentEvents(part: Text, place: JsonObject): Iterable<ItemEvent> {
  const text = part.tokens.join("");
  yield {
    type: "response.content_part.added",
    fields: { ...place, part: { type: "reasoning_text", text: "" } },
  };
  yield* streamText("response.reasoning_text", part.tokens, place);
  yield { type: "response.reasoning_text.done", fields: { ...place, text } };
  yield { type: "response.content_part.done", fields: { ...place, part: describeContent(part) } };
}

function* listSummaryEvents(part: Text, place: JsonObject): Iterable<ItemEvent> {
  const text = part.tokens.join("");
  const opened = { type: "summary_text", text: "" };
  yield { type: "response.reasoning_summary_part.added", fields: { ...place, part: opened } };
  yield* streamText("response.reasoning_summary_text", part.tokens, place);
  yield { type: "response.reasoning_summary_text.done", fields: { ...place, text } };
  yield { type: "response.reasoning_summary_part.done", fields: { ...place, part: describeSummary(part) } };
}

function describeSummary({ tokens }: Text): JsonObject {
  return { type: "summary_text", text: tokens.join("") };
}

function describeContent({ tokens }: Text): JsonObject {
  return { type: "reasoning_text", text: tokens.join("") };
}
