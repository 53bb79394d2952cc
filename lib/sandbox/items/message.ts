import type { JsonObject } from "@/lib/protocol/json";
import type { Annotation } from "@/lib/sandbox/items/annotation";
import { describeLogprob } from "@/lib/sandbox/items/logprobs";
import {
  countTokens,
  cutTexts,
  type ItemEvent,
  type OutputItem,
  streamText,
} from "@/lib/sandbox/items/output-item";

type TextPart = {
  type: "output_text";
  tokens: readonly string[];
  annotations: readonly Annotation[];
  /** How many likeliest tokens go with each; null: no log probabilities at all. */
  topLogprobs: number | null;
};
type RefusalPart = { type: "refusal"; tokens: readonly string[] };
export type MessagePart = TextPart | RefusalPart;

type Message = { id: string; parts: readonly MessagePart[]; isSpoken?: boolean };

/** The assistant's message, part after part. `isSpoken`: with audio and its transcript. */
export function composeMessage(message: Message, isCut = false): OutputItem {
  const { id, parts } = message;
  const describe = (status: string, content: readonly JsonObject[]) => ({
    id,
    type: "message",
    status,
    content,
    role: "assistant",
  });
  return {
    tokens: countTokens(parts),
    reasoningTokens: 0,
    opened: describe("in_progress", []),
    finished: describe(isCut ? "incomplete" : "completed", parts.map(finishPart)),
    *listEvents() {
      for (const [index, part] of parts.entries()) yield* listPartEvents(message, part, index);
    },
    cut: (budget) => {
      const kept = cutTexts(parts, budget);
      return kept.length > 0 ? composeMessage({ ...message, parts: kept }, true) : null;
    },
  };
}

function* listPartEvents({ id, isSpoken }: Message, part: MessagePart, index: number): Iterable<ItemEvent> {
  const place = { item_id: id, content_index: index };
  yield {
    type: "response.content_part.added",
    fields: { ...place, part: finishPart({ ...part, tokens: [] }) },
  };
  if (part.type === "refusal") {
    yield* streamText("response.refusal", part.tokens, place);
    yield { type: "response.refusal.done", fields: { ...place, refusal: part.tokens.join("") } };
  } else {
    yield* listTextEvents(part, place, isSpoken ?? false);
  }
  yield { type: "response.content_part.done", fields: { ...place, part: finishPart(part) } };
}

function* listTextEvents(part: TextPart, place: JsonObject, isSpoken: boolean): Iterable<ItemEvent> {
  const annotations = listAnnotations(part);
  let length = 0;
  let cited = 0;
  for (const [index, delta] of part.tokens.entries()) {
    const logprobs = part.topLogprobs === null ? [] : [describeLogprob(delta, index, part.topLogprobs)];
    yield { type: "response.output_text.delta", fields: { ...place, delta, logprobs } };
    if (isSpoken) yield* listAudioDeltas(delta);
    length += delta.length;
    for (; cited < annotations.length && (annotations[cited]?.end ?? 0) <= length; cited += 1) {
      const annotation = annotations[cited]?.fields;
      yield {
        type: "response.output_text.annotation.added",
        fields: { ...place, annotation_index: cited, annotation },
      };
    }
  }
  if (isSpoken) yield* listAudioEnds();
  const text = part.tokens.join("");
  yield { type: "response.output_text.done", fields: { ...place, text, logprobs: listLogprobs(part) } };
}

// 10 ms of silence a token: 24 kHz, 16 bits, one channel.
const silence = "A".repeat(640);

function* listAudioDeltas(delta: string): Iterable<ItemEvent> {
  yield { type: "response.audio.transcript.delta", fields: { delta }, hasNoPlace: true, wait: 0 };
  yield { type: "response.audio.delta", fields: { delta: silence }, hasNoPlace: true, wait: 0 };
}

function* listAudioEnds(): Iterable<ItemEvent> {
  yield { type: "response.audio.transcript.done", fields: {}, hasNoPlace: true };
  yield { type: "response.audio.done", fields: {}, hasNoPlace: true };
}

function finishPart(part: MessagePart): JsonObject {
  const text = part.tokens.join("");
  if (part.type === "refusal") return { type: "refusal", refusal: text };
  const annotations = listAnnotations(part).map(({ fields }) => fields);
  return { type: "output_text", annotations, logprobs: listLogprobs(part), text };
}

/** Those whose place is in the text: a cut text has lost the others. */
function listAnnotations({ annotations, tokens }: TextPart): readonly Annotation[] {
  if (annotations.length === 0) return annotations;
  const { length } = tokens.join("");
  return annotations.filter(({ end }) => end <= length);
}

function listLogprobs({ tokens, topLogprobs }: TextPart): JsonObject[] {
  if (topLogprobs === null) return [];
  return tokens.map((token, index) => describeLogprob(token, index, topLogprobs));
}
