import type { RuleId } from "@/lib/protocol/check/check-rules";
import { eventFields } from "@/lib/protocol/check/known-fields";
import { followersOf, mayComeAnywhere, predecessorsOf } from "@/lib/protocol/explain/event-order";
import { rulesOf } from "@/lib/protocol/explain/event-rules";
import {
  type EventTopic,
  type ExplainedType,
  eventTopics,
  topicOf,
} from "@/lib/protocol/explain/event-topics";
import { isDocumentedType } from "@/lib/protocol/stream-event";

/** Who has the type in a published list. `none`: it is met on the wire all the same. */
export type EventSource = "both" | "openai" | "open_responses" | "none";

/** What is to be known of a type but the words. */
export type EventFacts = {
  type: ExplainedType;
  topic: EventTopic;
  /** What may come right before and right after it at the same place, itself among them where it comes in a run. */
  before: readonly ExplainedType[];
  after: readonly ExplainedType[];
  /** It may come between any two others, whatever `before` names. */
  isAnywhere: boolean;
  /** Its partners, in order and without itself: `added`, `delta` and `done` of one thing, or a tool's other states. */
  partners: readonly ExplainedType[];
  /** The fields that tell which item and part it is about. */
  place: readonly EventField[];
  /** The fields that bring something. */
  content: readonly EventField[];
  rules: readonly RuleId[];
  source: EventSource;
};

export type EventField = { name: string; isOptional: boolean };

const placeFields: ReadonlySet<string> = new Set([
  "output_index",
  "item_id",
  "content_index",
  "summary_index",
  "command_index",
  "annotation_index",
  "partial_image_index",
]);

const openResponsesTypes: ReadonlySet<ExplainedType> = new Set<ExplainedType>([
  ...eventTopics.lifecycle,
  ...eventTopics.error,
  ...eventTopics.output_item,
  ...eventTopics.content_part,
  ...eventTopics.output_text,
  ...eventTopics.refusal,
  ...eventTopics.reasoning_summary,
  ...eventTopics.function_call,
  "response.reasoning.delta",
  "response.reasoning.done",
]);

export function explainEvent(type: ExplainedType): EventFacts {
  const fields = listFields(type);
  return {
    type,
    topic: topicOf(type),
    before: predecessorsOf(type),
    after: followersOf(type),
    isAnywhere: mayComeAnywhere(type),
    partners: partnersOf(type),
    place: fields.filter(({ name }) => placeFields.has(name)),
    content: fields.filter(({ name }) => !placeFields.has(name)),
    rules: rulesOf(type),
    source: sourceOf(type),
  };
}

/** Without `type` and `sequence_number`, which every event has. */
function listFields(type: ExplainedType): EventField[] {
  const { known = new Set<string>(), required = [] } = eventFields.get(type) ?? {};
  return [...known]
    .filter((name) => name !== "type" && name !== "sequence_number")
    .map((name) => ({ name, isOptional: !required.includes(name) }));
}

/** Those of the same name but for its last word: `….delta` and `….done`. The lifecycle's have no such name. */
function partnersOf(type: ExplainedType): readonly ExplainedType[] {
  const name = withoutLastWord(type);
  if (name === "response" || name === "") return [];
  return eventTopics[topicOf(type)].filter(
    (candidate) => candidate !== type && withoutLastWord(candidate) === name,
  );
}

function withoutLastWord(type: string): string {
  return type.slice(0, Math.max(0, type.lastIndexOf(".")));
}

function sourceOf(type: ExplainedType): EventSource {
  if (!isDocumentedType(type)) return openResponsesTypes.has(type) ? "open_responses" : "none";
  return openResponsesTypes.has(type) ? "both" : "openai";
}

/** The key of its words: `output_text_delta` for `response.output_text.delta`. */
export function eventMessageKey(type: ExplainedType): string {
  return type.replace(/^response\./, "").replaceAll(".", "_");
}
