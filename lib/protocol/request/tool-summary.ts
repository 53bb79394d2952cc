import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { previewBare } from "@/lib/protocol/json/json-preview";
import type { ToolControl, ToolOption } from "@/lib/protocol/request/tool-options";
import { findToolType } from "@/lib/protocol/request/tool-types";

/** `title`: the tool's own name, or its type. `details`: one line of what it does and how it is set. */
export type ToolSummary = { title: string; type: string; details: string };

const longestDetail = 120;
const shownNames = 8;

/** Total: whatever stands in `tools` has a line. Secrets have no part in it. */
export function summariseTool(tool: unknown): ToolSummary {
  if (!isJsonObject(tool)) return { title: "?", type: "", details: "" };
  const type = typeof tool.type === "string" ? tool.type : "";
  const title = readText(tool.name) || readText(tool.server_label) || type || "?";
  const toolType = findToolType(tool);
  const details = toolType ? listDetails(toolType.options, tool) : [Object.keys(tool).join(", ")];
  return { title, type, details: details.filter(Boolean).join(" · ") };
}

function readText(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** The description first, then whatever is set, in the table's order. */
function listDetails(options: readonly ToolOption[], tool: JsonObject): string[] {
  const isTitle = ({ name }: ToolOption) => name === "name" || name === "server_label";
  const isDescription = ({ name }: ToolOption) => name.endsWith("description");
  const told = options.filter((option) => !isTitle(option) && Object.hasOwn(tool, option.name));
  return [...told.filter(isDescription), ...told.filter((option) => !isDescription(option))].map((option) =>
    describeOption(option, tool[option.name]),
  );
}

function describeOption({ name, control }: ToolOption, value: unknown): string {
  switch (control.kind) {
    case "text":
      return cut(readText(value));
    case "number":
    case "choice":
      return `${name} ${previewBare(value)}`;
    case "tristate":
      // `strict` has a chip of its own.
      return name === "strict" ? "" : `${name} ${previewBare(value)}`;
    case "texts":
    case "set":
      return listNames(Array.isArray(value) ? value.map(readText) : []);
    case "schema":
      return name === "parameters" ? describeSchema(value) : name;
    case "tools":
      return listNames(Array.isArray(value) ? value.map((tool) => summariseTool(tool).title) : []);
    case "forms":
    case "object":
      return describeStructure(name, control, value);
    case "secret":
    case "secrets":
    case "list":
    case "json":
      return name;
  }
}

function describeStructure(
  name: string,
  control: Extract<ToolControl, { kind: "forms" | "object" }>,
  value: unknown,
): string {
  if (typeof value === "string") return `${name} ${cut(value)}`;
  if (Array.isArray(value)) return listNames(value.map(readText));
  if (!isJsonObject(value)) return name;
  if (control.kind === "forms") return typeof value.type === "string" ? `${name} ${value.type}` : name;
  return listDetails(control.options, value).filter(Boolean).join(", ") || name;
}

function describeSchema(schema: unknown): string {
  return isJsonObject(schema) && isJsonObject(schema.properties)
    ? listNames(Object.keys(schema.properties))
    : "";
}

function listNames(names: readonly string[]): string {
  const shown = names.filter(Boolean).slice(0, shownNames).map(cut).join(", ");
  return names.length > shownNames ? `${shown} …` : shown;
}

/** The first line. */
function cut(text: string): string {
  const [line = ""] = text.split("\n", 1);
  return line.length > longestDetail ? `${line.slice(0, longestDetail)}…` : line;
}
