import { createForeignCheck } from "@/lib/protocol/check/check-foreign";
import { createOneResponseCheck } from "@/lib/protocol/check/check-one-response";
import { createResponseCheck } from "@/lib/protocol/check/check-response";
import { createShapeCheck } from "@/lib/protocol/check/check-shape";
import { createWireCheck } from "@/lib/protocol/check/check-wire";
import { createFindingLog, type FindingLog } from "@/lib/protocol/check/findings";
import type { EventEntry, LogEntry } from "@/lib/protocol/decode-stream";
import type { JsonObject } from "@/lib/protocol/json";
import { eventType } from "@/lib/protocol/stream-event";

/** What is known of the exchange beside its bytes; null for what is not. */
export type StreamContext = {
  /** The answer's content type, as the upstream sent it. */
  contentType: string | null;
  /** The request's body: its tools say what arguments have to fit. */
  request: JsonObject | null;
};

/** "stopped": the reader went away, so what is missing at the end is no fault of the stream. */
export type StreamEnd = "closed" | "broken" | "stopped";

export type StreamChecker = {
  readonly findings: FindingLog;
  /** Constant work, whatever came before. */
  push(entry: LogEntry): void;
  /** Call once, after the last entry. */
  end(how: StreamEnd): void;
};

/** Pure and total: whatever the entries are, there are findings and no exception. */
export function createStreamChecker(context: StreamContext): StreamChecker {
  const { report: log, ...findings } = createFindingLog();
  const foreign = createForeignCheck(log, findings);
  const { report } = foreign;
  const wire = createWireCheck(report, context);
  const shape = createShapeCheck(report);
  const response = createResponseCheck(report);
  let current = createOneResponseCheck(report, context);

  function pushEvent(entry: EventEntry): void {
    shape.push(entry);
    if (current.isFollowedBy(entry)) {
      report("after-terminal", entry.index, { name: eventType(entry.event) });
      current = createOneResponseCheck(report, context);
    }
    current.push(entry);
    response.push(entry);
  }

  return {
    findings,
    push(entry) {
      foreign.push(entry);
      wire.push(entry);
      if (entry.kind === "event") pushEvent(entry);
    },
    end(how) {
      wire.end(how);
      if (!foreign.end(how)) current.end(how);
    },
  };
}
