import { checkCall } from "@/lib/protocol/check/item-arguments";
import { checkIdentity, hasFinished, sayStatus } from "@/lib/protocol/check/item-lifecycle";
import type { EventPlace } from "@/lib/protocol/check/item-place";
import { compareItem } from "@/lib/protocol/check/item-sums";
import { type ItemStream, type ItemTrack, readText } from "@/lib/protocol/check/item-track";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** An item as it was streamed, and as the final output has it; null where one of the two is missing. */
type Pair = { item: ItemTrack | null; final: JsonObject | null };

/** Reasons for which the model is stopped in the middle of what it writes. */
const cuttingReasons: ReadonlySet<unknown> = new Set(["max_output_tokens", "content_filter"]);

/** A `response.completed` or `response.incomplete`: what was streamed has to be closed, and to be its output. */
export function checkFinalResponse(stream: ItemStream, { event, at }: EventPlace): void {
  const response = isJsonObject(event.response) ? event.response : {};
  const items = [...stream.items.values()].sort((first, second) => first.outputIndex - second.outputIndex);
  for (const item of items) checkClosed(stream, item, at);
  const output = Array.isArray(response.output) ? response.output.filter(isJsonObject) : [];
  if (output.length > 0) checkOutput(stream, items, output, at);
  else if (items.length > 0 && Array.isArray(response.output)) {
    stream.report("final-output-empty", at, { expected: String(items.length), seen: "0" });
  }
  checkIncompleteItems(stream, items, response, at);
}

function checkClosed({ report }: ItemStream, item: ItemTrack, at: number): void {
  if (item.isDone || item.added === null || !item.isWhole) return;
  report("item-unclosed", at, { outputIndex: item.outputIndex, name: item.type ?? "" });
}

function checkOutput(
  stream: ItemStream,
  items: readonly ItemTrack[],
  output: readonly JsonObject[],
  at: number,
): void {
  if (stream.hasReusedIndex) return;
  const place = findReordered(items, output);
  if (place !== -1) {
    const { outputIndex, id } = items[place] ?? { outputIndex: null, id: null };
    const facts = { outputIndex, expected: id ?? "", seen: readText(output[place]?.id) ?? "" };
    stream.report("final-id-changed", at, facts);
  }
  for (const { item, final } of pairItems(stream, items, output)) {
    if (item !== null && final !== null) checkFinalItem(stream, item, final, at);
    else if (item !== null) {
      stream.report("final-item-missing", at, { outputIndex: item.outputIndex, name: item.type ?? "" });
    } else if (stream.resumedBelow === null && !stream.isTorn) {
      stream.report("final-item-extra", at, { name: readText(final?.type) ?? "" });
    }
  }
}

function checkFinalItem(stream: ItemStream, item: ItemTrack, final: JsonObject, at: number): void {
  const { outputIndex, isDone } = item;
  const type = readText(final.type);
  if (type !== null && item.type !== null && type !== item.type) {
    stream.report("final-type-changed", at, { outputIndex, expected: item.type, seen: type });
    return;
  }
  const id = readText(final.id);
  if (id !== null && item.id !== null && id !== item.id && !item.hasMovingId) {
    stream.report("final-id-changed", at, { outputIndex, expected: item.id, seen: id });
    item.hasMovingId = true;
  }
  const status = item.status;
  checkIdentity(stream, item, final, at);
  if (isDone && item.status !== status && !hasFinished(item)) sayStatus(stream, item, at);
  item.status ??= status;
  compareItem(stream, item, final, "item-final", at);
  if (!isDone) checkCall(stream, item, final, at);
}

/**
 * By place where there are as many as were streamed, since ids may move; else by id, then by type in order.
 * A resumed stream has only its own items, at their indexes.
 */
function pairItems(
  { resumedBelow }: ItemStream,
  items: readonly ItemTrack[],
  output: readonly JsonObject[],
): readonly Pair[] {
  if (resumedBelow !== null) return items.map((item) => ({ item, final: output[item.outputIndex] ?? null }));
  if (items.length !== output.length || findReordered(items, output) !== -1) {
    return pairByIdentity(items, output);
  }
  return items.map((item, place) => ({ item, final: output[place] ?? null }));
}

/** The first place where an item stands that was streamed at another one; -1 where there are others besides. */
function findReordered(items: readonly ItemTrack[], output: readonly JsonObject[]): number {
  const ids = new Set(output.map((final) => readText(final.id)));
  if (items.length !== output.length || ids.size !== items.length) return -1;
  if (!items.every(({ id }) => id !== null && ids.has(id))) return -1;
  return items.findIndex(({ id }, place) => id !== output[place]?.id);
}

function pairByIdentity(items: readonly ItemTrack[], output: readonly JsonObject[]): readonly Pair[] {
  const ids = new Set(items.map((item) => item.id));
  const byId = new Map(output.map((final) => [readText(final.id), final]));
  const others = groupByType(output.filter((final) => !ids.has(readText(final.id))));
  const unpaired = new Set(output);
  const pairs = items.map((item): Pair => {
    const same = item.id === null ? undefined : byId.get(item.id);
    const final = same ?? others.get(item.type)?.pop();
    if (final) unpaired.delete(final);
    return { item, final: final ?? null };
  });
  return [...pairs, ...Array.from(unpaired, (final) => ({ item: null, final }))];
}

/** Each type's items, the first one last. */
function groupByType(output: readonly JsonObject[]): ReadonlyMap<unknown, JsonObject[]> {
  const groups = new Map<unknown, JsonObject[]>();
  for (const final of output.toReversed()) {
    const group = groups.get(final.type);
    if (group) group.push(final);
    else groups.set(final.type, [final]);
  }
  return groups;
}

/** An item and its response have to agree on whether they were cut. */
function checkIncompleteItems(
  stream: ItemStream,
  items: readonly ItemTrack[],
  { status, incomplete_details: details }: JsonObject,
  at: number,
): void {
  const isCut = isJsonObject(details) && cuttingReasons.has(details.reason);
  const last = items.at(-1);
  if (status === "completed") {
    for (const item of items) if (item.status === "incomplete") sayCut(stream, item, at);
  } else if (isCut && last?.type === "message" && last.status === "completed") {
    // Other items may end by themselves, and the limit be reached before the next one.
    sayCut(stream, last, at);
  }
}

function sayCut({ report }: ItemStream, { outputIndex, type, status }: ItemTrack, at: number): void {
  report("incomplete-item-status", at, { outputIndex, name: type ?? "", seen: status ?? "" });
}
