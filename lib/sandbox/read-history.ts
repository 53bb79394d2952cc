import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest, notFound } from "@/lib/sandbox/api-error";
import { quote } from "@/lib/sandbox/check-value";
import { isItemReference, listInputItems, normalizeItem } from "@/lib/sandbox/input-items";
import { describeRun, listOutput } from "@/lib/sandbox/run";
import { explainKeeping, findConversation, type SandboxContext } from "@/lib/sandbox/sandbox-state";

/** What a model would see: `items`, of which the last `newItems` are new. */
export type History = { items: readonly JsonObject[]; newItems: number; conversationId: string | null };
export type HistoryResult = ({ kind: "ok" } & History) | { kind: "error"; error: ApiError };

type Earlier = { items: readonly JsonObject[]; conversationId: string | null };

/** Ids of the sandbox's own making: nobody can guess one, so whoever names it has been given it. */
const ownId = /^[a-z]+_[0-9a-f]{48}$/;

/** The items of `previous_response_id` or `conversation`, then those of `input` with references resolved, with new ids where they have none. */
export function readHistory(
  parameters: JsonObject,
  context: SandboxContext,
  randomId: () => string,
): HistoryResult {
  const earlier = readEarlier(parameters, context);
  if ("error" in earlier) return { kind: "error", error: earlier.error };
  const sent = listInputItems(parameters.input);
  const known = sent.some(isItemReference)
    ? indexItems(earlier.items, context)
    : new Map<string, JsonObject>();
  const seen = new Set(earlier.items.map(({ id }) => id));
  const input: JsonObject[] = [];
  for (const item of sent) {
    const found = isItemReference(item) ? known.get(String(item.id)) : item;
    if (!found) return { kind: "error", error: itemNotFound(String(item.id)) };
    if (typeof found.id === "string" && seen.has(found.id)) {
      return { kind: "error", error: duplicateItem(found.id) };
    }
    const normal = normalizeItem(found, randomId);
    seen.add(normal.id);
    input.push(normal);
  }
  const items = [...earlier.items, ...input];
  return { kind: "ok", items, newItems: input.length, conversationId: earlier.conversationId };
}

/** `conversation` is an id or an object with one. */
export function readConversationId(conversation: unknown): string | null {
  const id = isJsonObject(conversation) ? conversation.id : conversation;
  return typeof id === "string" ? id : null;
}

export function conversationNotFound(id: string): ApiError {
  return notFound(`Conversation with id ${quote(id)} not found. ${explainKeeping()}`);
}

function readEarlier(parameters: JsonObject, context: SandboxContext): Earlier | { error: ApiError } {
  const { conversation, previous_response_id: previous } = parameters;
  if (typeof previous === "string") return readPreviousResponse(previous, context);
  const id = readConversationId(conversation);
  return id === null ? { items: [], conversationId: null } : readConversation(id, context);
}

function readPreviousResponse(id: string, { state, world }: SandboxContext): Earlier | { error: ApiError } {
  const run = state.runs.get(id);
  if (!run) {
    const message = `Previous response with id ${quote(id)} not found. ${explainKeeping()}`;
    return { error: badRequest(message, "previous_response_id", "previous_response_not_found") };
  }
  const response = describeRun(run, world.now());
  if (!run.ended) {
    const message = `Previous response with id ${quote(id)} has not ended: its status is '${response.status}'. Retrieve it until it has, then go on from it.`;
    return { error: badRequest(message, "previous_response_id", null) };
  }
  return { items: [...run.answer.request.items, ...listOutput(response)], conversationId: null };
}

function readConversation(id: string, context: SandboxContext): Earlier | { error: ApiError } {
  const conversation = findConversation(id, context);
  if (!conversation) return { error: conversationNotFound(id) };
  if (conversation.run) {
    const message = `Another response is still being made in conversation ${quote(id)}. Please retry when it has ended.`;
    return { error: badRequest(message, "conversation", "conversation_locked") };
  }
  return { items: conversation.items, conversationId: id };
}

/** Items by id: those that go before, and of all that is kept those with ids of the sandbox's own making. */
function indexItems(earlier: readonly JsonObject[], { state }: SandboxContext): Map<string, JsonObject> {
  const known = new Map<string, JsonObject>();
  const add = (items: readonly JsonObject[]) => {
    for (const item of items) if (ownId.test(String(item.id))) known.set(String(item.id), item);
  };
  for (const { answer, ended } of state.runs.values()) {
    const { items, newItems } = answer.request;
    add(items.slice(items.length - newItems));
    if (ended) add(listOutput(ended));
  }
  for (const { items } of state.conversations.values()) add(items);
  for (const item of earlier) known.set(String(item.id), item);
  return known;
}

function itemNotFound(id: string): ApiError {
  return notFound(`Item with id ${quote(id)} not found. ${explainKeeping()}`, "input");
}

function duplicateItem(id: string): ApiError {
  const message = `Duplicate item found with id ${quote(id)}. Remove duplicate items from your input and try again.`;
  return badRequest(message, "input", null);
}
