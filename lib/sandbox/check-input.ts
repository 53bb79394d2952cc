import { isJsonObject } from "@/lib/protocol/json";
import { badRequest } from "@/lib/sandbox/api-error";
import {
  type Check,
  checkChoice,
  checkEach,
  checkMembers,
  checkObject,
  checkString,
  invalidType,
  invalidValue,
  missingParameter,
} from "@/lib/sandbox/check-value";
import { isItemReference } from "@/lib/sandbox/input-items";

const itemTypes = [
  "message",
  "file_search_call",
  "function_call",
  "web_search_call",
  "computer_call",
  "reasoning",
  "code_interpreter_call",
  "custom_tool_call",
  "custom_tool_call_output",
  "computer_call_output",
  "function_call_output",
  "tool_search_call",
  "tool_search_output",
  "additional_tools",
  "configuration_update",
  "compaction",
  "image_generation_call",
  "local_shell_call",
  "local_shell_call_output",
  "shell_call",
  "shell_call_output",
  "apply_patch_call",
  "apply_patch_call_output",
  "mcp_list_tools",
  "mcp_approval_request",
  "mcp_approval_response",
  "mcp_call",
  "compaction_trigger",
  "item_reference",
  "program",
  "program_output",
];

/** The part types of messages, and the member that each must have as a string. */
const partText = new Map([
  ["input_text", "text"],
  ["input_image", null],
  ["output_text", "text"],
  ["refusal", "refusal"],
  ["input_file", null],
]);

/** A string, or a list of items; of the items only messages are read, so only they are looked into. */
export const checkInput: Check = (value, param) => {
  if (typeof value === "string") return null;
  if (!Array.isArray(value)) return invalidType(param, "one of a string or array of input items", value);
  if (value.length > 0) return checkItems(value, param);
  const message = `Invalid '${param}': empty array. Expected an array with minimum length 1, but got an empty array instead.`;
  return badRequest(message, param, "empty_array");
};

/** A list of items of any type. */
export const checkItems: Check = (value, param) =>
  Array.isArray(value) ? checkEach(value, param, checkItem) : invalidType(param, "an array of items", value);

const checkItem: Check = (value, param) => {
  if (!isJsonObject(value)) return invalidType(param, "an object", value);
  const { type = "message" } = value;
  if (typeof type !== "string" || !itemTypes.includes(type)) {
    return checkChoice(itemTypes)(type, `${param}.type`);
  }
  if (isItemReference(value)) return checkMembers(value, param, { id: checkString() }, ["id"]);
  return type === "message" ? checkMessage(value, param) : null;
};

const checkContent: Check = (value, param) => {
  if (typeof value === "string") return null;
  if (!Array.isArray(value)) return invalidType(param, "one of a string or array of content parts", value);
  return checkEach(value, param, checkPart);
};

const checkPart: Check = (value, param) => {
  if (!isJsonObject(value)) return invalidType(param, "an object", value);
  const { type } = value;
  if (type === undefined) return missingParameter(`${param}.type`);
  if (typeof type !== "string") return invalidType(`${param}.type`, "a string", type);
  const text = partText.get(type);
  if (text === undefined) return invalidValue(`${param}.type`, type, [...partText.keys()]);
  return text === null ? null : checkMembers(value, param, { [text]: checkString() }, [text]);
};

const checkMessage = checkObject(
  {
    role: checkChoice(["user", "assistant", "system", "developer"]),
    content: checkContent,
    type: checkString(),
    id: checkString(),
    status: checkChoice(["in_progress", "completed", "incomplete"]),
    phase: checkChoice(["commentary", "final_answer"]),
  },
  ["role", "content"],
);
