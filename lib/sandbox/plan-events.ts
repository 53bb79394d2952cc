import type { JsonObject } from "@/lib/protocol/json";
import {
  type Answer,
  describeItem,
  describePart,
  finishItem,
  finishResponse,
  openResponse,
} from "@/lib/sandbox/answer";

/** `dueAt`: milliseconds after the start. `build` is called when the event goes out. */
export type PlannedEvent = { dueAt: number; build: () => JsonObject };

/** About the pace of a quick model: 25 tokens a second. */
const usualDelay = 40;

type Source = { type: string; fields: () => JsonObject };

/**
 * The events of one message in the API's order, numbered from 0.
 * `seconds` is the clock for `completed_at`, in whole seconds.
 */
export function planEvents(answer: Answer, seconds: () => number): PlannedEvent[] {
  const { delay } = answer.request;
  let usualDue = 0;
  return listSources(answer, seconds).map(({ type, fields }, index) => {
    if (type === "response.output_text.delta") usualDue += usualDelay;
    return {
      dueAt: delay === null ? usualDue : index * delay,
      build: () => ({ type, sequence_number: index, ...fields() }),
    };
  });
}

function listSources(answer: Answer, seconds: () => number): Source[] {
  const item = { output_index: 0 };
  const part = { item_id: answer.itemId, output_index: 0, content_index: 0 };
  const text = answer.tokens.join("");
  return [
    { type: "response.created", fields: () => ({ response: openResponse(answer) }) },
    { type: "response.in_progress", fields: () => ({ response: openResponse(answer) }) },
    {
      type: "response.output_item.added",
      fields: () => ({ ...item, item: describeItem(answer, "in_progress", []) }),
    },
    { type: "response.content_part.added", fields: () => ({ ...part, part: describePart("") }) },
    ...answer.tokens.map((delta) => ({
      type: "response.output_text.delta",
      fields: () => ({ ...part, delta, logprobs: [] }),
    })),
    { type: "response.output_text.done", fields: () => ({ ...part, text, logprobs: [] }) },
    { type: "response.content_part.done", fields: () => ({ ...part, part: describePart(text) }) },
    { type: "response.output_item.done", fields: () => ({ ...item, item: finishItem(answer) }) },
    {
      type: answer.isCut ? "response.incomplete" : "response.completed",
      fields: () => ({ response: finishResponse(answer, seconds()) }),
    },
  ];
}
