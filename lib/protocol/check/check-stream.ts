import { createEndCheck } from "@/lib/protocol/check/check-end";
import { createForeignCheck } from "@/lib/protocol/check/check-foreign";
import { createItemCheck } from "@/lib/protocol/check/check-items";
import { createLifecycleCheck } from "@/lib/protocol/check/check-lifecycle";
import { createResponseCheck } from "@/lib/protocol/check/check-response";
import { createSequenceCheck } from "@/lib/protocol/check/check-sequence";
import { createShapeCheck } from "@/lib/protocol/check/check-shape";
import { createWireCheck } from "@/lib/protocol/check/check-wire";
import { createFindingLog, type FindingLog } from "@/lib/protocol/check/findings";
import type { EventEntry, LogEntry } from "@/lib/protocol/decode-stream";
import type { JsonObject } from "@/lib/protocol/json";

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
  const sequence = createSequenceCheck(report);
  const lifecycle = createLifecycleCheck(report, context);
  const response = createResponseCheck(report);
  const items = createItemCheck(report, context);
  const end = createEndCheck(report);

  function pushEvent(entry: EventEntry): void {
    shape.push(entry);
    sequence.push(entry);
    lifecycle.push(entry);
    response.push(entry);
    items.push(entry);
    end.push(entry);
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
      items.end();
      if (!foreign.end(how)) end.end(how);
    },
  };
}
