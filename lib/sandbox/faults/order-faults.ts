import { isJsonObject } from "@/lib/protocol/json";
import {
  addAfter,
  changeEvents,
  changeUsage,
  dropEvents,
  type Fault,
  is,
  isTerminal,
  omit,
  type Plan,
  readNumber,
  textDelta,
} from "@/lib/sandbox/faults/edit-plan";

const every = () => true;

/** From the nth text delta on, all numbers are that much higher. */
function shiftNumbers(plan: Plan, nth: number, by: number): Plan {
  return shiftAfter(plan, nth, by);
}

function* shiftAfter(plan: Plan, nth: number, by: number): Plan {
  let deltas = 0;
  for (const planned of plan) {
    if (planned.type === textDelta) deltas += 1;
    const build = () => {
      const event = planned.build();
      return { ...event, sequence_number: readNumber(event.sequence_number) + by };
    };
    yield deltas >= nth ? { ...planned, build } : planned;
  }
}

/** Numbers, order and the end of the stream. */
export const orderFaults: { readonly [name: string]: Fault } = {
  "sequence-gap": {
    description: "One sequence number is left out.",
    rules: ["seq-gap"],
    apply: (plan) => shiftNumbers(plan, 3, 1),
  },
  "sequence-missing": {
    description: "No event has a sequence number.",
    rules: ["seq-missing"],
    apply: (plan) => changeEvents(plan, every, (event) => omit(event, "sequence_number")),
  },
  "sequence-zero": {
    description: "Every sequence number is 0.",
    rules: ["seq-repeat"],
    apply: (plan) => changeEvents(plan, every, (event) => ({ ...event, sequence_number: 0 })),
  },
  "sequence-text": {
    description: "Sequence numbers are strings.",
    rules: ["seq-type"],
    apply: (plan) =>
      changeEvents(plan, every, (event) => ({ ...event, sequence_number: String(event.sequence_number) })),
  },
  "sequence-start": {
    description: "Sequence numbers start at 1.",
    rules: ["seq-start"],
    apply: (plan) => shiftNumbers(plan, 0, 1),
  },
  "no-created": {
    description: "The stream does not begin with response.created.",
    rules: ["first-event"],
    apply: (plan) => dropEvents(plan, is("response.created")),
  },
  "created-twice": {
    description: "The event response.created comes twice.",
    rules: ["created-repeated"],
    apply: (plan) => addAfter(plan, is("response.created"), (event) => event),
  },
  "id-rotation": {
    description: "Ids of response and items are new ones in every event.",
    rules: ["response-id-changed", "item-id-changed"],
    apply: (plan) =>
      changeEvents(plan, every, (event) => ({
        ...event,
        ...(typeof event.item_id === "string" && { item_id: `${event.item_id}_${event.sequence_number}` }),
        ...(isJsonObject(event.item) && {
          item: { ...event.item, id: `${event.item.id}_${event.sequence_number}` },
        }),
        ...(isJsonObject(event.response) && {
          response: { ...event.response, id: `${event.response.id}_${event.sequence_number}` },
        }),
      })),
  },
  "model-changes": {
    description: "The final response names another model than the first.",
    rules: ["response-model-changed"],
    apply: (plan) =>
      changeEvents(plan, isTerminal, (event) =>
        isJsonObject(event.response)
          ? { ...event, response: { ...event.response, model: "sandbox-2" } }
          : event,
      ),
  },
  "missing-terminal": {
    description: "The stream ends without a final event.",
    rules: ["terminal-missing"],
    apply: (plan) => dropEvents(plan, isTerminal),
  },
  "terminal-twice": {
    description: "The final event comes twice.",
    rules: ["terminal-repeated"],
    apply: (plan) => addAfter(plan, isTerminal, (event) => event),
  },
  "terminal-unpublished": {
    description: "The stream ends in response.done, which nobody publishes.",
    rules: ["terminal-unpublished"],
    apply: (plan) => changeEvents(plan, isTerminal, (event) => ({ ...event, type: "response.done" })),
  },
  "after-terminal": {
    description: "An event comes after the final one.",
    rules: ["after-terminal"],
    apply: (plan) => addAfter(plan, isTerminal, () => ({ type: "response.audio.done" })),
  },
  "terminal-status": {
    description: "The final response still says in_progress.",
    rules: ["terminal-status"],
    apply: (plan) =>
      changeEvents(plan, isTerminal, (event) =>
        isJsonObject(event.response)
          ? { ...event, response: { ...event.response, status: "in_progress" } }
          : event,
      ),
  },
  "usage-missing": {
    description: "The final response has no usage.",
    rules: ["usage-missing"],
    apply: (plan) => changeUsage(plan, () => null),
  },
  "usage-sum": {
    description: "The total of the tokens is not their sum.",
    rules: ["usage-sum"],
    apply: (plan) =>
      changeUsage(plan, (usage) => ({ ...usage, total_tokens: readNumber(usage.total_tokens) + 1 })),
  },
  "usage-details": {
    description: "More tokens of reasoning than of output are counted.",
    rules: ["usage-details-sum"],
    apply: (plan) =>
      changeUsage(plan, (usage) => ({
        ...usage,
        output_tokens_details: { reasoning_tokens: readNumber(usage.output_tokens) + 1 },
      })),
  },
  "usage-without-details": {
    description: "The usage lacks its details.",
    rules: ["usage-missing-details"],
    apply: (plan) =>
      changeUsage(plan, (usage) => omit(omit(usage, "input_tokens_details"), "output_tokens_details")),
  },
};
