import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import {
  addAfter,
  changeEvents,
  changeItem,
  changeItems,
  changeResponse,
  dropEvents,
  type Fault,
  is,
  isTerminal,
  readNumber,
  textDelta,
} from "@/lib/sandbox/faults/edit-plan";

const added = "response.output_item.added";
const done = "response.output_item.done";

/** Items, parts, and texts that do not add up. */
export const itemFaults: { readonly [name: string]: Fault } = {
  "no-items": {
    description: "No output item is announced: response.output_item.added is left out.",
    rules: ["item-not-added"],
    apply: (plan) => dropEvents(plan, is(added)),
  },
  "item-twice": {
    description: "The first output item is announced twice.",
    rules: ["item-added-twice"],
    apply: (plan) => addAfter(plan, is(added), (event) => event),
  },
  "item-unclosed": {
    description: "No output item is closed: response.output_item.done is left out.",
    rules: ["item-unclosed"],
    apply: (plan) => dropEvents(plan, is(done)),
  },
  "item-id-changes": {
    description: "The first output item closes under another id.",
    rules: ["item-id-changed"],
    apply: (plan) => changeItem(plan, done, (item) => ({ ...item, id: `${item.id}_2` })),
  },
  "item-status": {
    description: "The first output item closes as still in progress.",
    rules: ["item-status"],
    apply: (plan) => changeItem(plan, done, (item) => ({ ...item, status: "in_progress" })),
  },
  "unknown-event": {
    description: "An event of a type that nobody documents stands among the others.",
    rules: ["unknown-event"],
    apply: (plan) => addAfter(plan, is(added), () => ({ type: "response.sandbox.progress", percent: 50 })),
  },
  "item-index-gap": {
    description: "Output items are counted from 1.",
    rules: ["item-index-gap"],
    apply: (plan) =>
      changeEvents(
        plan,
        () => true,
        (event) =>
          event.output_index === undefined
            ? event
            : { ...event, output_index: readNumber(event.output_index) + 1 },
      ),
  },
  "item-type-changes": {
    description: "The first output item closes as something else than it was announced as.",
    rules: ["item-type-changed"],
    apply: (plan) => changeItem(plan, done, ({ id }) => ({ id, type: "reasoning", summary: [] })),
  },
  "item-after-done": {
    description: "A text delta comes after its output item was closed.",
    rules: ["item-after-done"],
    apply: (plan) => addAfter(plan, is(done), describeDelta),
  },
  "cut-but-completed": {
    description: "The response is incomplete, and all its output items say completed.",
    rules: ["incomplete-item-status"],
    apply: (plan) =>
      changeEvents(plan, isTerminal, (event) => ({
        ...changeResponse(event, {
          status: "incomplete",
          incomplete_details: { reason: "max_output_tokens" },
          completed_at: null,
        }),
        type: "response.incomplete",
      })),
  },
  "item-unknown": {
    description: "An output item is of a type that nobody documents.",
    rules: ["unknown-item-type"],
    apply: (plan) => changeItems(plan, ({ id, status }) => ({ id, type: "sandbox_note", status })),
  },
};

/** One more character for the item of an event. */
function describeDelta({ item, output_index }: JsonObject): JsonObject {
  const item_id = isJsonObject(item) ? item.id : undefined;
  return { type: textDelta, item_id, output_index, content_index: 0, delta: "!", logprobs: [] };
}
