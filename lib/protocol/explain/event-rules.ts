import type { RuleId } from "@/lib/protocol/check/check-rules";
import { type ExplainedType, topicOf } from "@/lib/protocol/explain/event-topics";
import { isDocumentedType } from "@/lib/protocol/stream-event";

const itemRules: readonly RuleId[] = [
  "item-not-added",
  "item-after-done",
  "item-id-changed",
  "item-id-missing",
  "wrong-place",
];

const beginningRules: readonly RuleId[] = [
  "first-event",
  "created-repeated",
  "lifecycle-order",
  "lifecycle-status",
];

const endRules: readonly RuleId[] = [
  "terminal-repeated",
  "terminal-status",
  "incomplete-details-missing",
  "error-missing",
  "error-unexpected",
];

/** Of an end that is not a failure. */
const outputRules: readonly RuleId[] = [
  "item-unclosed",
  "final-output-empty",
  "final-item-missing",
  "final-item-extra",
  "final-type-changed",
  "final-id-changed",
  "item-final",
  "usage-missing",
  "usage-missing-details",
  "usage-shape",
  "usage-sum",
  "usage-details-sum",
];

const responseRules: readonly RuleId[] = [
  "response-id-changed",
  "response-model-changed",
  "response-field-missing",
  "response-field-type",
  "response-status-unknown",
];

const rulesOfOne: Partial<Record<ExplainedType, readonly RuleId[]>> = {
  "response.created": ["first-event", "created-repeated", "lifecycle-status", ...responseRules],
  "response.queued": ["lifecycle-order", "lifecycle-status", "resumed-stream", ...responseRules],
  "response.in_progress": [...beginningRules, "resumed-stream", ...responseRules],
  "response.completed": [...endRules, "incomplete-details-unexpected", ...outputRules, ...responseRules],
  "response.incomplete": [...endRules, "incomplete-item-status", ...outputRules, ...responseRules],
  "response.failed": [...endRules, ...responseRules],
  error: ["terminal-repeated", "after-terminal"],
  "response.output_item.added": [
    "item-added-twice",
    "item-index-gap",
    "item-status",
    "call-id-missing",
    "unknown-item-type",
    "lifecycle-order",
  ],
  "response.output_item.done": [
    ...itemRules,
    "item-type-changed",
    "item-status",
    "call-id-missing",
    "call-id-changed",
    "part-unclosed",
    "part-item",
    "done-missing",
    "arguments-not-json",
    "arguments-schema",
    "tool-unknown",
  ],
  "response.output_text.annotation.added": [
    ...itemRules,
    "part-not-added",
    "annotation-order",
    "annotation-late",
  ],
};

const partAdded: readonly RuleId[] = [
  ...itemRules,
  "part-added-twice",
  "part-index-gap",
  "unknown-part-type",
];
const partDone: readonly RuleId[] = [
  ...itemRules,
  "part-not-added",
  "part-after-done",
  "part-type-changed",
  "done-missing",
  "done-part",
  "annotations-differ",
];
const textDelta: readonly RuleId[] = [...itemRules, "deltas-done"];
const textDone: readonly RuleId[] = [...itemRules, "deltas-done", "deltas-missing"];
const toolState: readonly RuleId[] = [...itemRules, "tool-state-order"];

/** Told of deltas and whole texts that stand in a part, not right in an item. */
function partRulesOf(type: ExplainedType): readonly RuleId[] {
  switch (topicOf(type)) {
    case "output_text":
      return ["part-not-added", "part-after-done", "logprobs-differ"];
    case "refusal":
    case "reasoning_summary":
      return ["part-not-added", "part-after-done"];
    case "reasoning_text":
      return ["reasoning-part-not-added", "part-after-done"];
    default:
      return [];
  }
}

function rulesOfRole(type: ExplainedType): readonly RuleId[] {
  const topic = topicOf(type);
  if (topic === "audio" || topic === "keepalive") return [];
  if (/part\.added$/.test(type)) return partAdded;
  if (/part\.done$/.test(type)) return partDone;
  if (/\.(delta|added)$/.test(type)) return [...textDelta, ...partRulesOf(type)];
  if (/\.done$/.test(type)) return [...textDone, ...partRulesOf(type)];
  return toolState;
}

/** The rules that judge events of a type, those aside that judge the frame, the fields or the number of any event. */
export function rulesOf(type: ExplainedType): readonly RuleId[] {
  const rules = rulesOfOne[type] ?? rulesOfRole(type);
  return isDocumentedType(type) ? rules : ["undocumented-event", ...rules];
}
