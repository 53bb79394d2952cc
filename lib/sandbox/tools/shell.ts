import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { composeStreamedItem, composeWholeItem, type OutputItem } from "@/lib/sandbox/items/output-item";
import { estimateTokens, splitTokens } from "@/lib/sandbox/tokens";
import { nameCall, type ToolPlanner, waitFor } from "@/lib/sandbox/tools/tool-planner";

/** A command for the client's shell; in a container of the server, with the output that a script knows. */
export const planShell: ToolPlanner = ({ tool, turn, sentences, randomId }) => {
  const callId = nameCall(randomId);
  const command = readCommand(turn.beginning);
  const container = readContainer(tool.tool.environment, randomId);
  const call = composeShellCall(`sh_${randomId()}`, callId, command, container);
  if (container === null) return waitFor(call);
  const output = printScripted(command);
  const result = composeShellOutput(`sho_${randomId()}`, callId, output);
  return {
    items: [call, result],
    pieces: [{ text: sentences.toolAnswer("shell", JSON.stringify(output)) }],
    isWaiting: false,
  };
};

/** A command for the client's own shell, as a list of words. */
export const planLocalShell: ToolPlanner = ({ turn, randomId }) => {
  const call = {
    id: `lsh_${randomId()}`,
    type: "local_shell_call",
    call_id: nameCall(randomId),
  };
  const words = readCommand(turn.beginning).split(/\s+/);
  const describe = (status: string, command: readonly string[]): JsonObject => ({
    ...call,
    status,
    action: { type: "exec", command, env: {} },
  });
  const tokens = estimateTokens(words.join(" ").length);
  return waitFor(
    composeWholeItem({ tokens, opened: describe("in_progress", []), finished: describe("completed", words) }),
  );
};

/** What the input has between backticks, else a look around. */
function readCommand(text: string): string {
  return /`([^`\n]{1,200})`/.exec(text)?.[1]?.trim() || "ls -a";
}

/** The container in which the server runs the command; null: the client runs it. */
function readContainer(environment: unknown, randomId: () => string): string | null {
  if (!isJsonObject(environment)) return null;
  if (environment.type === "container_reference") return String(environment.container_id);
  return environment.type === "container_auto" ? `cntr_${randomId()}` : null;
}

function composeShellCall(id: string, callId: string, command: string, container: string | null): OutputItem {
  const environment =
    container === null ? { type: "local" } : { type: "container_reference", container_id: container };
  const describe = (status: string, commands: readonly string[]): JsonObject => ({
    id,
    type: "shell_call",
    status,
    action: { commands, max_output_length: null, timeout_ms: null },
    call_id: callId,
    environment,
  });
  const fields = { command_index: 0 };
  return composeStreamedItem({
    tokens: splitTokens(command),
    opened: describe("in_progress", []),
    finish: (text, isCut) => describe(isCut ? "incomplete" : "completed", [text]),
    before: [{ type: "response.shell_call_command.added", fields: { ...fields, command: "" } }],
    // The events of a command name no item: its place is all they have.
    text: { type: "response.shell_call_command", member: "command", fields },
  });
}

function composeShellOutput(id: string, callId: string, stdout: string): OutputItem {
  const output = [{ outcome: { type: "exit", exit_code: 0 }, stderr: "", stdout }];
  const describe = (status: string, shown: readonly JsonObject[]): JsonObject => ({
    id,
    type: "shell_call_output",
    status,
    call_id: callId,
    max_output_length: null,
    output: shown,
  });
  const type = "response.shell_call_output_content";
  const place = { item_id: id, command_index: 0 };
  return composeWholeItem({
    tokens: 0,
    opened: describe("in_progress", []),
    finished: describe("completed", output),
    events: [
      { type: `${type}.delta`, fields: { ...place, delta: { stdout } }, wait: 200 },
      { type: `${type}.done`, fields: { ...place, output } },
    ],
  });
}

/** `echo` echoes; all else finds the same two files. */
function printScripted(command: string): string {
  const echoed = /^echo\s+(.*)$/.exec(command)?.[1];
  return echoed === undefined
    ? ".\n..\nREADME.md\nnotes.txt\n"
    : `${echoed.replaceAll(/^["']|["']$/g, "")}\n`;
}
