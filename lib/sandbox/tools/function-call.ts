import RandExp from "randexp";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { ApiError } from "@/lib/sandbox/api-error";
import { composeStreamedItem, type OutputItem } from "@/lib/sandbox/items/output-item";
import { findPlaces } from "@/lib/sandbox/schema/find-names";
import { fitSchema } from "@/lib/sandbox/schema/fit-schema";
import { runWithin } from "@/lib/sandbox/schema/run-within";
import { suggestFrom } from "@/lib/sandbox/schema/suggest-values";
import { createRandom, type Random } from "@/lib/sandbox/seeded-random";
import { splitTokens } from "@/lib/sandbox/tokens";
import { nameCall, type ToolContext, type ToolPlanner, waitFor } from "@/lib/sandbox/tools/tool-planner";

/** A function is called once, or once for each place that the input names, where it asks for a place. */
export const planFunctionCall: ToolPlanner = (context) => {
  const items: OutputItem[] = [];
  for (let call = 0; call < countCalls(context); call += 1) {
    const written = writeArguments(context, call);
    if (typeof written !== "string") return written;
    items.push(composeFunctionCall(context, written));
  }
  return waitFor(...items);
};

const mostCalls = 4;

function countCalls({ tool, turn, request }: ToolContext): number {
  const { parameters } = tool.tool;
  const properties =
    isJsonObject(parameters) && isJsonObject(parameters.properties) ? parameters.properties : {};
  const asksForPlace = Object.entries(properties).some(
    ([name, node]) => /city|location|place/i.test(name) && isJsonObject(node) && node.type === "string",
  );
  if (!asksForPlace || request.parameters.parallel_tool_calls === false) return 1;
  return Math.min(mostCalls, Math.max(1, findPlaces(turn.beginning).length));
}

/** JSON text that fits the tool's schema, of the `call`th call in a row. */
export function writeArguments({ tool, turn, seed }: ToolContext, call: number): string | ApiError {
  const { parameters } = tool.tool;
  if (!isJsonObject(parameters)) return "{}";
  const owner = {
    label: `function '${tool.name}'`,
    param: `${tool.path}.parameters`,
    code: "invalid_function_parameters",
  };
  // A schema without a type is one of an object: arguments are nothing else.
  return fitSchema({ type: "object", ...parameters }, owner, seed, suggestFrom(turn.beginning, call));
}

/** `programId` is the call_id of the program that calls; its calls stay in progress, as at OpenAI. */
export function composeFunctionCall(
  { tool, randomId }: ToolContext,
  written: string,
  programId: string | null = null,
): OutputItem {
  const id = `fc_${randomId()}`;
  const call = { call_id: nameCall(randomId), name: tool.name };
  const ending = programId === null ? "completed" : "in_progress";
  const describe = (status: string, given: string): JsonObject => ({
    id,
    type: "function_call",
    status,
    arguments: given,
    ...call,
    ...(tool.namespace !== null && { namespace: tool.namespace }),
    ...(programId !== null && { caller: { type: "program", caller_id: programId } }),
  });
  return composeStreamedItem({
    tokens: splitTokens(written),
    opened: describe("in_progress", ""),
    finish: (text, isCut) => describe(isCut ? "incomplete" : ending, text),
    text: { type: "response.function_call_arguments", member: "arguments", fields: { item_id: id } },
  });
}

/** A custom tool gets the input's words, or a text that its regular expression fits. */
export const planCustomCall: ToolPlanner = (context) => {
  const { tool, turn, randomId } = context;
  const id = `ctc_${randomId()}`;
  const callId = nameCall(randomId);
  const text = writeByGrammar(context) ?? (turn.beginning.trim() || "Hello from the sandbox.");
  const describe = (input: string): JsonObject => ({
    id,
    type: "custom_tool_call",
    call_id: callId,
    input,
    name: tool.name,
    ...(tool.namespace !== null && { namespace: tool.namespace }),
  });
  return waitFor(
    composeStreamedItem({
      tokens: splitTokens(text),
      opened: describe(""),
      finish: describe,
      text: { type: "response.custom_tool_call_input", member: "input", fields: { item_id: id } },
    }),
  );
};

/** Lark grammars are not read: such a tool gets the input as it is. */
function writeByGrammar({ tool, seed }: ToolContext): string | null {
  const { format } = tool.tool;
  if (!isJsonObject(format) || format.syntax !== "regex" || typeof format.definition !== "string")
    return null;
  const { definition } = format;
  return runWithin(longestWork, () => drawFrom(definition, createRandom(seed)));
}

// Milliseconds: a definition may ask for a billion characters.
const longestWork = 500;

/** Null for what is no regular expression, or one that RandExp cannot read. */
function drawFrom(definition: string, random: Random): string | null {
  try {
    const pattern = new RandExp(definition);
    pattern.max = 6;
    pattern.randInt = (from, to) => random.integer(from, to);
    return pattern.gen();
  } catch {
    return null;
  }
}
