import { convertMessages } from "@/lib/code/import/chat/chat-messages";
import {
  type ConvertedTools,
  convertFunctionChoice,
  convertFunctions,
  convertResponseFormat,
  convertToolChoice,
  convertTools,
  convertWebSearch,
} from "@/lib/code/import/chat/chat-tools";
import type { ImportNote } from "@/lib/code/import/import-result";
import {
  jsonLiteral,
  type Literal,
  listLiteral,
  type ObjectLiteral,
  objectLiteral,
  plainText,
  textLiteral,
} from "@/lib/code/import/literal";
import { requestFields } from "@/lib/protocol/request/request-fields";

/** The request as it grows. `text` and `include` are gathered from several parameters of a chat. */
type Conversion = {
  members: Map<string, Literal>;
  tools: Literal[];
  textOptions: Map<string, Literal>;
  notes: ImportNote[];
};

type Convert = (value: Literal, conversion: Conversion) => void;

const renamed =
  (name: string): Convert =>
  (value, { members }) =>
    void members.set(name, value);

const dropped =
  (name: string): Convert =>
  (value, { notes }) => {
    if (!isEmpty(value)) notes.push({ code: "parameter_dropped", name });
  };

/** How each parameter of a chat is said here; those that are absent from this table have the same name and meaning. */
const conversions: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ["messages", putMessages],
  ["max_tokens", renamed("max_output_tokens")],
  ["max_completion_tokens", renamed("max_output_tokens")],
  [
    "reasoning_effort",
    (value, { members }) =>
      void members.set("reasoning", addMember(members.get("reasoning"), "effort", value)),
  ],
  [
    "response_format",
    (value, { textOptions }) => void textOptions.set("format", convertResponseFormat(value)),
  ],
  ["verbosity", (value, { textOptions }) => void textOptions.set("verbosity", value)],
  ["tools", (value, conversion) => putTools(convertTools(value), conversion)],
  ["functions", (value, conversion) => putTools(convertFunctions(value), conversion)],
  ["tool_choice", (value, { members }) => void members.set("tool_choice", convertToolChoice(value))],
  ["function_call", (value, { members }) => void members.set("tool_choice", convertFunctionChoice(value))],
  ["web_search_options", (value, { tools }) => void tools.push(convertWebSearch(value))],
  ["stream_options", putStreamOptions],
  ["logprobs", putLogprobs],
  ...["n", "stop", "seed", "logit_bias", "prediction", "modalities", "audio"].map(
    (name): [string, Convert] => [name, dropped(name)],
  ),
]);

const sameNames: ReadonlySet<string | undefined> = new Set(requestFields.map(({ path }) => path[0]));

/**
 * A Chat Completions body as the request that asks the same here. What has no counterpart is listed; a parameter
 * that neither interface knows is kept, since providers have their own.
 */
export function convertChat(chat: ObjectLiteral): { literal: ObjectLiteral; notes: ImportNote[] } {
  const conversion: Conversion = { members: new Map(), tools: [], textOptions: new Map(), notes: [] };
  for (const [name, value] of chat.members) {
    const convert = conversions.get(name);
    if (convert) convert(value, conversion);
    else {
      conversion.members.set(name, value);
      if (!sameNames.has(name)) conversion.notes.push({ code: "parameter_unknown", name });
    }
  }
  const { members, tools, textOptions, notes } = conversion;
  if (tools.length > 0) members.set("tools", joinTools(members.get("tools"), tools));
  if (textOptions.size > 0) members.set("text", objectLiteral(textOptions));
  return { literal: objectLiteral(members, chat.open), notes: [{ code: "converted_chat" }, ...notes] };
}

function isEmpty(value: Literal): boolean {
  return value.kind === "absent" || (value.kind === "json" && value.text === "null");
}

function putMessages(messages: Literal, { members, notes }: Conversion): void {
  const converted = convertMessages(messages);
  if (converted.instructions) members.set("instructions", converted.instructions);
  members.set("input", converted.input);
  notes.push(...converted.notes);
}

function putTools({ tools, addedStrict }: ConvertedTools, { members, notes }: Conversion): void {
  members.set("tools", tools);
  if (addedStrict) notes.push({ code: "strict_added" });
}

function joinTools(tools: Literal | undefined, added: readonly Literal[]): Literal {
  return tools?.kind === "list" ? listLiteral([...tools.items, ...added], tools.open) : listLiteral(added);
}

/** Usage comes with every response here. */
function putStreamOptions(options: Literal, { members, notes }: Conversion): void {
  if (options.kind !== "object") {
    if (!isEmpty(options)) members.set("stream_options", options);
    return;
  }
  const kept = [...options.members].filter(([name]) => name !== "include_usage");
  if (options.members.has("include_usage")) {
    notes.push({ code: "parameter_dropped", name: "stream_options.include_usage" });
  }
  if (kept.length > 0) members.set("stream_options", objectLiteral(kept, options.open));
}

const logprobsInclude = "message.output_text.logprobs";

function putLogprobs(value: Literal, { members }: Conversion): void {
  if (value.kind === "json" && value.text !== "true") return;
  members.set("include", listLiteral([textLiteral(logprobsInclude)]));
  // Without a number the chosen token's own probability is asked for.
  if (!members.has("top_logprobs")) members.set("top_logprobs", jsonLiteral("0"));
}

function addMember(holder: Literal | undefined, name: string, value: Literal): Literal {
  const members = holder?.kind === "object" ? [...holder.members] : [];
  return plainText(value) === undefined && isEmpty(value)
    ? objectLiteral(members)
    : objectLiteral([...members, [name, value]]);
}
