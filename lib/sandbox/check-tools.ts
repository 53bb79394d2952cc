import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest } from "@/lib/sandbox/api-error";
import {
  type Check,
  checkAnyObject,
  checkBoolean,
  checkChoice,
  checkList,
  checkMembers,
  checkString,
  invalidType,
  invalidValue,
  type Members,
  missingParameter,
  quote,
} from "@/lib/sandbox/check-value";

const checkAnyList: Check = (value, param) =>
  Array.isArray(value) ? null : invalidType(param, "an array", value);
const checkAnything: Check = () => null;
const checkName = checkString({ maximum: 128, pattern: /^[a-zA-Z0-9_-]+$/ });

type Shape = { members: Members; required: readonly string[] };
const bare: Shape = { members: {}, required: [] };

/** Of each type of tool the members that must be there, and those whose form is known. */
const toolShapes: { readonly [type: string]: Shape } = {
  function: {
    members: {
      name: checkName,
      parameters: checkAnyObject,
      strict: checkBoolean,
      description: checkString(),
    },
    required: ["name"],
  },
  file_search: { members: { vector_store_ids: checkAnyList }, required: ["vector_store_ids"] },
  computer: bare,
  computer_use_preview: { members: {}, required: ["display_width", "display_height", "environment"] },
  web_search: bare,
  web_search_2025_08_26: bare,
  mcp: { members: { server_label: checkString() }, required: ["server_label"] },
  code_interpreter: { members: { container: checkAnything }, required: ["container"] },
  programmatic_tool_calling: bare,
  image_generation: bare,
  local_shell: bare,
  shell: bare,
  custom: { members: { name: checkName, description: checkString() }, required: ["name"] },
  namespace: {
    members: { name: checkString(), description: checkString(), tools: checkAnyList },
    required: ["name", "description", "tools"],
  },
  tool_search: bare,
  web_search_preview: bare,
  web_search_preview_2025_03_11: bare,
  apply_patch: bare,
};

const modes = ["none", "auto", "required"];
const choiceShapes: { readonly [type: string]: Shape } = {
  ...Object.fromEntries(Object.keys(toolShapes).map((type) => [type, bare])),
  computer_use: bare,
  function: { members: { name: checkString() }, required: ["name"] },
  custom: { members: { name: checkString() }, required: ["name"] },
  mcp: { members: { server_label: checkString() }, required: ["server_label"] },
  allowed_tools: {
    members: { mode: checkChoice(["auto", "required"]), tools: checkAnyList },
    required: ["mode", "tools"],
  },
};

const checkTool = checkShape(toolShapes);

export const checkTools: Check = checkList(checkTool, "an array of tools");

export const checkToolChoice: Check = (value, param) => {
  if (typeof value === "string") return modes.includes(value) ? null : invalidValue(param, value, modes);
  if (isJsonObject(value)) return checkShape(choiceShapes)(value, param);
  return invalidType(param, "one of an object or 'none', 'auto', or 'required'", value);
};

/** A choice that forces a tool needs that tool; `allowed_tools` is judged by its own list. */
export function checkChoiceAmongTools(parameters: JsonObject): ApiError | null {
  const { tool_choice: choice, tools } = parameters;
  const given: readonly unknown[] = Array.isArray(tools) ? tools : [];
  if (choice === "required" && given.length === 0) {
    return badRequest(
      "Tool choice 'required' must be specified with 'tools' parameter.",
      "tool_choice",
      null,
    );
  }
  if (!isJsonObject(choice) || choice.type === "allowed_tools") return null;
  const isThere = given.some((tool) => isJsonObject(tool) && isChosen(tool, choice));
  if (isThere) return null;
  const name = typeof choice.name === "string" ? choice.name : String(choice.type);
  return badRequest(`Tool choice ${quote(name)} not found in 'tools' parameter.`, "tool_choice", null);
}

function isChosen(tool: JsonObject, choice: JsonObject): boolean {
  if (choice.type === "mcp") return tool.server_label === choice.server_label;
  if (choice.name !== undefined) return tool.type === choice.type && tool.name === choice.name;
  // A dated tool answers to its plain name, and the other way round: "computer_use" is "computer_use_preview".
  return (
    String(tool.type).startsWith(String(choice.type)) || String(choice.type).startsWith(String(tool.type))
  );
}

function checkShape(shapes: { readonly [type: string]: Shape }): Check {
  return (value, param) => {
    if (!isJsonObject(value)) return invalidType(param, "an object", value);
    const { type } = value;
    if (type === undefined) return missingParameter(`${param}.type`);
    if (typeof type !== "string") return invalidType(`${param}.type`, "a string", type);
    const shape = Object.hasOwn(shapes, type) ? shapes[type] : undefined;
    if (!shape) return invalidValue(`${param}.type`, type, Object.keys(shapes));
    return checkMembers(value, param, shape.members, shape.required);
  };
}
