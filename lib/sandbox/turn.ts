import type { JsonObject } from "@/lib/protocol/json";
import { listParts, listTexts, readOutputText } from "@/lib/sandbox/item-text";
import { type Attachment, readAttachment } from "@/lib/sandbox/read-attachment";
import type { CreateRequest } from "@/lib/sandbox/read-request";

/** What came back from a tool that the client runs, and the name of that tool. */
export type ToolResult = { name: string; text: string };

/** The client's word on a call that waits for it; `request` is the item that asked. */
export type Approval = { request: JsonObject; isApproved: boolean };

/** What the newest turn of a conversation says: everything that the script answers to. */
export type Turn = {
  /** Of the newest message of the user; null where that holds no text. */
  text: string | null;
  /** Its first 2,000 characters, or "": more tells the script nothing new, and patterns take their time. */
  beginning: string;
  attachments: readonly Attachment[];
  /** Since that message. */
  results: readonly ToolResult[];
  approvals: readonly Approval[];
  /** Messages of system and developer. */
  orders: readonly string[];
  /** Items before the newest message. */
  earlierItems: number;
  isCompactionAsked: boolean;
};

const readCharacters = 2_000;

export function readTurn({ items }: Pick<CreateRequest, "items">): Turn {
  const newest = items.findLastIndex(({ type, role }) => type === "message" && role === "user");
  const message = items[newest];
  const later = items.slice(newest + 1);
  const calls = new Map(items.filter(isCall).map((call) => [call.call_id, call]));
  const byId = new Map(items.map((item) => [item.id, item]));
  const texts = listTexts(message?.content);
  const text = texts.length > 0 ? texts.join("\n") : null;
  return {
    text,
    beginning: (text ?? "").slice(0, readCharacters),
    attachments: listParts(message?.content)
      .map(readAttachment)
      .filter((attachment) => attachment !== null),
    results: later
      .filter(({ type }) => typeof type === "string" && type.endsWith("_output"))
      .filter(({ type }) => !serverOutputs.has(String(type)))
      .map((output) => readResult(output, calls.get(output.call_id))),
    approvals: later
      .filter(({ type }) => type === "mcp_approval_response")
      .flatMap((response) => readApproval(response, byId.get(response.approval_request_id))),
    orders: items
      .filter(({ type, role }) => type === "message" && (role === "system" || role === "developer"))
      .map(({ content }) => listTexts(content).join("\n"))
      .filter((order) => order.trim() !== ""),
    earlierItems: Math.max(0, newest),
    isCompactionAsked: items.some(({ type }) => type === "compaction_trigger"),
  };
}

/** Outputs that a model's own side made: they are history, not news. */
const serverOutputs = new Set(["tool_search_output", "program_output"]);

function isCall({ type, call_id: id }: JsonObject): boolean {
  return id !== undefined && typeof type === "string" && !type.endsWith("_output");
}

function readResult(output: JsonObject, call: JsonObject | undefined): ToolResult {
  const name = call?.name ?? output.name ?? String(output.type).replace(/_call_output$/, "");
  const said = output.type === "apply_patch_call_output" ? (output.output ?? output.status) : output.output;
  return { name: String(name), text: readOutputText(said) };
}

function readApproval(response: JsonObject, request: JsonObject | undefined): Approval[] {
  return request ? [{ request, isApproved: response.approve === true }] : [];
}
