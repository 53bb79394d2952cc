import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";

/** Longer texts are no tree: to parse one would hold the page up. */
const longestParsed = 1024 * 1024;

/** True for a text that looks like one JSON object; cheap, since it is asked for every text. */
export function mayBeStructured(text: string): boolean {
  return text.length <= longestParsed && /^\s*\{/.test(text) && /\}\s*$/.test(text.slice(-64));
}

/** The JSON object that a text is; null where it is none. */
export function readStructure(text: string): JsonObject | null {
  const value = mayBeStructured(text) ? parseJson(text) : undefined;
  return isJsonObject(value) ? value : null;
}

function readFormat(holder: unknown): JsonObject | null {
  const text = isJsonObject(holder) ? holder.text : undefined;
  const format = isJsonObject(text) ? text.format : undefined;
  return isJsonObject(format) && format.type === "json_schema" ? format : null;
}

/**
 * The JSON Schema that a request asked for with `text.format`; where there is no request, as with a capture, the
 * one that the response echoes. Undefined where none was asked for.
 */
export function readAskedSchema(sentBody: string, response: JsonObject | null): unknown {
  const sent = sentBody.includes("json_schema") ? parseJson(sentBody) : undefined;
  return (readFormat(sent) ?? readFormat(response))?.schema;
}
