import { isJsonObject } from "@/lib/protocol/json";
import { changeFinal, editOutput, type Fault, listOutput, omit } from "@/lib/sandbox/faults/edit-plan";

/** A final response that is not what the stream has told. */
export const responseFaults: { readonly [name: string]: Fault } = {
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
      changeFinal(plan, (response) => editOutput(response, (item) => ({ ...item, id: `${item.id}_2` }))),
  },
  "final-field-missing": {
    description: "The final response has neither tools nor tool_choice.",
    rules: ["response-field-missing"],
    apply: (plan) => changeFinal(plan, (response) => omit(omit(response, "tools"), "tool_choice")),
  },
  "final-field-type": {
    description: "The final response counts its time in a string.",
    rules: ["response-field-type"],
    apply: (plan) =>
      changeFinal(plan, (response) => ({ ...response, created_at: String(response.created_at) })),
  },
  "final-item-missing": {
    description: "The final response lacks the first of several items.",
    rules: ["final-item-missing"],
    apply: (plan) =>
      changeFinal(plan, (response) => ({ ...response, output: listOutput(response).slice(1) })),
  },
  "final-type": {
    description: "The final response has an item of another type than was streamed.",
    rules: ["final-type-changed"],
    apply: (plan) =>
      changeFinal(plan, (response) => ({
        ...response,
        output: listOutput(response).map((item, index) =>
          index === 0 && isJsonObject(item) ? { id: item.id, type: "reasoning", summary: [] } : item,
        ),
      })),
  },
};
