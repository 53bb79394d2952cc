import { formatFigure, formatLines, formatRatio } from "@/scripts/bench/report";
import { percentile } from "@/scripts/bench/samples";
import type { BurstTimes } from "@/scripts/bench/stream/measure-burst";
import type { PaceTimes } from "@/scripts/bench/stream/measure-pace";
import type { SoakTimes } from "@/scripts/bench/stream/measure-soak";
import type { SubjectName } from "@/scripts/bench/stream/subjects";

/** What streams do to the page; the file of results has it too. Of bursts there is one of each round. */
export type StreamTimes = {
  bursts: readonly BurstTimes[];
  paces: readonly PaceTimes[];
  soak: SoakTimes;
};

const burstColumns = [
  "events",
  "page",
  "rounds",
  "lag, ms",
  "− floor",
  "whole, ms",
  "÷ floor",
  "busy, ms",
  "longest block, ms",
  "longest work, ms",
  "in long gaps, %",
  "worst key, ms",
  "nodes",
  "heap, MB",
];

const paceColumns = [
  "page",
  "events/s",
  "seconds",
  "late frames, %",
  "seen after, median, ms",
  "p95",
  "worst",
  "longest block, ms",
  "shift",
];

const soakColumns = [
  "events/s",
  "seconds",
  "heap before, MB",
  "at half",
  "at the end",
  "an event adds, first half, bytes",
  "second half",
  "on the wire",
];

/** The figures as Markdown tables: of bursts the medians of the rounds, and the worst block and key of all. */
export function formatStream({ bursts, paces, soak }: StreamTimes): string {
  const counts = [...new Set(bursts.map(({ events }) => events))];
  const burstLines = counts.flatMap((events) => {
    const ofCount = bursts.filter((burst) => burst.events === events);
    return [formatBurst(ofCount, "floor"), formatBurst(ofCount, "playground")];
  });
  const paceLines = paces.map((pace) => [
    pace.subject,
    ...[pace.perSecond, pace.seconds, 100 * pace.lateFrames].map(formatFigure),
    ...[pace.median, pace.p95, pace.worst].map(formatFigure),
    formatBlock(pace.longestBlock),
    pace.shift.toFixed(4),
  ]);
  return [
    formatLines(burstColumns, burstLines, 2),
    formatLines(paceColumns, paceLines, 1),
    formatLines(soakColumns, [formatSoak(soak)], 0),
  ].join("\n\n");
}

function formatBurst(bursts: readonly BurstTimes[], subject: SubjectName): string[] {
  const own = bursts.filter((burst) => burst.subject === subject);
  const floors = bursts.filter((burst) => burst.subject === "floor");
  const median = (name: "lag" | "whole" | "busy" | "gapShare", of = own) =>
    percentile(
      of.map((burst) => burst[name]),
      0.5,
    );
  const most = (name: "longestBlock" | "longestWork" | "worstKey" | "nodes" | "heap") =>
    Math.max(...own.map((burst) => burst[name]));
  return [
    String(own[0]?.events),
    subject,
    String(own.length),
    formatFigure(median("lag")),
    formatFigure(median("lag") - median("lag", floors)),
    formatFigure(median("whole")),
    formatRatio(median("whole") / median("whole", floors)),
    formatFigure(median("busy")),
    formatFigure(most("longestBlock")),
    formatFigure(most("longestWork")),
    formatFigure(100 * median("gapShare")),
    ...[most("worstKey"), most("nodes"), most("heap")].map(formatFigure),
  ];
}

/** The browser tells of tasks from 50 ms on. */
function formatBlock(milliseconds: number): string {
  return milliseconds === 0 ? "< 50" : formatFigure(milliseconds);
}

function formatSoak({ perSecond, seconds, heaps, firstHalf, secondHalf, wire }: SoakTimes): string[] {
  const [before, atHalf, atEnd] = [heaps[0], heaps[(heaps.length - 1) / 2], heaps.at(-1)];
  return [perSecond, seconds, before, atHalf, atEnd, firstHalf, secondHalf, wire].map((figure) =>
    formatFigure(figure ?? Number.NaN),
  );
}
