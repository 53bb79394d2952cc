import { describeValue } from "@/lib/protocol/check/describe-value";
import { type ItemStream, type ItemTrack, readText, reportOnce } from "@/lib/protocol/check/item-track";
import { findMisfit } from "@/lib/protocol/check/schema-fit";
import type { JsonObject } from "@/lib/protocol/json";

/** A finished call: its tool has to be one of the request's, and a function's arguments have to fit it. */
export function checkCall(stream: ItemStream, item: ItemTrack, raw: JsonObject, at: number): void {
  const name = readText(raw.name) ?? "";
  if (item.type === "custom_tool_call") checkToolName(stream, item, "custom", raw, at);
  if (item.type !== "function_call") return;
  checkToolName(stream, item, "function", raw, at);
  // A call that was cut, by max_output_tokens for one, is lawful, and cannot be parsed.
  if (item.status === "incomplete") return;
  const value = parseArguments(raw.arguments);
  if (value === undefined) {
    reportOnce(stream, item, "arguments-not-json", at, { name, seen: shownArguments(raw.arguments) });
    return;
  }
  // Arguments are an object, even where the schema forgets to say so.
  const misfit = findMisfit({ type: "object", ...stream.tools.findParameters(name) }, value);
  if (misfit !== null) reportOnce(stream, item, "arguments-schema", at, { name, ...misfit });
}

/** Names in a namespace are those of tools that were loaded while the model worked. */
function checkToolName(
  stream: ItemStream,
  item: ItemTrack,
  type: "function" | "custom",
  raw: JsonObject,
  at: number,
): void {
  const name = readText(raw.name);
  const { tools } = stream;
  if (name === null || !tools.isComplete || readText(raw.namespace) !== null || tools.has(type, name)) return;
  reportOnce(stream, item, "tool-unknown", at, { name });
}

/** Undefined where they are no text, or no JSON. */
function parseArguments(value: unknown): unknown {
  if (typeof value !== "string") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function shownArguments(value: unknown): string {
  return typeof value === "string" ? value : describeValue(value);
}
