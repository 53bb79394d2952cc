import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { ApiError } from "@/lib/sandbox/api-error";
import { readOutputText } from "@/lib/sandbox/item-text";
import { composeWholeItem } from "@/lib/sandbox/items/output-item";
import { encrypt } from "@/lib/sandbox/plan-reasoning";
import { estimateTokens } from "@/lib/sandbox/tokens";
import { composeFunctionCall, writeArguments } from "@/lib/sandbox/tools/function-call";
import { type GivenTool, listTools } from "@/lib/sandbox/tools/given-tool";
import { nameCall, type PlannedCall, type ToolContext, waitFor } from "@/lib/sandbox/tools/tool-planner";

/** True for a function that a program of the model's may call, where the request lets it write programs. */
export function isForPrograms({ tool, type }: GivenTool, { tools }: JsonObject): boolean {
  const { allowed_callers: callers } = tool;
  const isAllowed = type === "function" && Array.isArray(callers) && callers.includes("programmatic");
  return isAllowed && listTools(tools).some((given) => given.type === "programmatic_tool_calling");
}

/** A program of one call, and that call, which the client runs as any other. */
export function planProgram(context: ToolContext): PlannedCall | ApiError {
  const { tool, randomId } = context;
  const written = writeArguments(context, 0);
  if (typeof written !== "string") return written;
  const code = `const result = await tools.${tool.name}(${written});\ntext(JSON.stringify(result));`;
  const callId = nameCall(randomId);
  const program = { id: `cm_${randomId()}`, type: "program", call_id: callId, fingerprint: encrypt(code) };
  return waitFor(
    composeWholeItem({
      tokens: estimateTokens(code.length),
      opened: { ...program, code: "" },
      finished: { ...program, code },
    }),
    composeFunctionCall(context, written, callId),
  );
}

/** What programs give back whose calls the client has answered. */
export function planProgramOutputs({
  request,
  randomId,
}: Pick<ToolContext, "request" | "randomId">): PlannedCall {
  const items = listAnswered(request.items).map(([callId, output]) => {
    const result = { id: `cmo_${randomId()}`, type: "program_output", status: "completed", call_id: callId };
    return composeWholeItem({
      tokens: 0,
      opened: { ...result, result: "" },
      finished: { ...result, result: readOutputText(output) },
    });
  });
  return { items, pieces: [], isWaiting: false };
}

/** The call_id of each program that has an answer and no output yet, with that answer. */
function listAnswered(items: readonly JsonObject[]): [callId: unknown, output: unknown][] {
  const ended = new Set(items.filter(({ type }) => type === "program_output").map(({ call_id: id }) => id));
  const answers = new Map(
    items.filter(({ type }) => type === "function_call_output").map((item) => [item.call_id, item]),
  );
  return items.flatMap(({ type, caller, call_id: id }): [unknown, unknown][] => {
    if (type !== "function_call" || !isJsonObject(caller) || caller.type !== "program") return [];
    const answer = answers.get(id);
    return answer && !ended.has(caller.caller_id) ? [[caller.caller_id, answer.output]] : [];
  });
}
