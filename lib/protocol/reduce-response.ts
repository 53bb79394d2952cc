import type { LogEntry } from "@/lib/protocol/decode-stream";
import { reduceItem } from "@/lib/protocol/response/reduce-item";
import { placeItem } from "@/lib/protocol/response/response-items";
import {
  endMisshapen,
  endResponse,
  noteError,
  noteResponse,
} from "@/lib/protocol/response/response-lifecycle";
import { readRun, runEnd } from "@/lib/protocol/response/response-runs";
import {
  copyResponse,
  type ItemState,
  initialResponseState,
  type ResponseState,
} from "@/lib/protocol/response/response-state";
import { eventError, type ResponseError, readErrorEvent } from "@/lib/protocol/stream-error";
import type { KnownEvent, StreamEvent } from "@/lib/protocol/stream-event";

/** A response while events are put into it: its list of items is copied at most once, by whichever comes first. */
type Draft = { state: ResponseState; ownItems: ItemState[] | null };

/** Pure and total: any event after any other gives a state, so the log can be replayed to any point. */
export function reduceResponse(state: ResponseState, streamEvent: StreamEvent): ResponseState {
  const draft: Draft = { state, ownItems: null };
  putEvent(draft, streamEvent);
  return closeDraft(draft);
}

/**
 * The same as `reduceResponse` over each event in turn, wire notes passed by, but the whole chunk is one change:
 * no more is copied for many events than for one, and a run of deltas for one place is put in as one.
 */
export function reduceEntries(state: ResponseState, entries: readonly LogEntry[]): ResponseState {
  const draft: Draft = { state, ownItems: null };
  for (let start = 0, end = 0; start < entries.length; start = end) {
    end = runEnd(entries, start);
    const event = readRun(entries, start, end);
    if (event) putEvent(draft, event);
  }
  return closeDraft(draft);
}

function putEvent(draft: Draft, event: StreamEvent): void {
  if (event.kind === "known") putKnownEvent(draft, event.event);
  else if (event.kind === "misshapen") draft.state = endMisshapen(closeDraft(draft), event.type);
  else if (event.kind === "unknown") putError(draft, eventError(event));
}

function putKnownEvent(draft: Draft, event: KnownEvent): void {
  switch (event.type) {
    case "response.created":
      draft.state = noteResponse(initialResponseState, event.response, "in_progress");
      draft.ownItems = null;
      break;
    case "response.queued":
      draft.state = noteResponse(closeDraft(draft), event.response, "queued");
      break;
    case "response.in_progress":
      draft.state = noteResponse(closeDraft(draft), event.response, "in_progress");
      break;
    case "response.completed":
      draft.state = endResponse(closeDraft(draft), event.response, "completed");
      break;
    case "response.incomplete":
      draft.state = endResponse(closeDraft(draft), event.response, "incomplete");
      break;
    case "response.failed":
      draft.state = endResponse(closeDraft(draft), event.response, "failed");
      break;
    case "response.audio.delta":
      putAudio(draft, event.delta, "");
      break;
    case "response.audio.transcript.delta":
      putAudio(draft, "", event.delta);
      break;
    case "error":
      putError(draft, readErrorEvent(event));
      break;
    case "keepalive":
    case "response.audio.done":
    case "response.audio.transcript.done":
      break;
    default:
      draft.ownItems ??= draft.state.items.slice();
      placeItem(draft.ownItems, reduceItem(draft.ownItems, event));
  }
}

function putError(draft: Draft, error: ResponseError | null): void {
  if (error) draft.state = noteError(closeDraft(draft), error);
}

function putAudio(draft: Draft, data: string, transcript: string): void {
  const { audio } = draft.state;
  const joined = { data: (audio?.data ?? "") + data, transcript: (audio?.transcript ?? "") + transcript };
  draft.state = { ...draft.state, audio: joined };
}

/** The response as it is now. Should the draft go on, it copies the items anew. */
function closeDraft(draft: Draft): ResponseState {
  const { state, ownItems } = draft;
  if (ownItems === null) return state;
  const closed = copyResponse(state);
  closed.items = ownItems;
  draft.ownItems = null;
  return closed;
}
