import { readErrorBody } from "@/lib/client/problems/error-body";
import { createValueStore } from "@/lib/client/value-store";
import { isJsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";

export type VisitConversation = {
  readonly id: string;
  readonly providerId: string;
  readonly createdAt: number;
};

/** `message`: the server's own words; null where it has none. */
export type ConversationResult =
  | { kind: "created"; id: string }
  | { kind: "refused"; status: number; message: string | null }
  | { kind: "unreachable" }
  /** The answer was taken for success, and has no id. */
  | { kind: "nameless" };

/**
 * The conversations that were made in this visit, the newest last. Of the page and not of its context: it comes late,
 * with the only part that knows of it.
 */
export const visitConversations = createValueStore<readonly VisitConversation[]>([]);

/** Has the provider begin an empty conversation, and notes it. `createdAt`: milliseconds since 1970. */
export async function createConversation(providerId: string, createdAt: number): Promise<ConversationResult> {
  const response = await fetch(`/api/providers/${encodeURIComponent(providerId)}/v1/conversations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  }).catch(() => null);
  const body = await response?.text().catch(() => null);
  if (!response || typeof body !== "string") return { kind: "unreachable" };
  if (!response.ok) {
    return { kind: "refused", status: response.status, message: readErrorBody(body)?.message ?? null };
  }
  const conversation = parseJson(body);
  const id = isJsonObject(conversation) ? conversation.id : undefined;
  if (typeof id !== "string" || id === "") return { kind: "nameless" };
  visitConversations.set([...visitConversations.getSnapshot(), { id, providerId, createdAt }]);
  return { kind: "created", id };
}
