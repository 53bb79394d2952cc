import { createParser } from "eventsource-parser";
import { createStreamChecker } from "@/lib/protocol/check/check-stream";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import type { createEventLog } from "@/lib/protocol/event-log";
import { createRunMeter } from "@/lib/protocol/measure-run";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { initialResponseState } from "@/lib/protocol/response/response-state";

/** A chunk's distance from the one before, in ms: what the entries are stamped with. */
const chunkMs = 5;

export const stageNames = ["decode", "reduce", "check", "measure"] as const;

/** ms spent in each stage; "decode" is decoding and classifying, and the log where there is one. */
export type StageTimes = Record<(typeof stageNames)[number], number>;

export function createStageTimes(): StageTimes {
  return { decode: 0, reduce: 0, check: 0, measure: 0 };
}

export type Log = ReturnType<typeof createEventLog>;

/** The floor: what a client needs to have the events at all. Keeps nothing. */
export function runFloor(chunks: readonly Uint8Array[]): number {
  const text = new TextDecoder();
  let eventCount = 0;
  const parser = createParser({
    onEvent({ data }) {
      if (JSON.parse(data) !== null) eventCount += 1;
    },
  });
  for (const chunk of chunks) parser.feed(text.decode(chunk, { stream: true }));
  return eventCount;
}

/**
 * All that a run goes through on the page; without a log nothing is kept of it. `spent`, where given, takes in
 * what each stage took: a look at the clock after each, for each chunk.
 * Throws where the checker has a finding: then the stream is not the one that was meant.
 */
export function runCore(chunks: readonly Uint8Array[], log: Log | null, spent?: StageTimes): number {
  const decoder = createStreamDecoder();
  const checker = createStreamChecker({ contentType: "text/event-stream", request: null });
  const meter = createRunMeter();
  const endStage = spent ? createStopwatch(spent) : () => undefined;
  let response = initialResponseState;
  let eventCount = 0;
  let at = 0;
  for (const chunk of chunks) {
    const entries = decoder.push(chunk, at);
    if (log) for (const entry of entries) log.append(entry);
    endStage("decode");
    response = reduceEntries(response, entries);
    endStage("reduce");
    for (const entry of entries) checker.push(entry);
    endStage("check");
    for (const entry of entries) meter.push(entry);
    endStage("measure");
    eventCount += entries.length;
    at += chunkMs;
  }
  checker.end("closed");
  const [finding] = checker.findings.list;
  if (finding || response.status !== "completed")
    throw new Error(`the stream is not lawful: ${finding?.rule}`);
  return eventCount;
}

/** What has passed since the last call is the time of the stage that is named. */
function createStopwatch(spent: StageTimes): (stage: keyof StageTimes) => void {
  let since = performance.now();
  return (stage) => {
    const now = performance.now();
    spent[stage] += now - since;
    since = now;
  };
}
