import type { JsonObject } from "@/lib/protocol/json";
import { type ApiError, isApiError } from "@/lib/sandbox/api-error";
import { composeItems } from "@/lib/sandbox/compose-items";
import { fitContext } from "@/lib/sandbox/context-window";
import { describeResponse } from "@/lib/sandbox/describe-response";
import { countInputTokens } from "@/lib/sandbox/input-tokens";
import { cutItems, type OutputItem } from "@/lib/sandbox/items/output-item";
import { findTraits } from "@/lib/sandbox/models";
import { type Ending, failure, outlineStream } from "@/lib/sandbox/outline-stream";
import type { CreateRequest } from "@/lib/sandbox/read-request";
import { createRandom, hashText, hexadecimal } from "@/lib/sandbox/seeded-random";

/** All that is fixed about an answer before its first event goes out; its events follow from it alone. */
export type Answer = {
  request: CreateRequest;
  responseId: string;
  /** In whole seconds. */
  createdAt: number;
  items: readonly OutputItem[];
  ending: Ending;
  usage: JsonObject;
  /** Milliseconds from the first event to the last at the planned pace. */
  duration: number;
};

/**
 * `randomId` gives hexadecimal digits, new ones each time; `createdAt` is in whole seconds. Both are passed over where
 * `metadata.sandbox_seed` is set: then ids and times follow from the request.
 * An error where the request is well-formed and cannot be met all the same: its schema, or the model's limit.
 */
export function composeAnswer(
  request: CreateRequest,
  randomId: () => string,
  createdAt: number,
): Answer | ApiError {
  const traits = findTraits(request.model);
  if (traits.error) return traits.error;
  const readable = fitContext(request);
  if (isApiError(readable)) return readable;
  const world = chooseWorld(request, randomId, createdAt);
  const responseId = `resp_${world.randomId()}`;
  const composed = composeItems(readable, world.randomId);
  if (isApiError(composed)) return composed;
  const { items, isCut } = cutItems(composed, request.maxOutputTokens ?? Number.POSITIVE_INFINITY);
  const whole: Ending = isCut ? "incomplete" : "completed";
  const ending = traits.fails ? "failed" : whole;
  let duration = 0;
  for (const { dueAt } of outlineStream({ request, items, ending })) duration = dueAt;
  const usage = countUsage(readable, items);
  return { request, responseId, createdAt: world.createdAt, items, ending, usage, duration };
}

/** The response as it stands before any output; one in the background waits in a queue first. */
export function openResponse(answer: Answer, status: "queued" | "in_progress" = "in_progress"): JsonObject {
  return describeResponse(answer, { status, output: [], usage: null });
}

/** The response as it ends. One that was cut or failed never completes. */
export function finishResponse(answer: Answer): JsonObject {
  const { ending, items, usage, createdAt, duration } = answer;
  if (ending === "failed") {
    return describeResponse(answer, { status: ending, error: failure, output: [], usage: null });
  }
  return describeResponse(answer, {
    status: ending,
    completed_at: ending === "completed" ? createdAt + Math.floor(duration / 1000) : null,
    incomplete_details: ending === "incomplete" ? { reason: "max_output_tokens" } : null,
    output: items.map(({ finished }) => finished),
    usage,
  });
}

type World = { randomId: () => string; createdAt: number };

// The day on which the sandbox was written; a seeded answer belongs to some second of it.
const seededDay = 1_795_305_600;

function chooseWorld(request: CreateRequest, randomId: () => string, createdAt: number): World {
  if (request.seed === null) return { randomId, createdAt };
  const random = createRandom(hashText(request.seed) ^ hashText(JSON.stringify(request.parameters)));
  return { createdAt: seededDay + random.integer(0, 86_399), randomId: () => random.text(48, hexadecimal) };
}

// OpenAI keeps prompts of 1,024 tokens and more, in steps of 128.
const shortestCached = 1_024;
const cachedStep = 128;

/** Earlier items count as cached where they are long enough: they were read before. */
function countUsage(request: CreateRequest, items: readonly OutputItem[]): JsonObject {
  const inputTokens = countInputTokens(request);
  const earlier = request.items.slice(0, request.items.length - request.newItems);
  const earlierTokens = countInputTokens({ items: earlier, instructions: null, parameters: {} });
  const outputTokens = items.reduce((sum, { tokens }) => sum + tokens, 0);
  return {
    input_tokens: inputTokens,
    input_tokens_details: {
      cached_tokens: earlierTokens < shortestCached ? 0 : earlierTokens - (earlierTokens % cachedStep),
    },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: items.reduce((sum, item) => sum + item.reasoningTokens, 0) },
    total_tokens: inputTokens + outputTokens,
  };
}
