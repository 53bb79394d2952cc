import { checkCall } from "@/lib/protocol/check/item-arguments";
import { checkItemId, type EventPlace, findItem, placeItem } from "@/lib/protocol/check/item-place";
import { compareItem } from "@/lib/protocol/check/item-sums";
import {
  type ItemStream,
  type ItemTrack,
  readIndex,
  readText,
  reportOnce,
} from "@/lib/protocol/check/item-track";
import { itemFields } from "@/lib/protocol/check/known-fields";
import { checkPartsClosed } from "@/lib/protocol/check/part-lifecycle";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** Types whose items a client has to answer, or to match with their output, by `call_id`. */
const typesWithCallId: ReadonlySet<string> = new Set([
  "function_call",
  "custom_tool_call",
  "computer_call",
  "local_shell_call",
  "shell_call",
  "apply_patch_call",
]);

/** Types that come about bit by bit: one of them that is finished when it opens was not streamed. */
const typesWithDeltas: ReadonlySet<string> = new Set([
  "message",
  "reasoning",
  "function_call",
  "custom_tool_call",
]);

const finishedStatuses: ReadonlySet<string> = new Set(["completed", "incomplete", "failed"]);

/** An `output_item.added`. One without an index comes after those there are. */
export function openItem(stream: ItemStream, place: EventPlace): void {
  const outputIndex = readIndex(place.event.output_index) ?? stream.nextIndex;
  const raw = isJsonObject(place.event.item) ? place.event.item : {};
  const item = claimItem(stream, outputIndex, readText(raw.type), place.at);
  item.added = raw;
  checkIdentity(stream, item, raw, place.at);
  if (item.id !== null) stream.itemsById.set(item.id, item);
  if (item.status !== null && typesWithDeltas.has(item.type ?? "") && hasFinished(item)) {
    sayStatus(stream, item, place.at);
  }
}

/** An `output_item.done`: everything of the item is told by now, and has to fit. */
export function closeItem(stream: ItemStream, place: EventPlace): void {
  const item = findItem(stream, place);
  if (item.isDone) {
    reportOnce(stream, item, "item-after-done", place.at, { name: place.type });
    return;
  }
  item.isDone = true;
  const raw = place.event.item;
  if (!isJsonObject(raw) || !checkIdentity(stream, item, raw, place.at)) return;
  if (!hasFinished(item) && !isRunByProgram(raw)) sayStatus(stream, item, place.at);
  checkPartsClosed(stream, item, place.at);
  compareItem(stream, item, raw, "part-item", place.at);
  checkCall(stream, item, raw, place.at);
}

/** Type, id, `call_id` and status of an item as sent now; false where it is of another type than before. */
export function checkIdentity(stream: ItemStream, item: ItemTrack, raw: JsonObject, at: number): boolean {
  const type = readText(raw.type);
  item.status = readText(raw.status);
  checkItemId(stream, item, raw.id, at);
  if (type !== null && item.type !== null && type !== item.type) {
    reportOnce(stream, item, "item-type-changed", at, { expected: item.type, seen: type });
    item.type = null;
    return false;
  }
  item.type ??= type;
  checkCallId(stream, item, raw.call_id, at);
  return true;
}

/** A status that the item cannot have now, once an item. Vendors' own types may have what they like. */
export function sayStatus(stream: ItemStream, item: ItemTrack, at: number): void {
  const { type, status } = item;
  if (type === null || !itemFields.has(type)) return;
  reportOnce(stream, item, "item-status", at, { name: type, seen: status ?? "" });
}

/**
 * True where the status says that it ended, or where there is none: not every type has one.
 * OpenAI has sent finished images that still say "generating".
 */
export function hasFinished({ type, status }: ItemTrack): boolean {
  if (status === null || finishedStatuses.has(status)) return true;
  return type === "image_generation_call" && status === "generating";
}

/** The item that an `added` opens: a new one, or one that was told of too early, unless that was another. */
function claimItem(stream: ItemStream, outputIndex: number, type: string | null, at: number): ItemTrack {
  const known = stream.items.get(outputIndex);
  if (!known) {
    const hasGap = isAfterGap(stream, outputIndex, at);
    const item = placeItem(stream, outputIndex);
    item.hasGap = hasGap;
    return item;
  }
  const isSame = known.type === null || known.type === type;
  if (known.added === null) return isSame ? known : placeItem(stream, outputIndex);
  stream.report("item-added-twice", at, { outputIndex });
  stream.hasReusedIndex = true;
  return placeItem(stream, outputIndex);
}

/** Says so where it is. An index below the next one fills a gap that has been told already. */
function isAfterGap(stream: ItemStream, outputIndex: number, at: number): boolean {
  if (stream.resumedBelow === Number.POSITIVE_INFINITY) {
    stream.resumedBelow = outputIndex;
    return false;
  }
  if (outputIndex <= stream.nextIndex || stream.isTorn) return false;
  const facts = { outputIndex, expected: String(stream.nextIndex), seen: String(outputIndex) };
  stream.report("item-index-gap", at, facts);
  return true;
}

function checkCallId(stream: ItemStream, item: ItemTrack, value: unknown, at: number): void {
  const callId = readText(value) || null;
  if (callId === null) {
    if (!typesWithCallId.has(item.type ?? "")) return;
    reportOnce(stream, item, "call-id-missing", at, { name: item.type ?? "" });
    return;
  }
  // OpenAI opens a search of the client's tools with one `call_id` and ends it with another, which counts.
  if (item.type === "tool_search_call" && !item.isDone) return;
  if (item.callId !== null && callId !== item.callId) {
    reportOnce(stream, item, "call-id-changed", at, { expected: item.callId, seen: callId });
  }
  item.callId = callId;
}

/** OpenAI leaves calls that a program of the model's makes in progress: they wait for their output. */
function isRunByProgram({ caller }: JsonObject): boolean {
  return isJsonObject(caller) && caller.type === "program";
}
