import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** The lists of items whose members are numbered. An event opens each member, but for those of `output`. */
export type ListName = "content" | "summary" | "command" | "output";

/** The field of an event that says which member of a list it is about. */
export const indexFields: Readonly<Record<ListName, string>> = {
  content: "content_index",
  summary: "summary_index",
  command: "command_index",
  output: "command_index",
};

/** A kind of text that comes in deltas, and the places where it is told whole afterwards. */
export type TextFamily = {
  /** As findings name it. Standard output and standard error are one family with two texts. */
  name: string;
  events: readonly string[];
  itemType: string;
  /** What its texts are numbered by; null where an item has one at most. */
  list: ListName | null;
  /** Types of the parts that hold it; empty where no part does. */
  partTypes: readonly string[];
  /** The field of the whole text in its `done` event, and in its part. */
  field: string;
  /** Where it stands in the item; `#` is the place in the list. */
  path: readonly string[];
  /** The field within an object delta, and within the members of a list of outputs. */
  channel: "stdout" | "stderr" | null;
};

const text = { list: null, partTypes: [], channel: null } as const;
const message = { ...text, itemType: "message", list: "content" } as const;
const reasoning = { ...text, itemType: "reasoning", field: "text" } as const;
const shellOutput = {
  ...text,
  name: "shell_call_output_content",
  events: ["response.shell_call_output_content"],
  itemType: "shell_call_output",
  list: "output",
  field: "output",
} as const;

export const outputText: TextFamily = {
  ...message,
  name: "output_text",
  events: ["response.output_text"],
  partTypes: ["output_text", "text"],
  field: "text",
  path: ["content", "#", "text"],
};

/** Every text of the 59 documented event types, and those seen beside them. */
export const textFamilies: readonly TextFamily[] = [
  outputText,
  {
    ...message,
    name: "refusal",
    events: ["response.refusal"],
    partTypes: ["refusal"],
    field: "refusal",
    path: ["content", "#", "refusal"],
  },
  {
    ...reasoning,
    name: "reasoning_text",
    events: ["response.reasoning_text", "response.reasoning"], // the second: Open Responses
    list: "content",
    partTypes: ["reasoning_text", "text"],
    path: ["content", "#", "text"],
  },
  {
    ...reasoning,
    name: "reasoning_summary_text",
    events: ["response.reasoning_summary_text"],
    list: "summary",
    partTypes: ["summary_text", "text"],
    path: ["summary", "#", "text"],
  },
  {
    ...text,
    name: "function_call_arguments",
    events: ["response.function_call_arguments"],
    itemType: "function_call",
    field: "arguments",
    path: ["arguments"],
  },
  {
    ...text,
    name: "mcp_call_arguments",
    events: ["response.mcp_call_arguments"],
    itemType: "mcp_call",
    field: "arguments",
    path: ["arguments"],
  },
  {
    ...text,
    name: "custom_tool_call_input",
    events: ["response.custom_tool_call_input"],
    itemType: "custom_tool_call",
    field: "input",
    path: ["input"],
  },
  {
    ...text,
    name: "code_interpreter_call_code",
    events: ["response.code_interpreter_call_code"],
    itemType: "code_interpreter_call",
    field: "code",
    path: ["code"],
  },
  {
    ...text,
    name: "shell_call_command",
    events: ["response.shell_call_command"],
    itemType: "shell_call",
    list: "command",
    field: "command",
    path: ["action", "commands", "#"],
  },
  { ...shellOutput, path: ["output", "#", "stdout"], channel: "stdout" },
  { ...shellOutput, path: ["output", "#", "stderr"], channel: "stderr" },
  {
    ...text,
    name: "apply_patch_call_operation_diff",
    events: ["response.apply_patch_call_operation_diff"],
    itemType: "apply_patch_call",
    field: "diff",
    path: ["operation", "diff"],
  },
];

/** The families whose texts an item of a type holds. */
export function familiesOf(itemType: string): readonly TextFamily[] {
  return textFamilies.filter((family) => family.itemType === itemType);
}

/** What a delta event adds to a text of the family; no string where it adds none. */
export function readDelta({ channel }: TextFamily, event: JsonObject): unknown {
  const { delta } = event;
  if (channel === null || !isJsonObject(delta)) return channel === null ? delta : undefined;
  return delta[channel] ?? "";
}

/** The whole text that a `done` event tells. */
export function readDone({ field, channel }: TextFamily, event: JsonObject): unknown {
  const value = event[field];
  if (channel === null || !Array.isArray(value)) return value;
  return value.map((output) => readField(output, channel) ?? "").join("");
}

/** The text as an item holds it, at a place of its list. */
export function readItemText({ path }: TextFamily, item: JsonObject, position: number): unknown {
  return path.reduce<unknown>((value, step) => readStep(value, step, position), item);
}

/** How many members the list of a family has in an item; 1 where the family has no list. */
export function countItemTexts({ path }: TextFamily, item: JsonObject): number {
  const end = path.indexOf("#");
  if (end === -1) return 1;
  const list = path.slice(0, end).reduce<unknown>(readField, item);
  return Array.isArray(list) ? list.length : 0;
}

function readStep(value: unknown, step: string, position: number): unknown {
  if (step !== "#") return readField(value, step);
  return Array.isArray(value) ? value[position] : undefined;
}

function readField(value: unknown, name: string): unknown {
  return isJsonObject(value) ? value[name] : undefined;
}
