import type { JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest } from "@/lib/sandbox/api-error";
import type { Members } from "@/lib/sandbox/check-shape";
import { isGiven, listNames, missingParameter, quote } from "@/lib/sandbox/check-value";
import { nearNames } from "@/lib/sandbox/near-names";

/** Chat Completions names whose place in this API is known: OpenAI says where they went. */
const movedParameters: { readonly [name: string]: string } = {
  messages: "input",
  response_format: "text.format",
  reasoning_effort: "reasoning.effort",
};

/**
 * The first fault of a body's parameters, in the order of `checks`; null means "not given".
 * `required` ones must be there, and be no null.
 */
export function checkBody(
  parameters: JsonObject,
  checks: Members,
  required: readonly string[] = [],
): ApiError | null {
  const unknown = Object.keys(parameters).find((name) => !Object.hasOwn(checks, name));
  if (unknown !== undefined) return unknownParameter(unknown, parameters, Object.keys(checks));
  for (const [name, check] of Object.entries(checks)) {
    const value = parameters[name];
    if (required.includes(name) && value === undefined) return missingParameter(name);
    if (!isGiven(value) && !required.includes(name)) continue;
    const error = check(value, name);
    if (error) return error;
  }
  return null;
}

function unknownParameter(name: string, parameters: JsonObject, known: readonly string[]): ApiError {
  const moved = Object.hasOwn(movedParameters, name) ? movedParameters[name] : undefined;
  if (moved && known.includes(moved.split(".").at(0) ?? moved)) {
    const message = `Unsupported parameter: '${name}'. In the Responses API, this parameter has moved to '${moved}'. Try again with the new parameter.`;
    return badRequest(message, name, "unsupported_parameter");
  }
  const near = nearNames(name, known).filter((candidate) => !Object.hasOwn(parameters, candidate));
  const hint = near.length > 0 ? ` Did you mean ${listNames(near, "or")}?` : "";
  return badRequest(`Unknown parameter: ${quote(name)}.${hint}`, name.slice(0, 100), "unknown_parameter");
}
