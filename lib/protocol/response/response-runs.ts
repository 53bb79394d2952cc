import type { LogEntry } from "@/lib/protocol/decode-stream";
import type { KnownEvent, StreamEvent } from "@/lib/protocol/stream-event";

// A run: deltas one after another, all of one type and for one place. Joined they are one longer delta.

type TextDelta = Extract<KnownEvent, { delta: string }>;

/** Where the run that begins at `start` ends; the next entry for whatever is no delta. */
export function runEnd(entries: readonly LogEntry[], start: number): number {
  const first = readDelta(entries[start]);
  let end = start + 1;
  // Upstreams add fields freely, also one named `delta` to an error.
  if (!first?.type.endsWith(".delta")) return end;
  while (isSamePlace(first, readDelta(entries[end]))) end += 1;
  return end;
}

/** The event that the entries of one run add up to; null for a wire note. */
export function readRun(entries: readonly LogEntry[], start: number, end: number): StreamEvent | null {
  const entry = entries[start];
  const first = end - start > 1 ? readDelta(entry) : null;
  if (first === null) return entry?.kind === "event" ? entry.event : null;
  let delta = "";
  const logprobs: unknown[] = [];
  for (let position = start; position < end; position += 1) {
    const event = readDelta(entries[position]);
    if (event === null) continue;
    delta += event.delta;
    if (Array.isArray(event.logprobs)) for (const logprob of event.logprobs) logprobs.push(logprob);
  }
  return { kind: "known", event: { ...first, delta, logprobs } };
}

function readDelta(entry: LogEntry | undefined): TextDelta | null {
  if (entry?.kind !== "event" || entry.event.kind !== "known") return null;
  const { event } = entry.event;
  return hasTextDelta(event) ? event : null;
}

function hasTextDelta(event: KnownEvent): event is TextDelta {
  return typeof event.delta === "string";
}

function isSamePlace(first: TextDelta, event: TextDelta | null): boolean {
  return (
    event !== null &&
    event.type === first.type &&
    event.output_index === first.output_index &&
    event.content_index === first.content_index &&
    event.summary_index === first.summary_index &&
    event.command_index === first.command_index
  );
}
