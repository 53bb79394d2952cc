import type { EventLog } from "@/lib/protocol/event-log";
import { withoutTimes } from "@/lib/protocol/frames/without-times";
import type { JsonObject } from "@/lib/protocol/json";
import { createRunMeter, type RunFigures } from "@/lib/protocol/measure-run";

export type PastMeter = {
  /** The figures as they were after the event with this index. `usage`: that of the response then, as `RunMeter` has it. */
  readonly read: (index: number, usage: JsonObject | null) => RunFigures;
};

/**
 * Measures a log up to any of its events. A step forward costs what came in between, a step back begins anew:
 * 100,000 events take some 20 ms.
 */
export function createPastMeter(log: Pick<EventLog, "entryAt" | "placeOf" | "isTimed">): PastMeter {
  let meter = createRunMeter();
  let measured = 0;
  return {
    read(index, usage) {
      const end = (log.placeOf(index) ?? -1) + 1;
      if (end < measured) {
        meter = createRunMeter();
        measured = 0;
      }
      for (; measured < end; measured += 1) {
        const entry = log.entryAt(measured);
        if (entry) meter.push(entry);
      }
      const figures = meter.read(usage);
      return log.isTimed ? figures : withoutTimes(figures);
    },
  };
}
