import {
  describeDataImage,
  describeList,
  describeText,
  describeValue,
  type ItemSection,
} from "@/components/response/item-sections";
import { isJsonObject } from "@/lib/protocol/json";
import { printJson } from "@/lib/protocol/json/json-text";
import { inputField } from "@/lib/protocol/response/response-item";
import type { CommandState, ItemState } from "@/lib/protocol/response/response-state";

/** Labels may repeat, as with many commands; places do not. */
export type PlacedSection = ItemSection & { place: number };

/**
 * All there is to show of an item apart from its texts, its name and its state, in reading order. By field, not
 * by type: a type that is not known yet has fields that are.
 */
export function describeItem(item: ItemState): PlacedSection[] {
  const raw = item.raw ?? {};
  const sections = [
    ...describeOperation(raw.operation),
    ...describeAction(raw.action),
    ...(item.input === null ? describeValue("arguments", raw.arguments) : []),
    ...describeText(inputField(item.type), item.input, { kind: "input", index: 0 }),
    ...item.commands.flatMap(describeCommand),
    ...describeList("queries", raw.queries),
    ...describeList("results", raw.results),
    ...describeList("tools", raw.tools),
    ...describeOutputs(raw.outputs),
    ...(item.commands.length === 0 ? describeOutput(raw.output) : []),
    ...describeResult(item),
    ...markErrors(describeValue("error", raw.error)),
    ...describeSealed(item),
  ];
  return sections.map((section, place) => ({ ...section, place }));
}

/** What a patch does, to which file: `update_file lib/fib.py`. */
function describeOperation(operation: unknown): ItemSection[] {
  if (!isJsonObject(operation)) return [];
  const words = [operation.type, operation.path].filter((word) => typeof word === "string");
  return describeText("operation", words.join(" "));
}

/** What a search or a local shell was told to do; what is neither is shown as it is. */
function describeAction(action: unknown): ItemSection[] {
  if (!isJsonObject(action) || Array.isArray(action.commands)) return [];
  if (Array.isArray(action.command)) return describeText("command", action.command.map(printWord).join(" "));
  const { type, query, queries, pattern, url, sources } = action;
  if (type !== "search" && type !== "open_page" && type !== "find_in_page")
    return describeValue("action", action);
  const targets = Array.isArray(queries) && queries.length > 0 ? queries : [query];
  const told = [...targets, pattern, url].filter((text) => typeof text === "string" && text);
  return [...describeList(type, told), ...describeList("sources", sources)];
}

/** `String` throws for an object whose `toString` is none. */
function printWord(word: unknown): string {
  return typeof word === "string" ? word : (printJson(word) ?? "…");
}

function describeCommand({ index, command, stdout, stderr, outputs }: CommandState): ItemSection[] {
  return [
    ...describeText("command", command, { kind: "command", index }),
    ...describeText("stdout", stdout, { kind: "stdout", index }),
    ...markErrors(describeText("stderr", stderr, { kind: "stderr", index })),
    ...outputs.flatMap(({ outcome }) => describeOutcome(outcome)),
  ];
}

/** `exit 0`, `timeout` and the like. */
function describeOutcome(outcome: unknown): ItemSection[] {
  if (!isJsonObject(outcome)) return [];
  const words = [outcome.type, outcome.exit_code].filter(
    (word) => typeof word === "string" || typeof word === "number",
  );
  const sections = describeText("outcome", words.join(" "));
  return outcome.type === "exit" && outcome.exit_code === 0 ? sections : markErrors(sections);
}

/** What a code interpreter gave back: logs, and images where they were sent as data. */
function describeOutputs(outputs: unknown): ItemSection[] {
  if (!Array.isArray(outputs)) return [];
  return outputs.filter(isJsonObject).flatMap((output): ItemSection[] => {
    if (typeof output.logs === "string") return describeText("logs", output.logs);
    const image = describeDataImage("image", output.url);
    if (image.length > 0) return image;
    return typeof output.url === "string"
      ? describeList("image", [output])
      : describeValue("outputs", output);
  });
}

/** What a call was answered: a text, a screenshot, or parts, of which images are drawn too. */
function describeOutput(output: unknown): ItemSection[] {
  const parts: readonly unknown[] = Array.isArray(output) ? output : [output];
  const images = parts.flatMap((part) =>
    isJsonObject(part) ? describeDataImage("image", part.image_url) : [],
  );
  const isOneImage = images.length === 1 && parts.length === 1;
  return isOneImage ? images : [...describeValue("output", output), ...images];
}

/** An image or its newest preview, or what a program came to. */
function describeResult({ type, raw, partialImage }: ItemState): ItemSection[] {
  if (partialImage) {
    const { index, base64, format } = partialImage;
    return [{ kind: "image", label: "partial_image", base64, format: format ?? "png", previewIndex: index }];
  }
  const result = raw?.result;
  if (type !== "image_generation_call" || typeof result !== "string") return describeValue("result", result);
  const format = typeof raw?.output_format === "string" ? raw.output_format : "png";
  return [{ kind: "image", label: "result", base64: result, format, previewIndex: null }];
}

/** A hidden reasoning has words of its own. */
function describeSealed({ type, raw }: ItemState): ItemSection[] {
  const sealed = raw?.encrypted_content;
  if (type === "reasoning" || typeof sealed !== "string") return [];
  return [{ kind: "sealed", label: "encrypted_content", characters: sealed.length }];
}

function markErrors(sections: readonly ItemSection[]): ItemSection[] {
  return sections.map((section) => ({ ...section, isError: true }));
}
