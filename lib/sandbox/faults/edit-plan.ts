import type { RuleId } from "@/lib/protocol/check/check-rules";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { PlannedEvent } from "@/lib/sandbox/plan-events";

export type Plan = Iterable<PlannedEvent>;

/** One thing that providers get wrong, done to a lawful stream. */
export type Fault = {
  /** One English sentence for the list of models. */
  description: string;
  /** What our checker says of it, notes too; of a stream that breaks or hangs it says it when that ends. */
  rules: readonly RuleId[];
  /** What the answer says of itself, where that is the fault. */
  contentType?: string;
  apply(plan: Plan): Plan;
};

type Matches = (type: string) => boolean;

export const textDelta = "response.output_text.delta";

export const isTerminal: Matches = (type) => /^response\.(?:completed|incomplete|failed)$/.test(type);

/** A function that edits a response or an item. */
export type Edit = (value: JsonObject) => JsonObject;

/** Another event in the place of each that matches, or only of the `nth` of them (from 0). */
export function* changeEvents(
  plan: Plan,
  matches: Matches,
  change: (event: JsonObject) => JsonObject,
  nth: number | null = null,
): Plan {
  let count = 0;
  for (const planned of plan) {
    const isHit = matches(planned.type) && (nth === null || count === nth);
    if (matches(planned.type)) count += 1;
    yield isHit ? { ...planned, build: () => change(planned.build()) } : planned;
  }
}

/** Without what matches; the others are numbered anew, so that only the loss shows. */
export function dropEvents(plan: Plan, matches: Matches): Plan {
  return renumber(filterEvents(plan, matches));
}

function* filterEvents(plan: Plan, matches: Matches): Plan {
  for (const planned of plan) {
    if (!matches(planned.type)) yield planned;
  }
}

/** A further event after the first that matches; all are numbered anew. */
export function addAfter(plan: Plan, matches: Matches, make: (event: JsonObject) => JsonObject): Plan {
  return renumber(insertAfter(plan, matches, make));
}

function* insertAfter(plan: Plan, matches: Matches, make: (event: JsonObject) => JsonObject): Plan {
  let isDone = false;
  for (const planned of plan) {
    yield planned;
    if (isDone || !matches(planned.type)) continue;
    isDone = true;
    const build = () => make(planned.build());
    yield { type: String(build().type), dueAt: planned.dueAt, build };
  }
}

/** Numbers from 0 on, whatever they were. */
export function* renumber(plan: Plan): Plan {
  let number = 0;
  for (const planned of plan) {
    const sequence_number = number;
    yield { ...planned, build: () => ({ ...planned.build(), sequence_number }) };
    number += 1;
  }
}

/** Another response in the final event. */
export function changeFinal(plan: Plan, change: (response: JsonObject) => JsonObject): Plan {
  return changeEvents(plan, isTerminal, (event) =>
    isJsonObject(event.response) ? { ...event, response: change(event.response) } : event,
  );
}

/** Another usage in the final response. */
export function changeUsage(plan: Plan, change: (usage: JsonObject) => unknown): Plan {
  return changeFinal(plan, (response) =>
    isJsonObject(response.usage) ? { ...response, usage: change(response.usage) } : response,
  );
}

/** Another item in the first event of such a type. */
export function changeItem(plan: Plan, type: string, change: Edit): Plan {
  return changeEvents(plan, is(type), (event) => editItem(event, change), 0);
}

/** Another item wherever it is shown, from `added` to the final response. */
export function changeItems(plan: Plan, change: Edit): Plan {
  const isItem: Matches = (type) => type.startsWith("response.output_item.");
  return changeFinal(
    changeEvents(plan, isItem, (event) => editItem(event, change)),
    (response) => editOutput(response, change),
  );
}

function editItem(event: JsonObject, change: Edit): JsonObject {
  return isJsonObject(event.item) ? { ...event, item: change(event.item) } : event;
}

export function listOutput({ output }: JsonObject): readonly unknown[] {
  return Array.isArray(output) ? output : [];
}

/** Each item of a response's output edited. */
export function editOutput(response: JsonObject, change: Edit): JsonObject {
  return {
    ...response,
    output: listOutput(response).map((item) => (isJsonObject(item) ? change(item) : item)),
  };
}

/** Each part of a message edited; other items have none. */
export function editParts(item: JsonObject, change: Edit): JsonObject {
  if (item.type !== "message" || !Array.isArray(item.content)) return item;
  return { ...item, content: item.content.map((part) => (isJsonObject(part) ? change(part) : part)) };
}

/** A member as a number, for faults that count wrong. */
export function readNumber(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

/** Matches one type. */
export function is(type: string): Matches {
  return (candidate) => candidate === type;
}

/** The event without a member. */
export function omit(event: JsonObject, name: string): JsonObject {
  const { [name]: _, ...rest } = event;
  return rest;
}

/** The event with other members in its response. */
export function changeResponse(event: JsonObject, members: JsonObject): JsonObject {
  return isJsonObject(event.response) ? { ...event, response: { ...event.response, ...members } } : event;
}
