import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { findIndexed, putIndexed } from "@/lib/protocol/response/response-lists";
import type { CommandState, ItemState } from "@/lib/protocol/response/response-state";

type Commands = readonly CommandState[];
type Output = { stdout?: unknown; stderr?: unknown };

/** The list with one command changed, or a new one made. */
export function changeCommand(
  commands: Commands,
  index: number,
  change: (command: CommandState) => CommandState,
): Commands {
  return putIndexed(commands, change(findIndexed(commands, index) ?? createCommand(index)));
}

/** What a command printed, with one more piece of it. */
export function appendOutput(command: CommandState, { stdout, stderr }: Output): CommandState {
  return {
    ...command,
    stdout: command.stdout + (typeof stdout === "string" ? stdout : ""),
    stderr: command.stderr + (typeof stderr === "string" ? stderr : ""),
  };
}

/** All that a command printed, as its `done` event has it. Where that has nothing, what was streamed stays. */
export function finishOutput(command: CommandState, outputs: unknown): CommandState {
  const sent = Array.isArray(outputs) ? outputs.filter(isJsonObject) : [];
  if (sent.length === 0) return { ...command, isDone: true };
  return { ...sent.reduce(appendOutput, createCommand(command.index)), isDone: true, outputs: sent };
}

/** The commands of an item as sent now: of `shell_call` what it runs, of `shell_call_output` what they printed. */
export function readCommands(raw: JsonObject, { type, commands }: ItemState, isDone: boolean): Commands {
  const sent = type === "shell_call" ? isJsonObject(raw.action) && raw.action.commands : raw.output;
  if (!Array.isArray(sent) || sent.length === 0) return commands;
  if (type === "shell_call" && sent.every((command) => typeof command === "string"))
    return sent.map((command, index) => ({ ...createCommand(index), command, isDone }));
  if (type === "shell_call_output" && sent.every(isJsonObject))
    return sent.map((output, index) => finishOutput(createCommand(index), [output]));
  return commands;
}

function createCommand(index: number): CommandState {
  return { index, command: "", stdout: "", stderr: "", isDone: false, outputs: [] };
}
