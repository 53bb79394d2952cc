import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { inputField } from "@/lib/protocol/response/response-item";
import { joinLogprobs } from "@/lib/protocol/response/response-logprobs";
import type {
  CommandState,
  ItemState,
  PartState,
  ResponseState,
} from "@/lib/protocol/response/response-state";

// From the state back to the wire's own form. What was sent whole comes back as the very same object, and what has
// not changed since it was written last is not written again: states are never changed, only replaced.
const writtenItems = new WeakMap<ItemState, JsonObject>();
const writtenParts = new WeakMap<PartState, unknown>();

/** What the stream adds up to, as the wire would have it. Null when there is nothing. */
export function rebuiltResponse({ response, items }: ResponseState): JsonObject | null {
  if (items.length === 0) return response;
  return withFields(response ?? {}, { output: sameOr(response?.output, items.map(writeItem)) });
}

/** The item as it was sent, with what was streamed put in where it is silent. */
export function writeItem(item: ItemState): JsonObject {
  const written = writtenItems.get(item) ?? composeItem(item);
  writtenItems.set(item, written);
  return written;
}

function composeItem(item: ItemState): JsonObject {
  const base = item.raw ?? { type: item.type };
  const isStatusNews = !item.isDone && item.status !== null && "status" in base;
  return withFields(base, {
    ...(isStatusNews && { status: item.status }),
    ...writeParts("content", base, item.content),
    ...writeParts("summary", base, item.summary),
    ...writeInput(base, item),
    ...writeCommands(base, item),
  });
}

/** A content that was sent as one text stays one. */
function writeParts(field: "content" | "summary", base: JsonObject, parts: readonly PartState[]): JsonObject {
  const sent = base[field];
  if (parts.length === 0 || (typeof sent === "string" && sent !== "")) return {};
  return { [field]: sameOr(sent, parts.map(writePart)) };
}

const typeByKind = {
  text: "output_text",
  refusal: "refusal",
  reasoning: "reasoning_text",
  summary: "summary_text",
} as const;

function writePart(part: PartState): unknown {
  const written = writtenParts.get(part) ?? composePart(part);
  writtenParts.set(part, written);
  return written;
}

function composePart({ kind, raw, text, annotations, logprobs }: PartState): unknown {
  if (kind === "other") return raw;
  const base: JsonObject = isJsonObject(raw) ? raw : { type: typeByKind[kind] };
  const joined = joinLogprobs(logprobs);
  return withFields(base, {
    ...((text !== "" || raw === null) && { [kind === "refusal" ? "refusal" : "text"]: text }),
    ...(annotations.length > 0 && {
      annotations: sameOr(
        base.annotations,
        annotations.map((annotation) => annotation.raw),
      ),
    }),
    ...(joined.length > 0 && { logprobs: joined }),
  });
}

function writeInput(base: JsonObject, { input, type }: ItemState): JsonObject {
  if (input === null) return {};
  if (type !== "apply_patch_call") return { [inputField(type)]: input };
  return { operation: withFields(isJsonObject(base.operation) ? base.operation : {}, { diff: input }) };
}

function writeCommands(base: JsonObject, { commands, type }: ItemState): JsonObject {
  if (commands.length === 0) return {};
  if (type === "shell_call_output") return { output: sameOr(base.output, commands.flatMap(writeOutputs)) };
  const action = isJsonObject(base.action) ? base.action : {};
  const texts = commands.map(({ command }) => command);
  return { action: withFields(action, { commands: sameOr(action.commands, texts) }) };
}

function writeOutputs({ outputs, stdout, stderr }: CommandState): readonly JsonObject[] {
  return outputs.length > 0 ? outputs : [{ stdout, stderr }];
}

/** The object with these fields: itself where it has them already. */
function withFields(base: JsonObject, fields: JsonObject): JsonObject {
  return Object.entries(fields).every(([name, value]) => base[name] === value)
    ? base
    : { ...base, ...fields };
}

/** The list that was sent, where the one that was written has the very same entries. */
function sameOr(sent: unknown, written: readonly unknown[]): readonly unknown[] {
  const isSame = Array.isArray(sent) && sent.length === written.length;
  return isSame && written.every((entry, index) => entry === sent[index]) ? sent : written;
}
