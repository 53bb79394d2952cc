import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { contentKey, type MessageRole, readItemKind } from "@/lib/protocol/request/input-items";

/** One value to set, by its path in `input`. Several are made in order, as one step of undo. */
export type InputStep = { path: JsonPath; value: unknown };

/** Steps, and where the new item or part then stands in `input`. */
export type InputPlan = { steps: readonly InputStep[]; place: JsonPath };

/** What the model has written stands in parts of other types than what it is given. */
export function textPart(role: unknown, text: string): JsonObject {
  return { type: role === "assistant" ? "output_text" : "input_text", text };
}

/** A text as parts: none for an empty one. */
export function partsOfText(role: unknown, text: string): JsonObject[] {
  return text === "" ? [] : [textPart(role, text)];
}

/** The text of parts that hold nothing else, so that it can stand without parts; null where something would be lost. */
export function textOfParts(content: unknown): string | null {
  if (typeof content === "string") return content;
  if (!Array.isArray(content) || content.length > 1) return null;
  const [part] = content;
  if (part === undefined) return "";
  if (!isJsonObject(part) || typeof part.text !== "string") return null;
  const isText = part.type === "input_text" || part.type === "output_text";
  return isText && Object.keys(part).length === 2 ? part.text : null;
}

/** `input` as a list, where it is a text or not set: one message of the user. */
export function toItems(input: unknown): JsonObject[] {
  return [{ role: "user", content: typeof input === "string" ? input : "" }];
}

/** The text that says the same as the list; null where the list holds more than one plain message of the user. */
export function toText(input: readonly unknown[]): string | null {
  const [item] = input;
  if (input.length === 0) return "";
  if (input.length > 1 || !isJsonObject(item) || item.role !== "user") return null;
  const isPlain = Object.keys(item).every((key) => ["type", "role", "content"].includes(key));
  return isPlain && readItemKind(item) === "message" ? textOfParts(item.content) : null;
}

/** New items behind all others. A text before them becomes a message; an empty or missing one leaves nothing behind. */
export function planItems(input: unknown, items: readonly JsonObject[]): InputPlan {
  if (Array.isArray(input)) {
    const steps = items.map((value, index) => ({ path: [input.length + index], value }));
    return { steps, place: [input.length] };
  }
  const before = typeof input === "string" && input !== "" ? toItems(input) : [];
  return { steps: [{ path: [], value: [...before, ...items] }], place: [before.length] };
}

/**
 * An image or a file beside the text of the item at `index`; without one, or where that item takes no parts, in
 * the last item if that is a message of the user, else in a new message.
 */
export function planPart(input: unknown, part: JsonObject, index: number | null = null): InputPlan {
  if (!Array.isArray(input)) {
    const content = [...partsOfText("user", typeof input === "string" ? input : ""), part];
    return {
      steps: [{ path: [], value: [{ role: "user", content }] }],
      place: [0, "content", content.length - 1],
    };
  }
  const target = index !== null && takesParts(input[index]) ? index : findLastUserMessage(input);
  if (target === null) {
    const { steps } = planItems(input, [{ role: "user", content: [part] }]);
    return { steps, place: [input.length, "content", 0] };
  }
  return planPartIn(input[target], target, part);
}

/** A part behind those of an item that takes parts: a text becomes the first of them. */
export function planPartIn(item: unknown, index: number, part: JsonObject): InputPlan {
  const key = contentKey(item) ?? "content";
  const held = isJsonObject(item) ? item[key] : undefined;
  const role = isJsonObject(item) ? item.role : undefined;
  if (Array.isArray(held)) {
    const place = [index, key, held.length];
    return { steps: [{ path: place, value: part }], place };
  }
  const parts = [...partsOfText(role, typeof held === "string" ? held : ""), part];
  return { steps: [{ path: [index, key], value: parts }], place: [index, key, parts.length - 1] };
}

/** True for items that can hold an image or a file where they stand now. */
export function takesParts(item: unknown): boolean {
  const key = contentKey(item);
  if (key === null || !isJsonObject(item) || item.role === "assistant") return false;
  const held = item[key];
  return held === undefined || typeof held === "string" || Array.isArray(held);
}

function findLastUserMessage(input: readonly unknown[]): number | null {
  const item = input.at(-1);
  const isOfUser = isJsonObject(item) && item.role === "user" && takesParts(item);
  return isOfUser ? input.length - 1 : null;
}

/** Another role for a message, its texts along with it: the API takes `output_text` from an assistant only. */
export function planRole(item: JsonObject, index: number, role: MessageRole): InputStep[] {
  const steps: InputStep[] = [{ path: [index, "role"], value: role }];
  if (!Array.isArray(item.content)) return steps;
  const type = textPart(role, "").type;
  for (const [place, part] of item.content.entries()) {
    if (!isJsonObject(part) || part.type === type) continue;
    if (part.type !== "input_text" && part.type !== "output_text") continue;
    steps.push({ path: [index, "content", place, "type"], value: type });
    // Only what a model has written bears these, and empty they say nothing.
    for (const key of ["annotations", "logprobs"]) {
      if (role !== "assistant" && isEmptyList(part[key])) {
        steps.push({ path: [index, "content", place, key], value: undefined });
      }
    }
  }
  return steps;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
