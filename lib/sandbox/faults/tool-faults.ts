import type { JsonObject } from "@/lib/protocol/json";
import {
  addAfter,
  changeEvents,
  changeItem,
  changeItems,
  type Edit,
  type Fault,
  is,
  omit,
  type Plan,
} from "@/lib/sandbox/faults/edit-plan";

const argumentsDelta = "response.function_call_arguments.delta";
const argumentsDone = "response.function_call_arguments.done";

/** Only of function calls. */
function ofCalls(change: Edit): Edit {
  return (item) => (item.type === "function_call" ? change(item) : item);
}

/** Other arguments from the first delta to the final response. */
function replaceArguments(plan: Plan, text: string): Plan {
  const shortened = changeEvents(plan, is(argumentsDelta), (event) => ({ ...event, delta: "" }));
  const first = changeEvents(shortened, is(argumentsDelta), (event) => ({ ...event, delta: text }), 0);
  const closed = changeEvents(first, is(argumentsDone), (event) => ({ ...event, arguments: text }));
  const fill: Edit = (item) => (item.arguments === "" ? item : { ...item, arguments: text });
  return changeItems(closed, ofCalls(fill));
}

/** Calls of tools: what a request without tools does not show. */
export const toolFaults: { readonly [name: string]: Fault } = {
  "arguments-not-json": {
    description: "A function is called with arguments that are no JSON.",
    rules: ["arguments-not-json"],
    apply: (plan) => replaceArguments(plan, '{"city": Paris'),
  },
  "arguments-misfit": {
    description: "A function is called with arguments that do not fit its schema.",
    rules: ["arguments-schema"],
    apply: (plan) => replaceArguments(plan, '{"sandbox":true}'),
  },
  "tool-unknown": {
    description: "A function is called that the request does not have.",
    rules: ["tool-unknown"],
    apply: (plan) =>
      changeItems(
        plan,
        ofCalls((item) => ({ ...item, name: "sandbox_unknown" })),
      ),
  },
  "call-id-changes": {
    description: "A function call closes under another call_id.",
    rules: ["call-id-changed"],
    apply: (plan) =>
      changeItem(
        plan,
        "response.output_item.done",
        ofCalls((item) => ({ ...item, call_id: `${item.call_id}_2` })),
      ),
  },
  "call-id-missing": {
    description: "A function call has no call_id.",
    rules: ["call-id-missing"],
    apply: (plan) =>
      changeItems(
        plan,
        ofCalls((item: JsonObject) => omit(item, "call_id")),
      ),
  },
  "search-out-of-order": {
    description: "A web search begins after it was completed.",
    rules: ["tool-state-order"],
    apply: (plan) =>
      addAfter(plan, is("response.web_search_call.completed"), (event) => ({
        ...event,
        type: "response.web_search_call.in_progress",
      })),
  },
};
