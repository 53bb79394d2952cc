import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { listParts } from "@/lib/sandbox/item-text";
import type { CreateRequest } from "@/lib/sandbox/read-request";
import { estimateTokens } from "@/lib/sandbox/tokens";

type Counted = Pick<CreateRequest, "items" | "instructions" | "parameters">;

/** `usage.input_tokens`: all text that a model would read, earlier items, instructions, tools and schema too. */
export function countInputTokens({ items, instructions, parameters }: Counted): number {
  const { tools, text } = parameters;
  const format = isJsonObject(text) && isJsonObject(text.format) ? text.format.schema : undefined;
  const length =
    items.reduce((sum, item) => sum + measureItem(item), 0) +
    (instructions?.length ?? 0) +
    measureValue(Array.isArray(tools) && tools.length > 0 ? tools : undefined) +
    measureValue(format);
  return estimateTokens(length);
}

/** Members that hold what was called, given back or kept; a model reads neither ids nor states. */
const readMembers = [
  "arguments",
  "input",
  "output",
  "code",
  "encrypted_content",
  "action",
  "operation",
  "result",
];

/** In characters. */
function measureItem(item: JsonObject): number {
  const values = readMembers.reduce((sum, name) => sum + measureValue(item[name]), 0);
  const parts = [...listParts(item.content), ...listParts(item.summary)];
  return parts.reduce((sum, part) => sum + measurePart(part), values);
}

// What OpenAI takes for an image of low detail, in the four characters a token that we count by.
const imageLength = 85 * 4;

function measurePart(part: JsonObject): number {
  if (part.type === "input_image") return imageLength;
  if (part.type === "input_file") return measureFile(part.file_data);
  return measureValue(part.text) + measureValue(part.refusal);
}

/** By the length of its data alone: decoding megabytes for an estimate would take its time. */
function measureFile(data: unknown): number {
  if (typeof data !== "string") return imageLength;
  const head = /^data:(?<type>[^,;]*)[^,]*?(?<isBase64>;base64)?,/.exec(data.slice(0, 500));
  if (!head) return data.length;
  if (!/^(?:text\/|application\/json|$)/.test(head.groups?.type ?? "")) return imageLength;
  const length = data.length - head[0].length;
  return head.groups?.isBase64 ? Math.floor(length * 0.75) : length;
}

function measureValue(value: unknown): number {
  if (typeof value === "string") return value.length;
  return value === undefined || value === null ? 0 : JSON.stringify(value).length;
}
