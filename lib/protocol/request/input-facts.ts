import { isJsonObject, type JsonObject, textOrEmpty } from "@/lib/protocol/json";
import { previewFields } from "@/lib/protocol/json/json-preview";
import { type JsonPath, parseJson } from "@/lib/protocol/json/json-text";
import { readItemType } from "@/lib/protocol/request/input-items";

/** One thing that an item says, under the wire's own name for it. */
export type InputFact = { name: string } & (
  | { kind: "text"; text: string }
  | { kind: "count"; count: number }
  /** Encrypted, or bytes as base64: there is nothing to read in it. */
  | { kind: "sealed"; characters: number }
);

const longestFact = 160;
const mostFacts = 6;

/** What tells most about an item of a type, in this order, besides `id` and `status`. */
const tellingPaths: ReadonlyMap<string, readonly JsonPath[]> = new Map(
  Object.entries({
    additional_tools: [["role"], ["tools"]],
    apply_patch_call: [["operation", "type"], ["operation", "path"], ["call_id"]],
    apply_patch_call_output: [["call_id"], ["output"]],
    code_interpreter_call: [["code"], ["container_id"], ["outputs"]],
    compaction: [["encrypted_content"]],
    computer_call: [["action", "type"], ["actions"], ["call_id"], ["pending_safety_checks"]],
    computer_call_output: [["call_id"], ["output", "type"], ["output", "image_url"], ["output", "file_id"]],
    configuration_update: [["reasoning"], ["text"]],
    custom_tool_call: [["name"], ["input"], ["call_id"]],
    custom_tool_call_output: [["call_id"], ["output"]],
    file_search_call: [["queries"], ["results"]],
    function_call: [["name"], ["arguments"], ["call_id"]],
    function_call_output: [["call_id"], ["output"]],
    image_generation_call: [["revised_prompt"], ["size"], ["output_format"], ["result"]],
    item_reference: [],
    local_shell_call: [["action", "command"], ["call_id"]],
    local_shell_call_output: [["output"]],
    mcp_approval_request: [["server_label"], ["name"], ["arguments"]],
    mcp_approval_response: [["approval_request_id"], ["approve"], ["reason"]],
    mcp_call: [["server_label"], ["name"], ["arguments"], ["output"], ["error"]],
    mcp_list_tools: [["server_label"], ["tools"], ["error"]],
    program: [["code"], ["call_id"]],
    program_output: [["result"], ["call_id"]],
    reasoning: [["summary"], ["content"], ["encrypted_content"]],
    shell_call: [["action", "commands"], ["call_id"]],
    shell_call_output: [["call_id"], ["output"]],
    tool_search_call: [["arguments"], ["call_id"]],
    tool_search_output: [["tools"], ["call_id"]],
    web_search_call: [
      ["action", "type"],
      ["action", "query"],
      ["action", "queries"],
      ["action", "url"],
      ["action", "pattern"],
    ],
  } satisfies Record<string, readonly JsonPath[]>),
);

/** The facts by which an item is known, few and short. Total over any JSON object. */
export function describeInputItem(item: JsonObject): InputFact[] {
  const paths = tellingPaths.get(readItemType(item) ?? "") ?? listOwnPaths(item);
  const facts = [["id"], ...paths, ["status"]].flatMap((path) => describeFact(item, path));
  return facts.slice(0, mostFacts);
}

function listOwnPaths(item: JsonObject): JsonPath[] {
  const named = ["id", "type", "status"];
  return Object.keys(item)
    .filter((key) => !named.includes(key))
    .map((key) => [key]);
}

function describeFact(item: JsonObject, path: JsonPath): InputFact[] {
  const value = path.reduce<unknown>(
    (held, key) => (isJsonObject(held) ? held[String(key)] : undefined),
    item,
  );
  const name = path.join(".");
  if (value === undefined || value === null || value === "") return [];
  if (typeof value === "string") return [{ name, ...describeText(name, value) }];
  if (Array.isArray(value)) return [{ name, ...describeList(value) }];
  return [{ name, kind: "text", text: isJsonObject(value) ? `{${previewFields(value)}}` : String(value) }];
}

type FactValue = InputFact extends infer Fact ? (Fact extends InputFact ? Omit<Fact, "name"> : never) : never;

/** Members that hold nothing to read, however short they are. */
const sealedNames: ReadonlySet<string> = new Set(["encrypted_content", "result"]);

function describeText(name: string, text: string): FactValue {
  const isSealed = text.startsWith("data:") || (sealedNames.has(name) && !text.slice(0, 200).includes(" "));
  if (isSealed && text.length > 64) return { kind: "sealed", characters: text.length };
  return { kind: "text", text: cut(text) };
}

/** Texts, or parts with a text, in a line; of all other lists only how long they are. */
function describeList(values: readonly unknown[]): FactValue {
  const texts = values.map((value) => (isJsonObject(value) ? value.text : value));
  const isReadable = values.length > 0 && texts.every((text) => typeof text === "string");
  return isReadable
    ? { kind: "text", text: cut(texts.join(" · ")) }
    : { kind: "count", count: values.length };
}

function cut(text: string): string {
  return text.length > longestFact ? `${text.slice(0, longestFact)}…` : text;
}

/** The beginning of what an item says, on one line, for when its card is closed; empty where it says nothing. */
export function summarizeItem(item: JsonObject): string {
  const content = item.content ?? item.output ?? item.summary;
  if (typeof content === "string") return oneLine(content);
  const facts = describeInputItem(item).filter(({ name }) => name !== "id" && name !== "status");
  const text = Array.isArray(content) ? content.map(summarizePart).filter(Boolean).join(" · ") : "";
  if (text !== "") return oneLine(text);
  const told = facts.find((fact) => fact.kind === "text");
  return oneLine(told?.kind === "text" ? told.text : textOrEmpty(item.id));
}

function summarizePart(part: unknown): string {
  if (!isJsonObject(part)) return "";
  const said = [part.text, part.refusal, part.filename, part.file_id].find(
    (text) => typeof text === "string" && text !== "",
  );
  return typeof said === "string" ? said.slice(0, longestFact) : textOrEmpty(part.type);
}

function oneLine(text: string): string {
  return cut(
    text
      .slice(0, longestFact * 2)
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
}

/** True for what a function can be called with: the text of a JSON object. Long ones are not looked into. */
export function isArgumentsText(text: string): boolean {
  return text.length > 100_000 || isJsonObject(parseJson(text));
}
