import { createEventLog } from "@/lib/protocol/event-log";
import { type Effort, median, medianRatio, timeInTurns, timeJob } from "@/scripts/bench/protocol/rounds";
import { runCore, runFloor, type StageTimes, stageNames } from "@/scripts/bench/protocol/run-core";
import { type Cut, writeTextStream } from "@/scripts/bench/protocol/text-stream";

/** ms for one stream of the floor and of the core, and how many times the floor's time the core takes. */
export type Comparison = { floor: number; core: number; ratio: number };

export type CoreTimes = {
  eventCount: number;
  cut: Cut;
  /** Neither keeps anything. */
  passing: Comparison;
  /** Both keep what they made: the floor its objects, the core its log. */
  keeping: Comparison;
  /** Of the core with its log; where every event is a chunk, the clock's own time is among them. */
  stages: StageTimes;
};

/** The whole core beside eventsource-parser and JSON.parse, on one stream in the same rounds. */
export function measureCore(eventCount: number, cut: Cut, effort: Effort): CoreTimes {
  const chunks = writeTextStream(eventCount, cut);
  const jobs = [
    () => runFloor(chunks, null),
    () => runCore(chunks, null),
    () => runFloor(chunks, []),
    () => runCore(chunks, createEventLog()),
  ];
  for (const job of jobs) if (job() !== eventCount) throw new Error("an event is missing");
  const [floor = [], core = [], keepingFloor = [], keepingCore = []] = timeInTurns(jobs, effort);
  return {
    eventCount,
    cut,
    passing: compare(floor, core),
    keeping: compare(keepingFloor, keepingCore),
    stages: measureStages(chunks, effort.rounds),
  };
}

function compare(floor: readonly number[], core: readonly number[]): Comparison {
  return { floor: median(floor), core: median(core), ratio: medianRatio(core, floor) };
}

/** Means over the rounds: the stages of one run belong together. */
function measureStages(chunks: readonly Uint8Array[], rounds: number): StageTimes {
  const spent: StageTimes = { decode: 0, keep: 0, reduce: 0, check: 0, measure: 0 };
  for (let round = 0; round < rounds; round += 1) timeJob(() => runCore(chunks, createEventLog(), spent));
  for (const stage of stageNames) spent[stage] /= rounds;
  return spent;
}
