import type { StreamContext } from "@/lib/protocol/check/check-stream";
import { checkFinalResponse } from "@/lib/protocol/check/final-output";
import type { Report } from "@/lib/protocol/check/findings";
import { type ItemEventRole, readItemEventRole } from "@/lib/protocol/check/item-events";
import { closeItem, openItem } from "@/lib/protocol/check/item-lifecycle";
import type { EventPlace } from "@/lib/protocol/check/item-place";
import { createItemStream, type ItemStream, readText } from "@/lib/protocol/check/item-track";
import { closePart, openPart } from "@/lib/protocol/check/part-lifecycle";
import { isResponsesEvent, isResumedStart } from "@/lib/protocol/check/resumed";
import {
  addDelta,
  annotateText,
  countLogprobs,
  type DeltaTarget,
  finishText,
} from "@/lib/protocol/check/text-events";
import { indexFields } from "@/lib/protocol/check/text-families";
import { takeToolState } from "@/lib/protocol/check/tool-states";
import { createToolTable } from "@/lib/protocol/check/tool-table";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { eventError } from "@/lib/protocol/stream-error";
import { eventData, type StreamEvent } from "@/lib/protocol/stream-event";

/** The last delta and the text that it went to: most deltas go where the one before went. */
type DeltaRun = DeltaTarget & {
  type: unknown;
  outputIndex: unknown;
  indexField: string;
  memberIndex: unknown;
  itemId: unknown;
};

/**
 * The groups `item`, `part`, `sum` and `tool`, and the final output. Items are found by `output_index`,
 * parts by their own index, never by ids. Nothing is said of what is missing where a stream was cut, or
 * ended in an error, nor of anything that comes after the end.
 */
export function createItemCheck(report: Report, context: StreamContext) {
  let stream = createItemStream(report, context);
  let responseId: string | null = null;
  let run: DeltaRun | null = null;
  let hasStarted = false;
  let isOver = false;

  function pushData(type: string, event: JsonObject, at: number): void {
    const role = readItemEventRole(type);
    if (role === null) return;
    run = null;
    const place = { type, event, at };
    if (role.kind === "created") startResponse(isJsonObject(event.response) ? event.response : {});
    else if (role.kind === "delta") run = startRun(addDelta(stream, place, role.families), event);
    else takeEvent(stream, role, place);
    isOver = role.kind === "final" || role.kind === "over";
  }

  /** A response that is announced again goes on; another one, of a server that tries again, begins anew. */
  function startResponse(response: JsonObject): void {
    const id = readText(response.id);
    if (responseId !== null && id !== responseId) stream = createItemStream(report, context);
    if (context.request === null) stream.tools = createToolTable(null, response);
    responseId = id;
  }

  /** What we cannot read may have opened or told anything. */
  function pushOdd(event: StreamEvent, at: number): void {
    const data = eventData(event);
    if (event.kind === "misshapen" && isJsonObject(data)) pushData(event.type, data, at);
    else if (isTornEvent(event)) {
      run = null;
      tearStream(stream);
    } else if (eventError(event) !== null) isOver = true;
  }

  return {
    push({ event, index }: EventEntry): void {
      if (isOver) return;
      if (!hasStarted && isResponsesEvent(event)) {
        hasStarted = true;
        if (isResumedStart(event)) stream.resumedBelow = Number.POSITIVE_INFINITY;
      }
      if (event.kind !== "known") pushOdd(event, index);
      else if (run === null || !extendRun(run, event.event)) pushData(event.event.type, event.event, index);
    },
  };
}

function takeEvent(stream: ItemStream, role: ItemEventRole, place: EventPlace): void {
  if (role.kind === "item_added") openItem(stream, place);
  else if (role.kind === "item_done") closeItem(stream, place);
  else if (role.kind === "part_added") openPart(stream, place, role.list);
  else if (role.kind === "part_done") closePart(stream, place, role.list);
  else if (role.kind === "done") finishText(stream, place, role.families);
  else if (role.kind === "annotation") annotateText(stream, place, role.family);
  else if (role.kind === "state") takeToolState(stream, place, role);
  else if (role.kind === "final") checkFinalResponse(stream, place);
}

function startRun(target: DeltaTarget | null, event: JsonObject): DeltaRun | null {
  if (target === null) return null;
  const { list } = target.text.family;
  const indexField = list === null ? "output_index" : indexFields[list];
  return {
    ...target,
    type: event.type,
    outputIndex: event.output_index,
    indexField,
    memberIndex: event[indexField],
    itemId: event.item_id,
  };
}

/** Appends a delta that goes where the last one went; false for any other event. */
function extendRun(run: DeltaRun, event: JsonObject): boolean {
  const { item, text } = run;
  const { delta, logprobs } = event;
  if (
    event.type !== run.type ||
    event.output_index !== run.outputIndex ||
    event[run.indexField] !== run.memberIndex ||
    (event.item_id !== run.itemId && !item.hasMovingId) ||
    typeof delta !== "string"
  )
    return false;
  text.joined += delta;
  if (logprobs !== undefined) text.logprobs += countLogprobs(logprobs);
  return true;
}

/** Data that cannot be parsed, or has no type, and yet was meant to be one of these events. */
function isTornEvent(event: StreamEvent): boolean {
  if (event.kind === "malformed") return event.text.includes('"response.');
  return (
    event.kind === "unknown" && event.type === "" && isJsonObject(event.data) && "output_index" in event.data
  );
}

function tearStream(stream: ItemStream): void {
  stream.isTorn = true;
  for (const item of stream.items.values()) item.isWhole = false;
}
