import type { JsonObject } from "@/lib/protocol/json";
import { finishResponse } from "@/lib/sandbox/answer";
import { type BoundedStore, createBoundedStore } from "@/lib/sandbox/bounded-store";
import { describeRun, listOutput, type Run } from "@/lib/sandbox/run";
import type { SandboxWorld } from "@/lib/sandbox/sandbox-world";

/** OpenAI keeps responses for 30 days; an hour is a long time for trying things out. */
export const minutesKept = 60;

// A visitor makes a few hundred in an hour. The bytes are what matters: a server of 512 MB should hold them with
// ease, and one request of 8 MiB must not push everybody else's out.
export const mostResponses = 1_000;
const mostResponseBytes = 64 * 1024 * 1024;
export const mostConversations = 200;
const mostConversationBytes = 32 * 1024 * 1024;

// A string takes up to two bytes a character. An answer is cut into tokens, each a string of its own.
const bytesPerCharacter = 2;
const bytesPerAnsweredCharacter = 24;

export type Conversation = {
  id: string;
  createdAt: number;
  metadata: unknown;
  items: readonly JsonObject[];
  /** A run in the background whose output is still to come. */
  run: Run | null;
};

export type SandboxState = {
  runs: BoundedStore<Run>;
  conversations: BoundedStore<Conversation>;
};

/** What every handler works with. */
export type SandboxContext = { world: SandboxWorld; state: SandboxState };

export function createState(now: () => number): SandboxState {
  const lifetime = minutesKept * 60_000;
  return {
    runs: createBoundedStore({ entries: mostResponses, bytes: mostResponseBytes, lifetime }, now),
    conversations: createBoundedStore(
      { entries: mostConversations, bytes: mostConversationBytes, lifetime },
      now,
    ),
  };
}

/** False: too large to be kept. Earlier items are counted each time, though they are shared: better too many. */
export function keepRun(run: Run, { state }: SandboxContext): boolean {
  const { request, responseId } = run.answer;
  // All of it is there from the start, also of a run that has only begun.
  const answered = measureCharacters(listOutput(run.ended ?? finishResponse(run.answer)));
  // The input's texts are shared between the parameters and the items.
  const sent = measureCharacters({ ...request.parameters, input: null }) + measureCharacters(request.items);
  return state.runs.set(responseId, run, bytesPerCharacter * sent + bytesPerAnsweredCharacter * answered);
}

/** False: too large to be kept. */
export function keepConversation(conversation: Conversation, { state }: SandboxContext): boolean {
  const characters = measureCharacters(conversation.items) + measureCharacters(conversation.metadata);
  return state.conversations.set(conversation.id, conversation, bytesPerCharacter * characters);
}

/** The conversation with what a finished run in the background has added by now; null where none is kept. */
export function findConversation(id: string, context: SandboxContext): Conversation | null {
  const conversation = context.state.conversations.get(id);
  if (!conversation?.run) return conversation;
  const response = describeRun(conversation.run, context.world.now());
  if (!conversation.run.ended) return conversation;
  const items = [...conversation.items, ...listOutput(response)];
  const settled = { ...conversation, items, run: null };
  keepConversation(settled, context);
  return settled;
}

/** For a message about something that is not there: it may have been. */
export function explainKeeping(): string {
  return `The built-in sandbox keeps things in memory for ${minutesKept} minutes at most, and nothing with 'store' set to false.`;
}

function measureCharacters(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}
