import { createEventLog } from "@/lib/protocol/event-log";
import { type Effort, median, medianRatio, timeInTurns, timeJob } from "@/scripts/bench/protocol/rounds";
import {
  createStageTimes,
  type Log,
  runCore,
  runFloor,
  type StageTimes,
} from "@/scripts/bench/protocol/run-core";
import { type Cut, writeTextStream } from "@/scripts/bench/protocol/text-stream";

/** ms for one stream of the floor and of the core, and how many times the floor's time the core takes. */
export type Comparison = { floor: number; core: number; ratio: number };

export type CoreTimes = {
  eventCount: number;
  cut: Cut;
  /** Neither keeps anything. */
  passing: Comparison;
  /** The core keeps its log, as a run on the page does; the floor still keeps nothing. */
  keeping: Comparison;
  /** Of the core that keeps nothing; where every event is a chunk, the clock's own time is among them. */
  stages: StageTimes;
};

/** The whole core beside eventsource-parser and JSON.parse, on one stream in the same rounds. */
export function measureCore(eventCount: number, cut: Cut, effort: Effort): CoreTimes {
  const chunks = writeTextStream(eventCount, cut);
  const countFloor = () => expectCount(runFloor(chunks), eventCount);
  const countCore = (log: Log | null) => expectCount(runCore(chunks, log), eventCount);
  return {
    eventCount,
    cut,
    passing: compare(countFloor, () => countCore(null), effort),
    keeping: compare(countFloor, () => countCore(createEventLog()), effort),
    stages: measureStages(chunks, effort.rounds),
  };
}

function expectCount(actual: number, expected: number): void {
  if (actual !== expected) throw new Error(`${actual} events instead of ${expected}`);
}

function compare(runsFloor: () => void, runsCore: () => void, effort: Effort): Comparison {
  const { first: floor, second: core } = timeInTurns(runsFloor, runsCore, effort);
  return { floor: median(floor), core: median(core), ratio: medianRatio(core, floor) };
}

/** Of the round whose whole is the median: the stages of one round belong together. */
function measureStages(chunks: readonly Uint8Array[], rounds: number): StageTimes {
  const spent = Array.from({ length: rounds }, () => {
    const stages = createStageTimes();
    return { stages, whole: timeJob(() => runCore(chunks, null, stages)) };
  });
  spent.sort((one, other) => one.whole - other.whole);
  return spent.at(Math.floor(rounds / 2))?.stages ?? createStageTimes();
}
