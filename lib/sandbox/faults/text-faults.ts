import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import {
  changeEvents,
  changeFinal,
  dropEvents,
  editOutput,
  editParts,
  type Fault,
  is,
  omit,
  type Plan,
  readNumber,
  renumber,
  textDelta,
} from "@/lib/sandbox/faults/edit-plan";
import type { PlannedEvent } from "@/lib/sandbox/plan-events";

const textDone = "response.output_text.done";
const annotation = "response.output_text.annotation.added";
const addText = (part: JsonObject) => ({ ...part, text: `${part.text}!` });

/** Annotations come behind the text that they belong to has been closed. */
function* delayAnnotations(plan: Plan): Plan {
  const late: PlannedEvent[] = [];
  for (const planned of plan) {
    if (planned.type === annotation) late.push(planned);
    else yield planned;
    if (planned.type === textDone) yield* late.splice(0);
  }
}

/** Texts that do not add up, and what goes with them. */
export const textFaults: { readonly [name: string]: Fault } = {
  "wrong-sum": {
    description: "The text of response.output_text.done is not that of its deltas.",
    rules: ["deltas-done"],
    apply: (plan) => changeEvents(plan, is("response.output_text.done"), addText),
  },
  "final-differs": {
    description: "The text of the final response is not that of the item.",
    rules: ["item-final"],
    apply: (plan) =>
      changeFinal(plan, (response) => editOutput(response, (item) => editParts(item, addText))),
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
  misshapen: {
    description: "A delta is a number instead of a text.",
    rules: ["misshapen-event"],
    apply: (plan) => changeEvents(plan, is(textDelta), (event) => ({ ...event, delta: 7 }), 2),
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
  "unknown-field": {
    description: "Every text delta has a field that nobody documents.",
    rules: ["unknown-field"],
    apply: (plan) => changeEvents(plan, is(textDelta), (event) => ({ ...event, x_latency: 1 })),
  },
  "field-missing": {
    description: "The first content part is announced without its list of annotations.",
    rules: ["field-missing"],
    apply: (plan) =>
      changeEvents(plan, is("response.content_part.added"), (event) =>
        isJsonObject(event.part) ? { ...event, part: omit(event.part, "annotations") } : event,
      ),
  },
  "logprobs-differ": {
    description:
      "The log probabilities of the whole text are not those of its deltas (where they are included).",
    rules: ["logprobs-differ"],
    apply: (plan) => changeEvents(plan, is(textDone), (event) => ({ ...event, logprobs: [] })),
  },
  "annotation-order": {
    description: "Annotations are counted from 1 (where a search cites something).",
    rules: ["annotation-order"],
    apply: (plan) =>
      changeEvents(plan, is(annotation), (event) => ({
        ...event,
        annotation_index: readNumber(event.annotation_index) + 1,
      })),
  },
  "annotation-late": {
    description: "Annotations come after their text was closed (where a search cites something).",
    rules: ["annotation-late"],
    apply: (plan) => renumber(delayAnnotations(plan)),
  },
  "annotations-differ": {
    description: "The final response lacks the annotations (where a search cites something).",
    rules: ["annotations-differ"],
    apply: (plan) =>
      changeFinal(plan, (response) =>
        editOutput(response, (item) => editParts(item, (part) => ({ ...part, annotations: [] }))),
      ),
  },
};
