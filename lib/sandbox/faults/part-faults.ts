import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import {
  addAfter,
  changeEvents,
  changeFinal,
  changeItem,
  changeItems,
  dropEvents,
  editOutput,
  editParts,
  type Fault,
  is,
  type Plan,
  readNumber,
  textDelta,
} from "@/lib/sandbox/faults/edit-plan";

const added = "response.content_part.added";
const done = "response.content_part.done";
const addText = (part: JsonObject) => ({ ...part, text: `${part.text}!` });

/** Without the events of text, which would not belong to such a part. */
function dropText(plan: Plan): Plan {
  return dropEvents(plan, (type) => type.startsWith("response.output_text."));
}

/** Parts of messages and of reasoning. */
export const partFaults: { readonly [name: string]: Fault } = {
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
  "part-differs": {
    description: "The text of response.content_part.done is not that of the item.",
    rules: ["done-part"],
    apply: (plan) =>
      changeEvents(plan, is("response.content_part.done"), (event) =>
        isJsonObject(event.part) ? { ...event, part: addText(event.part) } : event,
      ),
  },
  "part-twice": {
    description: "The first content part is announced twice.",
    rules: ["part-added-twice"],
    apply: (plan) => addAfter(plan, is(added), (event) => event),
  },
  "part-after-done": {
    description: "A text delta comes after its content part was closed.",
    rules: ["part-after-done"],
    apply: (plan) =>
      addAfter(plan, is(done), (event) => ({ ...placeOf(event), type: textDelta, delta: "!", logprobs: [] })),
  },
  "part-index-gap": {
    description: "Content parts are counted from 1.",
    rules: ["part-index-gap"],
    apply: (plan) =>
      changeEvents(
        plan,
        () => true,
        (event) =>
          event.content_index === undefined
            ? event
            : { ...event, content_index: readNumber(event.content_index) + 1 },
      ),
  },
  "part-type": {
    description: "A content part closes as a refusal, though it was announced as text.",
    rules: ["part-type-changed"],
    apply: (plan) =>
      changeEvents(plan, is(done), (event) =>
        isJsonObject(event.part)
          ? { ...event, part: { type: "refusal", refusal: String(event.part.text) } }
          : event,
      ),
  },
  "part-unknown": {
    description: "The first content part is of a type that nobody documents.",
    rules: ["unknown-part-type"],
    apply: (plan) => {
      const rename = ({ text }: JsonObject) => ({ type: "sandbox_note", note: text });
      const isPart = (type: string) => type === added || type === done;
      const renamed = changeEvents(plan, isPart, (event) =>
        isJsonObject(event.part) ? { ...event, part: rename(event.part) } : event,
      );
      return changeItems(dropText(renamed), (item) => editParts(item, rename));
    },
  },
  "wrong-place": {
    description: "A delta of a refusal comes in a part of text.",
    rules: ["wrong-place"],
    apply: (plan) =>
      addAfter(plan, is(added), (event) => ({
        ...placeOf(event),
        type: "response.refusal.delta",
        delta: "No",
      })),
  },
  "item-text-differs": {
    description: "The text of the closed item, and of the final response, is not that of its part.",
    rules: ["part-item"],
    apply: (plan) =>
      changeFinal(
        changeItem(plan, "response.output_item.done", (item) => editParts(item, addText)),
        (response) => editOutput(response, (item) => editParts(item, addText)),
      ),
  },
  "no-reasoning-parts": {
    description: "Reasoning comes without its parts being announced.",
    rules: ["reasoning-part-not-added"],
    apply: (plan) => dropEvents(plan, (type) => /reasoning_summary_part\.(?:added|done)$/.test(type)),
  },
};

function placeOf({ item_id, output_index, content_index }: JsonObject): JsonObject {
  return { item_id, output_index, content_index };
}
