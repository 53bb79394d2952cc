import type { JsonObject } from "@/lib/protocol/json";
import type { CreateRequest } from "@/lib/sandbox/read-request";
import { writeAnswer } from "@/lib/sandbox/script";
import { estimateTokens, splitTokens } from "@/lib/sandbox/tokens";

/** All that is fixed about an answer before its first event goes out. */
export type Answer = {
  request: CreateRequest;
  responseId: string;
  itemId: string;
  createdAt: number;
  tokens: readonly string[];
  /** Cut by `max_output_tokens`. */
  isCut: boolean;
};

/** `createdAt` in whole seconds. */
export function composeAnswer(request: CreateRequest, randomId: () => string, createdAt: number): Answer {
  const tokens = splitTokens(writeAnswer(request.prompt));
  const maximum = request.maxOutputTokens ?? tokens.length;
  return {
    request,
    responseId: `resp_${randomId()}`,
    itemId: `msg_${randomId()}`,
    createdAt,
    tokens: tokens.slice(0, maximum),
    isCut: tokens.length > maximum,
  };
}

/** The response as it stands before any output. */
export function openResponse(answer: Answer): JsonObject {
  return describeResponse(answer, { status: "in_progress", output: [], usage: null });
}

/** The response as it ends; `completedAt` in whole seconds. A cut one is incomplete and never completed. */
export function finishResponse(answer: Answer, completedAt: number): JsonObject {
  return describeResponse(answer, {
    status: answer.isCut ? "incomplete" : "completed",
    completed_at: answer.isCut ? null : completedAt,
    incomplete_details: answer.isCut ? { reason: "max_output_tokens" } : null,
    output: [finishItem(answer)],
    usage: countUsage(answer),
  });
}

export function finishItem(answer: Answer): JsonObject {
  const status = answer.isCut ? "incomplete" : "completed";
  return describeItem(answer, status, [describePart(answer.tokens.join(""))]);
}

export function describeItem(answer: Answer, status: string, content: readonly JsonObject[]): JsonObject {
  return { id: answer.itemId, type: "message", status, content, role: "assistant" };
}

export function describePart(text: string): JsonObject {
  return { type: "output_text", annotations: [], logprobs: [], text };
}

type Progress = {
  status: string;
  completed_at?: number | null;
  incomplete_details?: JsonObject | null;
  output: readonly JsonObject[];
  usage: JsonObject | null;
};

/** Every field that OpenAI sends: what the request set, else the API's default. */
function describeResponse(answer: Answer, progress: Progress): JsonObject {
  const { parameters, model } = answer.request;
  const { reasoning, service_tier: tier, text } = parameters;
  return {
    id: answer.responseId,
    object: "response",
    created_at: answer.createdAt,
    status: progress.status,
    background: false,
    completed_at: progress.completed_at ?? null,
    error: null,
    frequency_penalty: parameters.frequency_penalty ?? 0,
    incomplete_details: progress.incomplete_details ?? null,
    instructions: parameters.instructions ?? null,
    max_output_tokens: parameters.max_output_tokens ?? null,
    max_tool_calls: parameters.max_tool_calls ?? null,
    model,
    moderation: null,
    output: progress.output,
    parallel_tool_calls: parameters.parallel_tool_calls ?? true,
    presence_penalty: parameters.presence_penalty ?? 0,
    previous_response_id: null,
    prompt_cache_key: parameters.prompt_cache_key ?? null,
    prompt_cache_retention: parameters.prompt_cache_retention ?? null,
    reasoning: { effort: null, summary: null, ...withoutNulls(reasoning) },
    safety_identifier: parameters.safety_identifier ?? null,
    // "auto" is a question; the answer names the tier that served it.
    service_tier: tier === "auto" ? "default" : (tier ?? "default"),
    store: parameters.store ?? true,
    temperature: parameters.temperature ?? 1,
    text: { format: { type: "text" }, verbosity: "medium", ...withoutNulls(text) },
    tool_choice: parameters.tool_choice ?? "auto",
    tools: parameters.tools ?? [],
    top_logprobs: parameters.top_logprobs ?? 0,
    top_p: parameters.top_p ?? 1,
    truncation: parameters.truncation ?? "disabled",
    usage: progress.usage,
    user: parameters.user ?? null,
    metadata: parameters.metadata ?? {},
  };
}

function countUsage({ request, tokens }: Answer): JsonObject {
  const inputTokens = estimateTokens(request.prompt.length);
  return {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: tokens.length,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: inputTokens + tokens.length,
  };
}

/** A member set to null leaves the default standing. */
function withoutNulls(value: unknown): JsonObject {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, member]) => member !== null));
}
