import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest } from "@/lib/sandbox/api-error";

export type BodyResult = { kind: "ok"; parameters: JsonObject } | { kind: "error"; error: ApiError };

// What is echoed has to be printed again, and JSON.stringify fails on a body of many thousand levels.
const deepest = 200;

/** Total: any text is either a JSON object or an error in OpenAI's words. */
export function readJsonBody(body: string): BodyResult {
  const parameters = parseJson(body);
  if (!isJsonObject(parameters)) {
    const message =
      parameters === undefined
        ? "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library correctly. The API expects a JSON payload, but what was sent was not valid JSON.)"
        : 'The JSON body of your request has to be an object, such as {"model": "sandbox", "input": "Hello"}.';
    return { kind: "error", error: badRequest(message, null, null) };
  }
  if (isDeeper(parameters, deepest)) {
    const message = `The JSON body of your request is nested too deeply: at most ${deepest} levels are taken.`;
    return { kind: "error", error: badRequest(message, null, null) };
  }
  return { kind: "ok", parameters };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
