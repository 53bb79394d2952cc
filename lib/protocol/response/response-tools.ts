import { appendOutput, changeCommand, finishOutput } from "@/lib/protocol/response/response-commands";
import { findItem, type Index, type Items, type OfItem } from "@/lib/protocol/response/response-items";
import { type CommandState, copyItem, type ItemState } from "@/lib/protocol/response/response-state";

// Events about what a model has tools do, and what they are doing: each gives the item as it is then.

type OfCommand = OfItem & { command_index?: Index };
type OptionalText = string | null | undefined;

type ToolType =
  | "code_interpreter_call"
  | "compaction"
  | "file_search_call"
  | "image_generation_call"
  | "mcp_call"
  | "mcp_list_tools"
  | "web_search_call";
type ToolStatus =
  | "in_progress"
  | "searching"
  | "interpreting"
  | "generating"
  | "compacting"
  | "completed"
  | "failed";

/** `type`: the item's, should this be the first event about it. */
export function appendInput(items: Items, event: OfItem & { delta: string }, type: string): ItemState {
  const item = findItem(items, event.output_index, type);
  const next = copyItem(item);
  next.input = (item.input ?? "") + event.delta;
  return next;
}

/** The text of a `done` event wins over the joined deltas, if it has any. */
export function finishInput(items: Items, event: OfItem, type: string, input: OptionalText): ItemState {
  const item = findItem(items, event.output_index, type);
  return { ...item, input: input || item.input || "" };
}

export function placeCommand(
  items: Items,
  event: OfCommand & { command?: OptionalText },
  isDone: boolean,
): ItemState {
  return withCommand(items, event, "shell_call", (command) => ({
    ...command,
    command: event.command || command.command,
    isDone,
  }));
}

export function appendCommand(items: Items, event: OfCommand & { delta: string }): ItemState {
  return withCommand(items, event, "shell_call", (command) => ({
    ...command,
    command: command.command + event.delta,
  }));
}

export function appendCommandOutput(
  items: Items,
  event: OfCommand & { delta: { stdout?: OptionalText; stderr?: OptionalText } },
): ItemState {
  return withCommand(items, event, "shell_call_output", (command) => appendOutput(command, event.delta));
}

export function finishCommandOutput(items: Items, event: OfCommand & { output?: unknown }): ItemState {
  return withCommand(items, event, "shell_call_output", (command) => finishOutput(command, event.output));
}

/** Each preview takes the place of the one before: they may be megabytes, and the log has them all. */
export function placePartialImage(
  items: Items,
  event: OfItem & { partial_image_index?: Index; partial_image_b64: string; output_format?: unknown },
): ItemState {
  const item = findItem(items, event.output_index, "image_generation_call");
  const { partial_image_index: index, partial_image_b64: base64, output_format: format } = event;
  const partialImage = { index: index ?? 0, base64, format: typeof format === "string" ? format : null };
  return { ...item, partialImage };
}

/** For `response.web_search_call.searching` and its like: the type names the kind of item and its state. */
export function noteItemStatus(
  items: Items,
  event: OfItem & { type: `response.${ToolType}.${ToolStatus}` },
): ItemState {
  const [, type = "unknown", status = null] = event.type.split(".");
  return { ...findItem(items, event.output_index, type), status };
}

function withCommand(
  items: Items,
  event: OfCommand,
  type: string,
  change: (command: CommandState) => CommandState,
): ItemState {
  const item = findItem(items, event.output_index, type);
  return { ...item, commands: changeCommand(item.commands, event.command_index ?? 0, change) };
}
