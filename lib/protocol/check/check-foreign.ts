import type { StreamEnd } from "@/lib/protocol/check/check-stream";
import type { FindingLog, Report } from "@/lib/protocol/check/findings";
import { isResponsesEvent } from "@/lib/protocol/check/resumed";
import type { LogEntry, WireEntry } from "@/lib/protocol/decode-stream";

const shownCharacters = 200;

/** The first line of a frame that belongs to an event stream, though it says nothing. */
const fieldLine = /^\uFEFF?(?:data|event|id|retry)?:/;

/**
 * Sees whether what comes is of the Responses API at all. Until it is, every rule may say one thing:
 * an HTML page or a stream of another API has that one fault, not one in every line.
 */
export function createForeignCheck(report: Report, findings: FindingLog) {
  let isForeign = true;
  /** The start of the first frame that means something, if not to us. */
  let start: string | null = null;

  function readStart(entry: LogEntry): void {
    const isTelling = entry.kind === "event" ? !entry.isUnterminated : isForeignText(entry);
    if (isTelling) start = entry.frame.slice(0, shownCharacters).trim();
  }

  const reportOnce: Report = (rule, index, facts) => {
    if (!isForeign || findings.countOf(rule) === 0) report(rule, index, facts);
  };

  return {
    report: reportOnce,
    push(entry: LogEntry): void {
      if (!isForeign) return;
      if (entry.kind === "event" && isResponsesEvent(entry.event)) isForeign = false;
      else if (start === null) readStart(entry);
    },
    /** True after saying that none of it was of the Responses API. */
    end(how: StreamEnd): boolean {
      if (!isForeign || start === null || how === "stopped") return false;
      report("not-responses", null, { seen: start });
      return true;
    },
  };
}

function isForeignText({ note, frame }: WireEntry): boolean {
  return note === "empty" && frame.trim() !== "" && !fieldLine.test(frame);
}
