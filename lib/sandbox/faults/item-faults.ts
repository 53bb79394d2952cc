import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import {
  addAfter,
  changeEvents,
  changeFinal,
  changeItem,
  dropEvents,
  type Fault,
  is,
  omit,
  textDelta,
} from "@/lib/sandbox/faults/edit-plan";

function listOutput({ output }: JsonObject): readonly unknown[] {
  return Array.isArray(output) ? output : [];
}

/** Each item of the final output changed. */
function changeOutput(response: JsonObject, change: (item: JsonObject) => JsonObject): JsonObject {
  return {
    ...response,
    output: listOutput(response).map((item) => (isJsonObject(item) ? change(item) : item)),
  };
}

/** Each part of a message changed; other items have none. */
function changeParts(item: JsonObject, change: (part: JsonObject) => JsonObject): JsonObject {
  if (item.type !== "message" || !Array.isArray(item.content)) return item;
  return { ...item, content: item.content.map((part) => (isJsonObject(part) ? change(part) : part)) };
}

const added = "response.output_item.added";
const done = "response.output_item.done";
const addText = (part: JsonObject) => ({ ...part, text: `${part.text}!` });

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
  "no-parts": {
    description: "No content part is announced or closed.",
    rules: ["part-not-added"],
    apply: (plan) => dropEvents(plan, (type) => type.startsWith("response.content_part.")),
  },
  "part-unclosed": {
    description: "No content part is closed: response.content_part.done is left out.",
    rules: ["part-unclosed"],
    apply: (plan) => dropEvents(plan, is("response.content_part.done")),
  },
  "wrong-sum": {
    description: "The text of response.output_text.done is not that of its deltas.",
    rules: ["deltas-done"],
    apply: (plan) => changeEvents(plan, is("response.output_text.done"), addText),
  },
  "part-differs": {
    description: "The text of response.content_part.done is not that of the item.",
    rules: ["done-part"],
    apply: (plan) =>
      changeEvents(plan, is("response.content_part.done"), (event) =>
        isJsonObject(event.part) ? { ...event, part: addText(event.part) } : event,
      ),
  },
  "final-differs": {
    description: "The text of the final response is not that of the item.",
    rules: ["item-final"],
    apply: (plan) =>
      changeFinal(plan, (response) => changeOutput(response, (item) => changeParts(item, addText))),
  },
  "no-text-done": {
    description: "The event response.output_text.done is left out.",
    rules: ["done-missing"],
    apply: (plan) => dropEvents(plan, is("response.output_text.done")),
  },
  "no-deltas": {
    description: "The text comes whole in response.output_text.done, without deltas.",
    rules: ["deltas-missing"],
    apply: (plan) => dropEvents(plan, is(textDelta)),
  },
  "empty-final-output": {
    description: "The final response has an empty output though items were streamed.",
    rules: ["final-output-empty"],
    apply: (plan) => changeFinal(plan, (response) => ({ ...response, output: [] })),
  },
  "final-item-extra": {
    description: "The final response has an item that was never streamed.",
    rules: ["final-item-extra"],
    apply: (plan) =>
      changeFinal(plan, (response) => ({
        ...response,
        output: [...listOutput(response), { type: "reasoning", id: "rs_unseen", summary: [] }],
      })),
  },
  "final-id": {
    description: "Items of the final response have other ids than in the stream.",
    rules: ["final-id-changed"],
    apply: (plan) =>
      changeFinal(plan, (response) => changeOutput(response, (item) => ({ ...item, id: `${item.id}_2` }))),
  },
  "final-field-missing": {
    description: "The final response has neither tools nor tool_choice.",
    rules: ["response-field-missing"],
    apply: (plan) => changeFinal(plan, (response) => omit(omit(response, "tools"), "tool_choice")),
  },
  "index-missing": {
    description: "Text deltas do not say which item they belong to by output_index.",
    rules: ["index-missing"],
    apply: (plan) => changeEvents(plan, is(textDelta), (event) => omit(event, "output_index")),
  },
  "item-id-missing": {
    description: "Text deltas do not name their item by item_id.",
    rules: ["item-id-missing"],
    apply: (plan) => changeEvents(plan, is(textDelta), (event) => omit(event, "item_id")),
  },
  misshapen: {
    description: "A delta is a number instead of a text.",
    rules: ["misshapen-event"],
    apply: (plan) => changeEvents(plan, is(textDelta), (event) => ({ ...event, delta: 7 }), 2),
  },
  "unknown-event": {
    description: "An event of a type that nobody documents stands among the others.",
    rules: ["unknown-event"],
    apply: (plan) => addAfter(plan, is(added), () => ({ type: "response.sandbox.progress", percent: 50 })),
  },
  "unknown-field": {
    description: "Every text delta has a field that nobody documents.",
    rules: ["unknown-field"],
    apply: (plan) => changeEvents(plan, is(textDelta), (event) => ({ ...event, x_latency: 1 })),
  },
};
