import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** Who speaks in a message, in the order in which they are offered. */
export const messageRoles = ["user", "system", "developer", "assistant"] as const;

export type MessageRole = (typeof messageRoles)[number];

/** How an item of `input` is edited: `other` is shown by its facts, `odd` is no object at all. */
export type InputItemKind =
  | "message"
  | "call"
  | "tool_output"
  | "item_reference"
  | "approval"
  | "other"
  | "odd";

const kindByType: ReadonlyMap<string, InputItemKind> = new Map([
  ["message", "message"],
  ["function_call", "call"],
  ["custom_tool_call", "call"],
  ["function_call_output", "tool_output"],
  ["custom_tool_call_output", "tool_output"],
  ["item_reference", "item_reference"],
  ["mcp_approval_response", "approval"],
]);

/**
 * The wire's type of an item; null for what is no object. A message may leave it out, and so may a reference, which
 * then is an `id` and nothing that speaks.
 */
export function readItemType(item: unknown): string | null {
  if (!isJsonObject(item)) return null;
  if (typeof item.type === "string" && item.type !== "") return item.type;
  return item.role === undefined && typeof item.id === "string" ? "item_reference" : "message";
}

export function readItemKind(item: unknown): InputItemKind {
  const type = readItemType(item);
  if (type === null) return "odd";
  return kindByType.get(type) ?? "other";
}

/** Where an item holds a text or a list of parts: `content` of a message, `output` of a tool; null for all others. */
export function contentKey(item: unknown): "content" | "output" | null {
  const kind = readItemKind(item);
  if (kind === "message") return "content";
  return kind === "tool_output" ? "output" : null;
}

/** The member in which a call has what the model wrote for the tool. */
export function callInputKey(item: JsonObject): "arguments" | "input" {
  return item.type === "custom_tool_call" ? "input" : "arguments";
}

/** The keys that the card of an item does not show. */
export function listHiddenKeys(item: JsonObject, shown: readonly string[]): string[] {
  return Object.keys(item).filter((key) => key !== "type" && !shown.includes(key));
}

/** An item as it is put in anew: complete in its keys, so that only its boxes want filling. */
export function createItem(type: string, given: { callId?: string; approvalId?: string } = {}): JsonObject {
  const { callId = "", approvalId = "" } = given;
  switch (type) {
    case "message":
      return { role: "user", content: "" };
    case "function_call":
      return { type, call_id: callId, name: "", arguments: "{}" };
    case "custom_tool_call":
      return { type, call_id: callId, name: "", input: "" };
    case "function_call_output":
    case "custom_tool_call_output":
      return { type, call_id: callId, output: "" };
    case "item_reference":
      return { type, id: "" };
    case "mcp_approval_response":
      return { type, approval_request_id: approvalId, approve: true };
    case "reasoning":
      return { type, id: "", summary: [] };
    case "compaction":
      return { type, encrypted_content: "" };
    default:
      return { type };
  }
}
