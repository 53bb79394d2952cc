import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest, isApiError } from "@/lib/sandbox/api-error";
import { checkHistory, checkWordJson } from "@/lib/sandbox/check-history";
import { checkParameters } from "@/lib/sandbox/check-parameters";
import { isGiven } from "@/lib/sandbox/check-value";
import { readJsonBody } from "@/lib/sandbox/json-body";
import { readDelay, readSeed } from "@/lib/sandbox/metadata";
import { findModel, modelNotFound } from "@/lib/sandbox/models";
import { type FilledPrompt, fillPrompt } from "@/lib/sandbox/prompt-templates";
import { type History, readHistory } from "@/lib/sandbox/read-history";
import type { SandboxContext } from "@/lib/sandbox/sandbox-state";
import { createRandom, hexadecimal } from "@/lib/sandbox/seeded-random";

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
  /** The usual pace. */
  tokenMilliseconds: number;
};

/** What answers where a template stands in for the model. */
const usualModel = "sandbox";

export type RequestResult = { kind: "ok"; request: CreateRequest } | { kind: "error"; error: ApiError };

/** Total: any text is either a request or an error in OpenAI's words. */
export function readRequest(body: string, context: SandboxContext): RequestResult {
  const result = readJsonBody(body);
  if (result.kind === "error") return result;
  const { parameters } = result;
  const error = checkParameters(parameters);
  if (error) return { kind: "error", error };
  const prompt = isJsonObject(parameters.prompt) ? fillPrompt(parameters.prompt) : null;
  if (prompt && isApiError(prompt)) return { kind: "error", error: prompt };
  const resolved = resolveRequest(parameters, prompt, context);
  if (resolved.kind === "error" || resolved.request.items.length > 0) return resolved;
  const message =
    "One of \"input\" or \"previous_response_id\" or 'prompt' or 'conversation' must be provided.";
  return { kind: "error", error: badRequest(message, null, "missing_required_parameter") };
}

/** Finds what a well-formed request names: its model, what went before, its template's words. */
export function resolveRequest(
  parameters: JsonObject,
  prompt: FilledPrompt | null,
  context: SandboxContext,
): RequestResult {
  const model = isGiven(parameters.model) ? String(parameters.model) : usualModel;
  if (!findModel(model)) return { kind: "error", error: modelNotFound(model) };
  const history = readHistory(
    { input: prompt?.input, ...withoutNulls(parameters) },
    context,
    chooseIds(parameters, context),
  );
  if (history.kind === "error") return history;
  const error = checkHistory(history.items) ?? checkWordJson(parameters, history.items);
  if (error) return { kind: "error", error };
  const { tokenMilliseconds } = context.world;
  const request = { ...pickRequest(parameters, history), tokenMilliseconds };
  return {
    kind: "ok",
    request: { ...request, model, instructions: request.instructions ?? prompt?.instructions ?? null },
  };
}

/** Checked before: a wrong type cannot come here, and would only count as "not given". */
function pickRequest(
  parameters: JsonObject,
  history: History,
): Omit<CreateRequest, "model" | "tokenMilliseconds"> {
  const { background, instructions, max_output_tokens: maximum, metadata, stream } = parameters;
  return {
    parameters,
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

/** Ids for new items: they follow from the seed where there is one. */
function chooseIds({ input, metadata }: JsonObject, { world }: SandboxContext): () => string {
  const seed = readSeed(metadata);
  if (seed === null) return world.randomId;
  const random = createRandom(JSON.stringify([seed, input]));
  return () => random.text(48, hexadecimal);
}

function withoutNulls(parameters: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== null));
}
