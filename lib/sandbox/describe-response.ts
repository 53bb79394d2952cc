import type { JsonObject } from "@/lib/protocol/json";
import { isGiven } from "@/lib/sandbox/check-value";
import { findTraits } from "@/lib/sandbox/models";
import { describeModeration } from "@/lib/sandbox/moderation";
import type { CreateRequest } from "@/lib/sandbox/read-request";

type Facts = { request: CreateRequest; responseId: string; createdAt: number };

type Progress = {
  status: string;
  completed_at?: number | null;
  error?: JsonObject;
  incomplete_details?: JsonObject | null;
  output: readonly JsonObject[];
  usage: JsonObject | null;
};

/** Every field that OpenAI sends and Open Responses requires: what the request set, else the API's default. */
export function describeResponse(facts: Facts, progress: Progress): JsonObject {
  const { request, responseId, createdAt } = facts;
  const { parameters, model } = request;
  return {
    id: responseId,
    object: "response",
    created_at: createdAt,
    status: progress.status,
    background: request.isBackground,
    completed_at: progress.completed_at ?? null,
    ...(request.conversationId !== null && { conversation: { id: request.conversationId } }),
    error: progress.error ?? null,
    frequency_penalty: parameters.frequency_penalty ?? 0,
    incomplete_details: progress.incomplete_details ?? null,
    instructions: request.instructions,
    max_output_tokens: parameters.max_output_tokens ?? null,
    max_tool_calls: parameters.max_tool_calls ?? null,
    model,
    moderation: describeModeration(parameters.moderation, progress.status),
    output: progress.output,
    parallel_tool_calls: parameters.parallel_tool_calls ?? true,
    presence_penalty: parameters.presence_penalty ?? 0,
    previous_response_id: parameters.previous_response_id ?? null,
    prompt_cache_key: parameters.prompt_cache_key ?? null,
    prompt_cache_retention: parameters.prompt_cache_retention ?? null,
    reasoning: describeReasoning(request),
    safety_identifier: parameters.safety_identifier ?? null,
    service_tier: describeTier(parameters.service_tier),
    store: parameters.store ?? true,
    temperature: parameters.temperature ?? 1,
    text: { format: { type: "text" }, verbosity: "medium", ...withoutNulls(parameters.text) },
    tool_choice: parameters.tool_choice ?? "auto",
    tools: parameters.tools ?? [],
    top_logprobs: parameters.top_logprobs ?? 0,
    top_p: parameters.top_p ?? 1,
    truncation: parameters.truncation ?? "disabled",
    usage: progress.usage,
    user: parameters.user ?? null,
    metadata: parameters.metadata ?? {},
    ...echoGiven(parameters),
  };
}

/** Fields that OpenAI shows only where the request has them. */
function echoGiven(parameters: JsonObject): JsonObject {
  const names = ["prompt", "prompt_cache_options", "access_programs", "image"];
  return Object.fromEntries(
    names.filter((name) => isGiven(parameters[name])).map((name) => [name, parameters[name]]),
  );
}

function describeReasoning({ parameters, model }: CreateRequest): JsonObject {
  const effort = findTraits(model).reasons === undefined ? null : "medium";
  return { effort, summary: null, ...withoutNulls(parameters.reasoning) };
}

/** "auto" is a question; the answer names the tier that served it. */
function describeTier(tier: unknown): unknown {
  return tier === undefined || tier === null || tier === "auto" ? "default" : tier;
}

/** A member set to null leaves the default standing. */
function withoutNulls(value: unknown): JsonObject {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, member]) => member !== null));
}
