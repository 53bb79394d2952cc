import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { readCommands } from "@/lib/protocol/response-commands";
import { readParts } from "@/lib/protocol/response-parts";
import type { ItemState } from "@/lib/protocol/response-state";

const inputFieldByType: ReadonlyMap<string, string> = new Map([
  ["custom_tool_call", "input"],
  ["code_interpreter_call", "code"],
  ["program", "code"],
  ["apply_patch_call", "diff"], // inside `operation`
]);

/** The wire's name for the text that an item of this type has as `ItemState.input`. */
export function inputField(type: string): string {
  return inputFieldByType.get(type) ?? "arguments";
}

/** The item as sent now, filled from what was streamed where it is silent: some servers end with empty shells. */
export function readItem(raw: JsonObject, streamed: ItemState, isDone: boolean): ItemState {
  const type = textOf(raw.type) ?? streamed.type;
  const item = { ...streamed, type };
  return {
    ...item,
    raw,
    isDone,
    status: textOf(raw.status) ?? item.status,
    name: textOf(raw.name) ?? item.name,
    callId: textOf(raw.call_id) ?? item.callId,
    content: readParts(raw.content, item.content, isDone),
    summary: readParts(raw.summary, item.summary, isDone, "summary"),
    input: readInput(raw, type) || item.input || readInput(raw, type),
    commands: readCommands(raw, item, isDone),
    partialImage: textOf(raw.result) ? null : item.partialImage,
  };
}

function readInput(raw: JsonObject, type: string): string | null {
  const holder = type === "apply_patch_call" && isJsonObject(raw.operation) ? raw.operation : raw;
  return textOf(holder[inputField(type)]);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
