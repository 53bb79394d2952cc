import { describeValue } from "@/lib/protocol/check/describe-value";
import type { FindingFacts, Report } from "@/lib/protocol/check/findings";
import { isResumedStart } from "@/lib/protocol/check/resumed";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { isJsonObject } from "@/lib/protocol/json";
import { eventData, type StreamEvent } from "@/lib/protocol/stream-event";

/**
 * The group `sequence`: numbers from 0, each one more than the last. After a step back both are taken,
 * the numbers that go on from there and those that go on from the highest, so one fault is told once.
 */
export function createSequenceCheck(report: Report) {
  let last = -1;
  let highest = -1;
  /** Events since the last number whose own number could not be read. */
  let unreadable = 0;
  let isRepeating = false;
  let isMissing = false;
  let isWrongType = false;

  function checkStart(event: StreamEvent, number: number, index: number): void {
    if (!isResumedStart(event)) report("seq-start", index, { expected: "0", seen: String(number) });
  }

  function checkStep(event: StreamEvent, number: number, index: number): void {
    const facts = { name: String(last), expected: String(last + 1), seen: String(number) };
    if (highest === -1) checkStart(event, number, index);
    else if (number === last) checkRepeat(index, facts);
    else if (number < last) report("seq-back", index, facts);
    else if (number !== highest + 1 && number - last - 1 > unreadable) report("seq-gap", index, facts);
    isRepeating = number === last;
    last = number;
    highest = Math.max(highest, number);
    unreadable = 0;
  }

  function checkRepeat(index: number, facts: FindingFacts): void {
    if (!isRepeating) report("seq-repeat", index, facts);
  }

  /** Events that we do not know, and keepalives, need no number. */
  function checkMissing(event: StreamEvent, value: unknown, index: number): void {
    if (value !== undefined && value !== null) {
      if (!isWrongType) report("seq-type", index, { seen: describeValue(value) });
      isWrongType = true;
      unreadable += 1;
    } else if (needsNumber(event)) {
      if (!isMissing) report("seq-missing", index);
      isMissing = true;
      unreadable += 1;
    }
  }

  return {
    push({ event, index }: EventEntry): void {
      const data = event.kind === "known" ? event.event : eventData(event);
      if (!isJsonObject(data)) {
        unreadable += 1;
        return;
      }
      const number: unknown = data.sequence_number;
      if (typeof number !== "number" || !Number.isInteger(number) || number < 0) {
        checkMissing(event, number, index);
      } else if (number === last + 1 && last === highest) {
        last = number;
        highest = number;
        isRepeating = false;
        unreadable = 0;
      } else {
        checkStep(event, number, index);
      }
    },
  };
}

function needsNumber(event: StreamEvent): boolean {
  if (event.kind === "known") return event.event.type !== "keepalive";
  return event.kind === "misshapen";
}
