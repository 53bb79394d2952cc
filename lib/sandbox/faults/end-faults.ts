import {
  addAfter,
  changeEvents,
  changeFinal,
  changeResponse,
  changeUsage,
  dropEvents,
  type Fault,
  is,
  isTerminal,
  omit,
  readNumber,
} from "@/lib/sandbox/faults/edit-plan";

/** The end of the stream, and what the final response says of it. */
export const endFaults: { readonly [name: string]: Fault } = {
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
    apply: (plan) => changeFinal(plan, (response) => ({ ...response, status: "in_progress" })),
  },
  "status-unknown": {
    description: "The first response has a status that nobody knows.",
    rules: ["response-status-unknown"],
    apply: (plan) =>
      changeEvents(plan, is("response.created"), (event) => changeResponse(event, { status: "thinking" })),
  },
  "no-reason": {
    description: "The response is incomplete and does not say why.",
    rules: ["incomplete-details-missing"],
    apply: (plan) =>
      changeEvents(plan, isTerminal, (event) => ({
        ...changeResponse(event, { status: "incomplete", incomplete_details: null }),
        type: "response.incomplete",
      })),
  },
  "needless-reason": {
    description: "The response is completed and says why it is incomplete.",
    rules: ["incomplete-details-unexpected"],
    apply: (plan) =>
      changeFinal(plan, (response) => ({ ...response, incomplete_details: { reason: "max_output_tokens" } })),
  },
  "no-error": {
    description: "The response fails and does not say why.",
    rules: ["error-missing"],
    apply: (plan) =>
      changeEvents(plan, isTerminal, (event) => ({
        ...changeResponse(event, { status: "failed", error: null }),
        type: "response.failed",
      })),
  },
  "needless-error": {
    description: "The response is completed and has an error.",
    rules: ["error-unexpected"],
    apply: (plan) =>
      changeFinal(plan, (response) => ({ ...response, error: { code: "server_error", message: "None." } })),
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
  "usage-text": {
    description: "The tokens are counted in strings.",
    rules: ["usage-shape"],
    apply: (plan) => changeUsage(plan, (usage) => ({ ...usage, input_tokens: String(usage.input_tokens) })),
  },
  "usage-without-details": {
    description: "The usage lacks its details.",
    rules: ["usage-missing-details"],
    apply: (plan) =>
      changeUsage(plan, (usage) => omit(omit(usage, "input_tokens_details"), "output_tokens_details")),
  },
};
