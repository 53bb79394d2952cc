import type { JsonObject } from "@/lib/protocol/json";
import type { ItemEvent, OutputItem } from "@/lib/sandbox/items/output-item";
import { findTraits } from "@/lib/sandbox/models";
import type { CreateRequest } from "@/lib/sandbox/read-request";

/** How a response ends; "incomplete": cut by `max_output_tokens`. */
export type Ending = "completed" | "incomplete" | "failed";

/** An event before it is numbered and, where it carries the response, before that is written. */
export type OutlineEvent = {
  type: string;
  /** Milliseconds after the start. */
  dueAt: number;
  fields: JsonObject | "queued" | "opened" | "finished";
};

type Outlined = { request: CreateRequest; items: readonly OutputItem[]; ending: Ending };

/** What a model that fails half-way says of it. */
export const failure = {
  code: "server_error",
  message: "The built-in sandbox plays a model that fails half-way.",
};

/** The events of an answer in the API's order, and when each is due. */
export function* outlineStream({ request, items, ending }: Outlined): Iterable<OutlineEvent> {
  const timeEvent = createTimer(request);
  const opened = request.isBackground ? "queued" : "opened";
  yield { type: "response.created", dueAt: timeEvent({}), fields: opened };
  if (opened === "queued") yield { type: "response.queued", dueAt: timeEvent({}), fields: opened };
  yield { type: "response.in_progress", dueAt: timeEvent({}), fields: "opened" };
  for (const event of ending === "failed" ? halve(listEvents(items)) : listEvents(items)) {
    yield { type: event.type, dueAt: timeEvent(event), fields: event.fields };
  }
  if (ending === "failed") {
    const error = { type: "server_error", ...failure, param: null };
    yield { type: "error", dueAt: timeEvent({}), fields: { error } };
  }
  yield { type: `response.${ending}`, dueAt: timeEvent({}), fields: "finished" };
}

function* listEvents(items: readonly OutputItem[]): Iterable<ItemEvent> {
  for (const [index, item] of items.entries()) {
    const place = { output_index: index };
    yield { type: "response.output_item.added", fields: { ...place, item: item.opened } };
    for (const event of item.listEvents()) {
      yield event.hasNoPlace ? event : { ...event, fields: { ...place, ...event.fields } };
    }
    const wait = Math.min(item.reasoningTokens * thinkingPace, longestThought);
    yield { type: "response.output_item.done", fields: { ...place, item: item.finished }, wait };
  }
}

function halve(events: Iterable<ItemEvent>): ItemEvent[] {
  const all = [...events];
  return all.slice(0, Math.ceil(all.length / 2));
}

// Milliseconds: thinking shows as silence, but nobody should wait for it long.
const thinkingPace = 4;
const longestThought = 2_000;

/** Deltas take the model's pace, other events what they say they take; `sandbox_delay_ms` overrides both. */
function createTimer({
  delay,
  model,
  tokenMilliseconds,
}: CreateRequest): (event: { type?: string; wait?: number }) => number {
  const { first, token } = findTraits(model).pace ?? { first: 0, token: tokenMilliseconds };
  let index = -1;
  let due = 0;
  let isFirst = true;
  return ({ type, wait }) => {
    index += 1;
    if (delay !== null) return index * delay;
    const isDelta = type?.endsWith(".delta") ?? false;
    if (isDelta && isFirst) due += first;
    if (isDelta) isFirst = false;
    due += wait ?? (isDelta ? token : 0);
    return due;
  };
}
