import { parseJsonObject } from "@/lib/client/run/judge-answer";
import { checkAnswer } from "@/lib/protocol/check/check-response";
import { createStreamChecker, type StreamChecker, type StreamEnd } from "@/lib/protocol/check/check-stream";
import { createFindingLog, type FindingLog } from "@/lib/protocol/check/findings";
import type { LogEntry } from "@/lib/protocol/decode-stream";
import type { JsonObject } from "@/lib/protocol/json";
import { createRunMeter, type RunMeter } from "@/lib/protocol/measure-run";

// Not part of the first load: `import()` brings it when a run begins. Others import types from here, and no more.

/** What is known of an exchange once the answer's head is in. */
export type RunContext = {
  /** The upstream's own content type. */
  contentType: string | null;
  sentBody: string;
};

/** What the checker and the meter make of one run. One object that grows with the run's log. */
export type RunAnalysis = {
  readonly findings: FindingLog;
  readonly meter: Pick<RunMeter, "read">;
  /** Every entry of the log, once and in order. Constant work. */
  readonly push: (entry: LogEntry) => void;
  /** The stream is over: call once, after the last entry. */
  readonly end: (how: StreamEnd) => void;
  /** Instead of all that: the answer was this JSON body. */
  readonly readAnswer: (json: JsonObject) => void;
};

export function createRunAnalysis({ contentType, sentBody }: RunContext): RunAnalysis {
  const meter = createRunMeter();
  let checker: StreamChecker | null = null;
  let findings: FindingLog = createFindingLog();

  // Not before something of a stream has come: an error's page has no faults of a stream.
  function openChecker(): StreamChecker {
    const opened = createStreamChecker({ contentType, request: parseJsonObject(sentBody) });
    findings = opened.findings;
    return opened;
  }

  return {
    get findings() {
      return findings;
    },
    meter,
    push(entry) {
      checker ??= openChecker();
      checker.push(entry);
      meter.push(entry);
    },
    end(how) {
      checker ??= openChecker();
      checker.end(how);
    },
    readAnswer(json) {
      findings = checkAnswer(json);
    },
  };
}
