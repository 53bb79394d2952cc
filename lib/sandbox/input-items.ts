import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** What OpenAI's ids of items begin with, by type of item. */
const idPrefixes: { readonly [type: string]: string } = {
  message: "msg",
  reasoning: "rs",
  function_call: "fc",
  function_call_output: "fco",
  custom_tool_call: "ctc",
  custom_tool_call_output: "ctco",
  file_search_call: "fs",
  web_search_call: "ws",
  code_interpreter_call: "ci",
  computer_call: "cu",
  computer_call_output: "cuo",
  image_generation_call: "ig",
  local_shell_call: "lsh",
  local_shell_call_output: "lsho",
  shell_call: "sh",
  shell_call_output: "sho",
  apply_patch_call: "apc",
  apply_patch_call_output: "apco",
  mcp_list_tools: "mcpl",
  mcp_approval_request: "mcpr",
  mcp_approval_response: "mcpa",
  mcp_call: "mcp",
  compaction: "cmp",
  tool_search_call: "tsc",
  tool_search_output: "tso",
};

/**
 * `input` as the list of items that it stands for: a text is one message of the user, and no text is none.
 * It passed `checkInput`.
 */
export function listInputItems(input: unknown): JsonObject[] {
  if (typeof input === "string") return input === "" ? [] : [{ role: "user", content: input }];
  return Array.isArray(input) ? input.filter(isJsonObject) : [];
}

/** `{"type": "item_reference", "id"}`; OpenAI lets it go without its type. */
export function isItemReference(item: JsonObject): boolean {
  const isBare = !item.type && item.role === undefined && typeof item.id === "string";
  return item.type === "item_reference" || isBare;
}

/** An item in the form in which OpenAI keeps it: with an id, a type, and parts where a text was sent. */
export function normalizeItem(item: JsonObject, randomId: () => string): JsonObject {
  const type = typeof item.type === "string" ? item.type : "message";
  const id =
    typeof item.id === "string" && item.id !== "" ? item.id : `${idPrefixes[type] ?? "item"}_${randomId()}`;
  if (type !== "message") return { ...item, id, type };
  const content = typeof item.content === "string" ? [describeText(item.role, item.content)] : item.content;
  return { status: "completed", ...item, id, type, content };
}

function describeText(role: unknown, text: string): JsonObject {
  return role === "assistant"
    ? { type: "output_text", annotations: [], logprobs: [], text }
    : { type: "input_text", text };
}
