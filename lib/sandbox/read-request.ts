import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest, notSupported } from "@/lib/sandbox/api-error";
import { checkParameters } from "@/lib/sandbox/check-parameters";
import { isGiven } from "@/lib/sandbox/check-value";
import { listInputItems, normalizeItem } from "@/lib/sandbox/input-items";
import { readDelay, readSeed } from "@/lib/sandbox/metadata";
import { findModel, modelNotFound } from "@/lib/sandbox/models";
import { type Prompt, readPrompt } from "@/lib/sandbox/prompt";

/** A request that passed every check. `parameters` is the body as it was parsed, for echoing. */
export type CreateRequest = {
  parameters: JsonObject;
  model: string;
  isStreamed: boolean;
  isBackground: boolean;
  /** All that a model would see: the items of earlier responses or of the conversation, then the new input. */
  items: readonly JsonObject[];
  /** How many of `items`, counted from the end, are the new input. */
  newItems: number;
  /** The request's own, or else those of its prompt template. */
  instructions: string | null;
  conversationId: string | null;
  prompt: Prompt;
  /** `metadata.sandbox_seed`: what ids, times and text follow from. */
  seed: string | null;
  maxOutputTokens: number | null;
  /** Milliseconds between every two events; null: the usual pace. */
  delay: number | null;
};

export type RequestResult = { kind: "ok"; request: CreateRequest } | { kind: "error"; error: ApiError };

// What is echoed has to be printed again, and JSON.stringify fails on a body of many thousand levels.
const deepest = 200;

/** Total: any text is either a request or an error in OpenAI's words. */
export function readRequest(body: string, randomId: () => string): RequestResult {
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
  const error = checkParameters(parameters) ?? checkSupport(parameters) ?? checkModel(parameters.model);
  return error ? { kind: "error", error } : { kind: "ok", request: pickRequest(parameters, randomId) };
}

/** Checked before: a wrong type cannot come here, and would only count as "not given". */
function pickRequest(parameters: JsonObject, randomId: () => string): CreateRequest {
  const { background, input, instructions, model, max_output_tokens: maximum, metadata, stream } = parameters;
  const items = listInputItems(input).map((item) => normalizeItem(item, randomId));
  return {
    parameters,
    model: String(model),
    isStreamed: stream === true,
    isBackground: background === true,
    items,
    newItems: items.length,
    instructions: typeof instructions === "string" ? instructions : null,
    conversationId: null,
    prompt: readPrompt(parameters),
    seed: readSeed(metadata),
    maxOutputTokens: typeof maximum === "number" ? maximum : null,
    delay: readDelay(metadata),
  };
}

function checkModel(model: unknown): ApiError | null {
  return typeof model === "string" && findModel(model) ? null : modelNotFound(String(model));
}

/** What OpenAI would do and the sandbox cannot: each of these would change the answer, so none is passed over. */
function checkSupport(parameters: JsonObject): ApiError | null {
  const { background, conversation, previous_response_id: previous, prompt, text } = parameters;
  if (isGiven(conversation)) {
    const message = "The built-in sandbox keeps no conversations: send the earlier items in 'input'.";
    return notSupported(message, "conversation");
  }
  if (isGiven(prompt)) {
    return notSupported(
      "The built-in sandbox has no stored prompts: send 'instructions' and 'input'.",
      "prompt",
    );
  }
  if (isGiven(previous)) {
    const message =
      "Previous response not found: the built-in sandbox keeps no responses. Send the earlier items in 'input'.";
    return badRequest(message, "previous_response_id", "previous_response_not_found");
  }
  if (background === true) {
    return notSupported(
      "The built-in sandbox does not run in the background: leave 'background' out.",
      "background",
    );
  }
  const format = isJsonObject(text) && isJsonObject(text.format) ? text.format.type : "text";
  if (format !== "text") {
    const message = `The built-in sandbox answers in plain text only: a format of type '${format}' is not supported.`;
    return notSupported(message, "text.format");
  }
  return null;
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
