import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, notSupported } from "@/lib/sandbox/api-error";
import { checkParameters } from "@/lib/sandbox/check-parameters";
import { isGiven } from "@/lib/sandbox/check-value";
import { readJsonBody } from "@/lib/sandbox/json-body";
import { readDelay, readSeed } from "@/lib/sandbox/metadata";
import { findModel, modelNotFound } from "@/lib/sandbox/models";
import { type History, readHistory } from "@/lib/sandbox/read-history";
import type { SandboxContext } from "@/lib/sandbox/sandbox-state";

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
  /** `metadata.sandbox_seed`: what ids, times and text follow from. */
  seed: string | null;
  maxOutputTokens: number | null;
  /** Milliseconds between every two events; null: the usual pace. */
  delay: number | null;
};

export type RequestResult = { kind: "ok"; request: CreateRequest } | { kind: "error"; error: ApiError };

/** Total: any text is either a request or an error in OpenAI's words. */
export function readRequest(body: string, context: SandboxContext): RequestResult {
  const result = readJsonBody(body);
  if (result.kind === "error") return result;
  const { parameters } = result;
  const error = checkParameters(parameters) ?? checkSupport(parameters) ?? checkModel(parameters.model);
  if (error) return { kind: "error", error };
  const history = readHistory(parameters, context);
  return history.kind === "error" ? history : { kind: "ok", request: pickRequest(parameters, history) };
}

/** Checked before: a wrong type cannot come here, and would only count as "not given". */
export function pickRequest(parameters: JsonObject, history: History): CreateRequest {
  const { background, instructions, model, max_output_tokens: maximum, metadata, stream } = parameters;
  return {
    parameters,
    model: String(model),
    isStreamed: stream === true,
    isBackground: background === true,
    items: history.items,
    newItems: history.newItems,
    instructions: typeof instructions === "string" ? instructions : null,
    conversationId: history.conversationId,
    seed: readSeed(metadata),
    maxOutputTokens: typeof maximum === "number" ? maximum : null,
    delay: readDelay(metadata),
  };
}

/** Whether the sandbox answers for it. */
export function checkModel(model: unknown): ApiError | null {
  return typeof model === "string" && findModel(model) ? null : modelNotFound(String(model));
}

/** What OpenAI would do and the sandbox cannot: each of these would change the answer, so none is passed over. */
function checkSupport(parameters: JsonObject): ApiError | null {
  const { prompt, text } = parameters;
  if (isGiven(prompt)) {
    return notSupported(
      "The built-in sandbox has no stored prompts: send 'instructions' and 'input'.",
      "prompt",
    );
  }
  const format = isJsonObject(text) && isJsonObject(text.format) ? text.format.type : "text";
  if (format !== "text") {
    const message = `The built-in sandbox answers in plain text only: a format of type '${format}' is not supported.`;
    return notSupported(message, "text.format");
  }
  return null;
}
