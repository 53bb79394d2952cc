import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { paramName, quoteValue, type RequestProblem } from "@/lib/protocol/request/draft-problem";
import { findForm } from "@/lib/protocol/request/tool-forms";
import type { ToolControl, ToolOption } from "@/lib/protocol/request/tool-options";
import { findToolType } from "@/lib/protocol/request/tool-types";

/** More are not told: a list of texts in place of numbers would be one problem many times over. */
const problemLimit = 20;

type Sentence = Pick<RequestProblem, "code" | "values">;

/**
 * What is wrong in one tool by the description of its type. `path`: where the tool stands in the request, such as
 * `["tools", 0]`; the problems' paths are the request's own. Nothing for types and keys that we do not know.
 */
export function findToolProblems(tool: unknown, path: JsonPath): RequestProblem[] {
  const toolType = findToolType(tool);
  if (!toolType || !isJsonObject(tool)) return [];
  return [...checkOptions(toolType.options, tool, path), ...checkServer(tool, path)].slice(0, problemLimit);
}

function checkOptions(options: readonly ToolOption[], value: JsonObject, path: JsonPath): RequestProblem[] {
  return options.flatMap((option) => checkOption(option, value, [...path, option.name]));
}

function checkOption(option: ToolOption, holder: JsonObject, path: JsonPath): RequestProblem[] {
  const value = Object.hasOwn(holder, option.name) ? holder[option.name] : undefined;
  if (value === undefined)
    return option.isRequired ? [problem(path, undefined, { code: "missing", values: {} })] : [];
  return value === null && option.isNullable ? [] : checkValue(option.control, value, path);
}

function problem(path: JsonPath, value: unknown, { code, values }: Sentence): RequestProblem {
  return { path, code, values: { name: paramName(path), actual: quoteValue(value), ...values } };
}

function checkValue(control: ToolControl, value: unknown, path: JsonPath): RequestProblem[] {
  const sentence = findFault(control, value);
  if (sentence) return [problem(path, value, sentence)];
  switch (control.kind) {
    case "object":
      return isJsonObject(value) ? checkOptions(control.options, value, path) : [];
    case "forms": {
      const inner = findForm(control.forms, value)?.control;
      return inner ? checkValue(inner, value, path) : [];
    }
    case "list":
      return toList(value).flatMap((entry, index) => checkValue(control.readItem(), entry, [...path, index]));
    case "tools":
      return toList(value).flatMap((tool, index) => findToolProblems(tool, [...path, index]));
    default:
      return [];
  }
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What is wrong with the value itself, not with what it holds. */
function findFault(control: ToolControl, value: unknown): Sentence | null {
  switch (control.kind) {
    case "text":
    case "secret":
      return findTextFault(control, value);
    case "number":
      return fitsNumber(control, value) ? null : numberSentence(control);
    case "choice":
      return control.values.some((one) => one === value) ? null : oneOf(control.values);
    case "tristate":
      return typeof value === "boolean" ? null : { code: "takes_boolean", values: {} };
    case "texts":
      return findListFault(control.minimum ?? 0, value);
    case "set":
    case "list":
    case "tools":
      return findListFault(0, value);
    case "secrets":
    case "object":
    case "schema":
      return isJsonObject(value) ? null : { code: "takes_object", values: {} };
    case "forms":
      return findForm(control.forms, value) ? null : { code: "other", values: {} };
    case "json":
      return null;
  }
}

function findTextFault(
  control: Extract<ToolControl, { kind: "text" | "secret" }>,
  value: unknown,
): Sentence | null {
  if (typeof value !== "string") return { code: "takes_text", values: {} };
  const isMisnamed = control.kind === "text" && control.pattern !== undefined && !control.pattern.test(value);
  return isMisnamed ? { code: "takes_name", values: {} } : null;
}

function findListFault(minimum: number, value: unknown): Sentence | null {
  if (!Array.isArray(value)) return { code: "takes_list", values: {} };
  return value.length < minimum ? { code: "list_too_short", values: { minimum } } : null;
}

type NumberControl = Extract<ToolControl, { kind: "number" }>;

function fitsNumber({ isInteger, minimum, maximum }: NumberControl, value: unknown): boolean {
  if (typeof value !== "number" || (isInteger && !Number.isInteger(value))) return false;
  return value >= (minimum ?? value) && value <= (maximum ?? value);
}

function numberSentence({ isInteger, minimum, maximum }: NumberControl): Sentence {
  if (minimum === undefined) return { code: isInteger ? "takes_integer" : "takes_number", values: {} };
  if (maximum === undefined) {
    return { code: isInteger ? "takes_integer_from" : "takes_number_from", values: { minimum } };
  }
  return { code: isInteger ? "takes_integer_from_to" : "takes_number_from_to", values: { minimum, maximum } };
}

function oneOf(values: readonly string[]): Sentence {
  return { code: "takes_one_of", values: { values: values.join(", ") } };
}

const serverKeys = ["server_url", "connector_id", "tunnel_id"];

/** An MCP server has to be reachable in one of three ways. */
function checkServer(tool: JsonObject, path: JsonPath): RequestProblem[] {
  if (tool.type !== "mcp" || serverKeys.some((key) => Object.hasOwn(tool, key))) return [];
  return [problem([...path, "server_url"], undefined, { code: "missing", values: {} })];
}
