import { formatFigure, formatLines } from "@/scripts/bench/report";
import type { Wave, WaveTimes } from "@/scripts/bench/sandbox/measure-wave";
import type { Usage } from "@/scripts/bench/usage";

type Memory = Pick<Usage, "residentBytes" | "heapBytes">;

/** What the sandbox did under load; `settled` is after garbage collection, `idle` the same moment without. */
export type SandboxTimes = {
  atStart: Memory;
  waves: readonly { wave: Wave; times: WaveTimes; idle: Memory; settled: Memory }[];
};

const timeColumns = [
  "wave",
  "events/s",
  "first event, ms",
  "worst first, ms",
  "late, median, ms",
  "p95",
  "p99",
  "worst",
  "after its first second, median",
  "p95",
  "p99",
  "worst",
  "CPU, % of a core",
];

const memoryColumns = ["when", "resident, MB", "heap and buffers, MB"];

/** The figures as Markdown tables. */
export function formatSandbox({ atStart, waves }: SandboxTimes): string {
  const timeLines = waves.map(({ wave, times }) => [nameWave(wave), ...timeCells(times)]);
  const memoryLines = waves.flatMap(({ wave, times, idle, settled }) => [
    memoryCells(`${nameWave(wave)}: most`, times.peak),
    memoryCells("idle, not collected", idle),
    memoryCells("idle, collected", settled),
  ]);
  const memory = [memoryCells("before, collected", atStart), ...memoryLines];
  return `${formatLines(timeColumns, timeLines, 1)}\n\n${formatLines(memoryColumns, memory, 1)}`;
}

function nameWave({ streams, events, isKept }: Wave): string {
  return `${streams} × ${events}, ${isKept ? "kept" : "not kept"}`;
}

function timeCells({ eventsPerSecond, firstEvent, late, lateOnceBegun, cpuShare }: WaveTimes): string[] {
  return [
    eventsPerSecond,
    firstEvent.median,
    firstEvent.worst,
    ...[late, lateOnceBegun].flatMap(({ median, p95, p99, worst }) => [median, p95, p99, worst]),
    100 * cpuShare,
  ].map(formatFigure);
}

function memoryCells(when: string, { residentBytes, heapBytes }: Memory): string[] {
  return [when, formatFigure(residentBytes / 1e6), formatFigure(heapBytes / 1e6)];
}
