import { isJsonObject } from "@/lib/protocol/json";
import {
  addAfter,
  changeEvents,
  changeFinal,
  changeResponse,
  dropEvents,
  type Fault,
  is,
  omit,
  type Plan,
  readNumber,
  textDelta,
} from "@/lib/sandbox/faults/edit-plan";

const every = () => true;

/** From the nth text delta on, all numbers are that much higher. */
function* shiftNumbers(plan: Plan, nth: number, by: number): Plan {
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

/** Without the first events; the others keep their numbers. */
function* skipStart(plan: Plan): Plan {
  const skipped = 6;
  let index = 0;
  for (const planned of plan) {
    if (index >= skipped) yield planned;
    index += 1;
  }
}

/** Numbers and order. */
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
    apply: (plan) => changeFinal(plan, (response) => ({ ...response, model: "sandbox-2" })),
  },
  "sequence-back": {
    description: "Sequence numbers go back by three in the middle.",
    rules: ["seq-back"],
    apply: (plan) => shiftNumbers(plan, 4, -3),
  },
  "starts-late": {
    description: "The stream begins in the middle, as if it were resumed (with background true).",
    rules: ["resumed-stream"],
    apply: (plan) => skipStart(plan),
  },
  "queued-late": {
    description: "The response is queued again after it was in progress.",
    rules: ["lifecycle-order"],
    apply: (plan) =>
      addAfter(plan, is("response.in_progress"), (event) => ({
        ...changeResponse(event, { status: "queued" }),
        type: "response.queued",
      })),
  },
  "created-completed": {
    description: "The first response already says completed.",
    rules: ["lifecycle-status"],
    apply: (plan) =>
      changeEvents(plan, is("response.created"), (event) => changeResponse(event, { status: "completed" })),
  },
  keepalive: {
    description: "A keepalive event, which OpenAI sends and does not document.",
    rules: ["undocumented-event"],
    apply: (plan) => addAfter(plan, is("response.in_progress"), () => ({ type: "keepalive" })),
  },
};
