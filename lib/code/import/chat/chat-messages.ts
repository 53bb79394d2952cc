import { convertContent } from "@/lib/code/import/chat/chat-content";
import type { ImportNote } from "@/lib/code/import/import-result";
import {
  asText,
  type Literal,
  listLiteral,
  memberAt,
  type ObjectLiteral,
  objectLiteral,
  plainText,
  textLiteral,
} from "@/lib/code/import/literal";

export type ConvertedMessages = { instructions: Literal | null; input: Literal; notes: ImportNote[] };

/** What a conversation has had so far: legacy function messages name their call, and here it needs an id. */
type Conversation = { callIds: Map<string, string>; notes: ImportNote[] };

/**
 * A chat's messages as `input`, and as `instructions` where the first one is the system's and only text. A single
 * message of the user's is then a text, as it would be written by hand.
 */
export function convertMessages(messages: Literal): ConvertedMessages {
  if (messages.kind !== "list") return { instructions: null, input: messages, notes: [] };
  const instructions = readInstructions(messages.items[0]);
  const rest = instructions ? messages.items.slice(1) : messages.items;
  const conversation: Conversation = { callIds: new Map(), notes: [] };
  const skipped = messages.items.length - rest.length;
  const items = rest.flatMap((message, index) =>
    convertMessage(message, `messages[${index + skipped}]`, conversation),
  );
  const onlyText = rest.length === 1 && messages.open.length === 0 ? readUserText(rest[0]) : null;
  const input = onlyText ?? listLiteral(items, messages.open);
  return { instructions, input, notes: conversation.notes };
}

const roleOf = (message: Literal | undefined) => plainText(memberAt(message, ["role"]));

function readInstructions(first: Literal | undefined): Literal | null {
  const role = roleOf(first);
  return role === "system" || role === "developer" ? readOnlyText(memberAt(first, ["content"])) : null;
}

function readUserText(message: Literal | undefined): Literal | null {
  return roleOf(message) === "user" ? readOnlyText(memberAt(message, ["content"])) : null;
}

/** A text, or a list whose one part is a text. */
function readOnlyText(content: Literal | undefined): Literal | null {
  const text = asText(content);
  if (text) return text;
  const [part, ...others] = content?.kind === "list" ? content.items : [];
  if (others.length > 0 || plainText(memberAt(part, ["type"])) !== "text") return null;
  return asText(memberAt(part, ["text"])) ?? null;
}

function convertMessage(message: Literal, path: string, conversation: Conversation): Literal[] {
  if (message.kind !== "object") return [message];
  noteLostFields(message, path, conversation);
  switch (roleOf(message)) {
    case "assistant":
      return convertAssistant(message, path, conversation);
    case "tool":
      return [convertToolMessage(message, memberAt(message, ["tool_call_id"]), conversation)];
    case "function":
      return [convertFunctionMessage(message, path, conversation)];
    default:
      return [
        objectLiteral(
          [...headOf(message), ["content", contentOf(message, "input", conversation)]],
          message.open,
        ),
      ];
  }
}

/** Fields of a message that have no place here. */
const lostFields = [
  "name",
  "audio",
  "reasoning_content",
  "reasoning",
  "reasoning_details",
  "prefix",
  "annotations",
];

function noteLostFields({ members }: ObjectLiteral, path: string, { notes }: Conversation): void {
  const isFunction = plainText(members.get("role")) === "function";
  for (const field of lostFields) {
    const value = members.get(field);
    const isEmpty =
      value === undefined ||
      (value.kind === "json" && value.text === "null") ||
      (value.kind === "list" && value.items.length === 0);
    if (isEmpty || (isFunction && field === "name")) continue;
    notes.push({ code: "message_field_dropped", path: `${path}.${field}` });
  }
}

function headOf({ members }: ObjectLiteral): [string, Literal][] {
  return [["role", members.get("role") ?? textLiteral("user")]];
}

function contentOf(
  { members }: ObjectLiteral,
  direction: "input" | "output",
  conversation: Conversation,
): Literal {
  const content = members.get("content") ?? textLiteral("");
  return convertContent(content, direction, conversation.notes);
}

function convertAssistant(message: ObjectLiteral, path: string, conversation: Conversation): Literal[] {
  const { members } = message;
  const calls = members.get("tool_calls");
  const legacyCall = members.get("function_call");
  const refusal = asText(members.get("refusal"));
  const items: Literal[] = [];
  if (hasContent(members.get("content"))) {
    items.push(objectLiteral([...headOf(message), ["content", contentOf(message, "output", conversation)]]));
  } else if (refusal) {
    const part = objectLiteral([
      ["type", textLiteral("refusal")],
      ["refusal", refusal],
    ]);
    items.push(objectLiteral([...headOf(message), ["content", listLiteral([part])]]));
  }
  if (calls?.kind === "list") items.push(...calls.items.map((call) => convertCall(call, conversation)));
  if (legacyCall?.kind === "object") items.push(convertLegacyCall(legacyCall, path, conversation));
  return items;
}

function hasContent(content: Literal | undefined): boolean {
  if (content === undefined || content.kind === "absent" || content.kind === "json") return false;
  return !(content.kind === "text" && content.value === "");
}

function convertCall(call: Literal, { callIds }: Conversation): Literal {
  const type = plainText(memberAt(call, ["type"])) ?? "function";
  const definition = memberAt(call, [type]);
  const id = memberAt(call, ["id"]) ?? textLiteral("");
  if (definition?.kind !== "object") return call;
  const name = plainText(definition.members.get("name"));
  const knownId = plainText(id);
  if (name !== undefined && knownId !== undefined) callIds.set(name, knownId);
  const itemType = type === "custom" ? "custom_tool_call" : "function_call";
  // Known tools are answered by an item of their own type.
  if (type === "custom" && knownId !== undefined) callIds.set(`custom ${knownId}`, knownId);
  return objectLiteral([["type", textLiteral(itemType)], ["call_id", id], ...definition.members]);
}

function convertLegacyCall(call: ObjectLiteral, path: string, { callIds, notes }: Conversation): Literal {
  const id = `call_${callIds.size + 1}`;
  callIds.set(plainText(call.members.get("name")) ?? "", id);
  notes.push({ code: "call_id_made", path: `${path}.function_call` });
  return objectLiteral([
    ["type", textLiteral("function_call")],
    ["call_id", textLiteral(id)],
    ...call.members,
  ]);
}

function convertToolMessage(
  message: ObjectLiteral,
  callId: Literal | undefined,
  conversation: Conversation,
): Literal {
  const id = callId ?? textLiteral("");
  const isCustom = conversation.callIds.has(`custom ${plainText(id) ?? ""}`);
  return objectLiteral([
    ["type", textLiteral(isCustom ? "custom_tool_call_output" : "function_call_output")],
    ["call_id", id],
    ["output", contentOf(message, "input", conversation)],
  ]);
}

function convertFunctionMessage(message: ObjectLiteral, path: string, conversation: Conversation): Literal {
  const name = plainText(message.members.get("name")) ?? "";
  const known = conversation.callIds.get(name);
  if (known === undefined) conversation.notes.push({ code: "call_id_made", path });
  return convertToolMessage(message, textLiteral(known ?? "call_1"), conversation);
}
