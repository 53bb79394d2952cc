import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest } from "@/lib/sandbox/api-error";
import { checkKinds, checkList, checkShapes, type Shape, shape } from "@/lib/sandbox/check-shape";
import { type Check, checkChoice, checkText, invalidValue, isGiven, quote } from "@/lib/sandbox/check-value";

const modes = ["none", "auto", "required"];
const bare = shape({});

/** How one tool is chosen. OpenAI takes the plain web search too, though its types lack it. */
const oneChoice: { readonly [type: string]: Shape } = {
  function: shape({ name: checkText }),
  custom: shape({ name: checkText }),
  mcp: shape({}, { server_label: checkText, name: checkText }),
  file_search: bare,
  web_search: bare,
  web_search_2025_08_26: bare,
  web_search_preview: bare,
  web_search_preview_2025_03_11: bare,
  code_interpreter: bare,
  image_generation: bare,
  computer: bare,
  computer_use: bare,
  computer_use_preview: bare,
  programmatic_tool_calling: bare,
  apply_patch: bare,
  shell: bare,
};

const choiceShapes: { readonly [type: string]: Shape } = {
  ...oneChoice,
  allowed_tools: shape({
    mode: checkChoice(["auto", "required"]),
    tools: checkList(checkShapes(oneChoice), "an array of tools", { minimum: 1 }),
  }),
};

export const checkToolChoice: Check = checkKinds("one of an object or 'none', 'auto', or 'required'", {
  string: (value, param) =>
    modes.includes(String(value)) ? null : invalidValue(param, String(value), modes),
  object: checkShapes(choiceShapes),
});

/** A choice that forces a tool needs that tool, and one that allows some needs each of them. */
export function checkChoiceAmongTools(parameters: JsonObject): ApiError | null {
  const { tool_choice: choice, tools } = parameters;
  const given = (Array.isArray(tools) ? tools : []).filter(isJsonObject);
  if (choice === "required" && given.length === 0) {
    const message = "Tool choice 'required' must be specified with 'tools' parameter.";
    return badRequest(message, "tool_choice", null);
  }
  if (!isJsonObject(choice)) return null;
  const chosen = choice.type === "allowed_tools" ? listObjects(choice.tools) : [choice];
  const missing = chosen.find((one) => !given.some((tool) => isChosen(tool, one)));
  if (!missing) return null;
  const name = missing.name ?? missing.server_label ?? missing.type;
  return badRequest(
    `Tool choice ${quote(String(name))} not found in 'tools' parameter.`,
    "tool_choice",
    null,
  );
}

function listObjects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function isChosen(tool: JsonObject, choice: JsonObject): boolean {
  if (tool.type === "namespace") return listObjects(tool.tools).some((inner) => isChosen(inner, choice));
  if (choice.type === "mcp") {
    return (
      tool.type === "mcp" && (!isGiven(choice.server_label) || tool.server_label === choice.server_label)
    );
  }
  if (choice.name !== undefined) return tool.type === choice.type && tool.name === choice.name;
  // A dated tool answers to its plain name, and the other way round: "computer_use" is "computer_use_preview".
  const [toolType, choiceType] = [String(tool.type), String(choice.type)];
  return toolType.startsWith(choiceType) || choiceType.startsWith(toolType);
}
