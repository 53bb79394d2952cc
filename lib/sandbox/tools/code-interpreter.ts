import type { JsonObject } from "@/lib/protocol/json";
import { countCharacters } from "@/lib/sandbox/check-value";
import { includes } from "@/lib/sandbox/item-text";
import { composeStreamedItem } from "@/lib/sandbox/items/output-item";
import { splitTokens } from "@/lib/sandbox/tokens";
import { describeStates } from "@/lib/sandbox/tools/states";
import type { ToolPlanner } from "@/lib/sandbox/tools/tool-planner";

/** A run of a line of Python whose result is known beforehand: nothing is run. */
export const planCodeInterpreter: ToolPlanner = ({ request, tool, turn, sentences, randomId }) => {
  const id = `ci_${randomId()}`;
  const { container } = tool.tool;
  const containerId = typeof container === "string" ? container : `cntr_${randomId()}`;
  const { code, logs } = writeProgram(turn.beginning);
  const outputs = includes(request.parameters, "code_interpreter_call.outputs")
    ? [{ type: "logs", logs }]
    : null;
  const describe = (status: string, written: string, shown: unknown): JsonObject => ({
    id,
    type: "code_interpreter_call",
    status,
    code: written,
    container_id: containerId,
    outputs: shown,
  });
  const type = "response.code_interpreter_call";
  const item = composeStreamedItem({
    tokens: splitTokens(code),
    opened: describe("in_progress", "", outputs && []),
    finish: (text, isCut) => describe(isCut ? "incomplete" : "completed", text, isCut ? null : outputs),
    before: describeStates(type, id, ["in_progress"]),
    text: { type: `${type}_code`, member: "code", fields: { item_id: id } },
    after: describeStates(type, id, ["interpreting", "completed"]),
  });
  return { items: [item], pieces: [{ text: sentences.codeResult(logs.trim()) }], isWaiting: false };
};

const operation = /(?<left>-?\d{1,9}(?:\.\d{1,6})?)\s*(?<sign>[-+*/×x÷])\s*(?<right>\d{1,9}(?:\.\d{1,6})?)/;

/** Signs as people write them, and as Python does. */
const signs = new Map([
  ["×", "*"],
  ["x", "*"],
  ["÷", "/"],
]);

/** The sum that the input names, else the length of its text. */
function writeProgram(text: string): { code: string; logs: string } {
  const { left = "", sign = "", right = "" } = operation.exec(text)?.groups ?? {};
  const operator = signs.get(sign) ?? sign;
  const result = calculate(Number(left), operator, Number(right));
  if (result !== null) {
    return { code: `result = ${left} ${operator} ${right}\nprint(result)\n`, logs: `${result}\n` };
  }
  const start = text.slice(0, 200);
  return { code: `text = ${JSON.stringify(start)}\nprint(len(text))\n`, logs: `${countCharacters(start)}\n` };
}

/** Null where there is nothing to calculate, or no finite result. */
function calculate(left: number, operator: string, right: number): number | null {
  const results = new Map([
    ["+", left + right],
    ["-", left - right],
    ["*", left * right],
    ["/", left / right],
  ]);
  const result = results.get(operator);
  return result !== undefined && Number.isFinite(result) ? result : null;
}
