import type { JsonObject } from "@/lib/protocol/json";
import { composeAnswer, openResponse } from "@/lib/sandbox/answer";
import { type ApiError, badRequest, isApiError } from "@/lib/sandbox/api-error";
import type { Call } from "@/lib/sandbox/call";
import { streamEvents } from "@/lib/sandbox/event-stream";
import { findFault } from "@/lib/sandbox/faults/faults";
import { startPace } from "@/lib/sandbox/pace";
import { type PlannedEvent, planEvents } from "@/lib/sandbox/plan-events";
import { readRequest } from "@/lib/sandbox/read-request";
import { endRun, isTerminal, listOutput, type Run, startRun } from "@/lib/sandbox/run";
import {
  findConversation,
  keepConversation,
  keepRun,
  type SandboxContext,
} from "@/lib/sandbox/sandbox-state";
import { readSeconds } from "@/lib/sandbox/sandbox-world";

/** `POST /v1/responses`: as JSON when it has ended, as a stream, or in the background. */
export async function createResponse({ request, body, context }: Call): Promise<Response | ApiError> {
  const { world } = context;
  const result = readRequest(body, context);
  if (result.kind === "error") return result.error;
  const { isBackground, isStreamed } = result.request;
  const answer = composeAnswer(result.request, world.randomId, readSeconds(world));
  if (isApiError(answer)) return answer;
  const run = startRun(answer, world.now());
  if (isBackground && !keepInBackground(run, context)) return tooLarge();
  if (isStreamed) return streamRun(run, request, context);
  if (isBackground) return Response.json(openResponse(run.answer, "queued"));
  const pace = startPace(request, world.now, world.wait, run.startedAt);
  await pace.reach(answer.duration);
  return Response.json(keepEnded(run, context));
}

type Following = {
  /** The last number that the reader has. */
  after?: number;
  /** Whether deltas are padded; left out, as the request wants it. */
  isObfuscated?: boolean;
};

/** The run's events: those that are due at once, the rest in time. */
export function streamRun(
  run: Run,
  request: Request,
  context: SandboxContext,
  following: Following = {},
): Response {
  const { now, wait } = context.world;
  const pace = startPace(request, now, wait, run.startedAt);
  const events = streamEvents(followRun(run, context, following), pace, run.cancelled.signal);
  const { contentType = "text/event-stream; charset=utf-8" } = findFault(run.answer.request.model) ?? {};
  return new Response(events, { headers: { "content-type": contentType } });
}

/**
 * The plan from a number on. A run that isn't in the background is kept when its last event goes out: a stream
 * that is left before leaves nothing behind, as at OpenAI.
 */
function* followRun(
  run: Run,
  context: SandboxContext,
  { after = -1, isObfuscated }: Following,
): Generator<PlannedEvent> {
  const isKept = run.ended !== null || run.answer.request.isBackground;
  let number = 0;
  for (const planned of planEvents(run.answer, isObfuscated === undefined ? {} : { isObfuscated })) {
    number += 1;
    if (number - 1 <= after) continue;
    if (run.cancelledAt !== null && run.startedAt + planned.dueAt > run.cancelledAt) return;
    yield isKept ? planned : { ...planned, build: () => keepAtEnd(planned.build(), run, context) };
  }
}

function keepAtEnd(event: JsonObject, run: Run, context: SandboxContext): JsonObject {
  // A fault may send two of them.
  if (isTerminal(event) && run.ended === null) keepEnded(run, context);
  return event;
}

/** Ends the run, and keeps it and what it adds to its conversation. */
function keepEnded(run: Run, context: SandboxContext): JsonObject {
  const response = endRun(run);
  const { conversationId, items, newItems, parameters } = run.answer.request;
  if (parameters.store !== false) keepRun(run, context);
  const conversation = conversationId === null ? null : findConversation(conversationId, context);
  if (conversation) {
    const added = [...items.slice(items.length - newItems), ...listOutput(response)];
    keepConversation({ ...conversation, items: [...conversation.items, ...added] }, context);
  }
  return response;
}

function keepInBackground(run: Run, context: SandboxContext): boolean {
  const { conversationId, items, newItems } = run.answer.request;
  const conversation = conversationId === null ? null : findConversation(conversationId, context);
  if (conversation) {
    const input = items.slice(items.length - newItems);
    keepConversation({ ...conversation, items: [...conversation.items, ...input], run }, context);
  }
  return keepRun(run, context);
}

function tooLarge(): ApiError {
  const message = "This request is too large to be kept, as 'background' needs: leave 'background' out.";
  return badRequest(message, "background", null);
}
