import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { readCommands } from "@/lib/protocol/response/response-commands";
import { findItem, type Items, lastIndex, type OfItem } from "@/lib/protocol/response/response-items";
import { readParts } from "@/lib/protocol/response/response-parts";
import { createItem, type ItemState } from "@/lib/protocol/response/response-state";

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

/** An item that names no index comes after those there are. */
export function addItem(items: Items, event: OfItem & { item: JsonObject }): ItemState {
  const outputIndex = event.output_index ?? (items.length === 0 ? 0 : lastIndex(items) + 1);
  return readItem(event.item, findItem(items, outputIndex, "unknown"), false);
}

export function finishItem(items: Items, event: OfItem & { item: JsonObject }): ItemState {
  return readItem(event.item, findItem(items, event.output_index, "unknown"), true);
}

/**
 * The items of a response's output, which wins where there is one: a final one has items that never got their
 * `done`, and parts at their true index. One of fewer items than were streamed is not the whole, and replacing
 * would also shift their indexes: then what was streamed stays.
 */
export function readOutput(items: Items, output: readonly JsonObject[], isFinal: boolean): Items {
  if (output.length < items.length) return items;
  const streamed = new Map(items.map((item) => [item.outputIndex, item]));
  return output.map((raw, outputIndex) => {
    const found = streamed.get(outputIndex);
    const item = found && found.type === raw.type ? found : createItem(outputIndex, "unknown");
    return readItem(raw, item, isFinal || item.isDone);
  });
}

/** The item as sent now, filled from what was streamed where it is silent: some servers end with empty shells. */
function readItem(raw: JsonObject, streamed: ItemState, isDone: boolean): ItemState {
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
