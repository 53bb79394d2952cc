import type { CoreTimes } from "@/scripts/bench/protocol/measure-core";
import type { JumpTimes } from "@/scripts/bench/protocol/measure-jumps";
import { stageNames } from "@/scripts/bench/protocol/run-core";
import { formatFigure, formatLines, formatRatio } from "@/scripts/bench/report";

/** What the protocol core cost; the file of results has it too. */
export type ProtocolTimes = { core: readonly CoreTimes[]; jumps: JumpTimes };

const coreColumns = [
  "events",
  "chunks",
  "floor, ms",
  "core, ms",
  "÷ floor",
  "events/s",
  "µs/event",
  "with the log, ms",
  "÷ floor",
  ...stageNames.map((name) => `${name}, %`),
];

/** The figures as Markdown tables. */
export function formatProtocol({ core, jumps }: ProtocolTimes): string {
  const jumpColumns = ["events", "jumps", "median, ms", "worst, ms", "slowest of all rounds, ms"];
  const { eventCount, jumpCount, median, worst, slowest } = jumps;
  const jumpCells = [eventCount, jumpCount, median, worst, slowest].map(formatFigure);
  return `${formatLines(coreColumns, core.map(coreCells), 2)}\n\n${formatLines(jumpColumns, [jumpCells], 0)}`;
}

function coreCells({ eventCount, cut, passing, keeping, stages }: CoreTimes): string[] {
  const spent = stageNames.reduce((sum, name) => sum + stages[name], 0);
  return [
    formatFigure(eventCount),
    cut === "events" ? "one event" : `${formatFigure(cut.chunkBytes)} bytes`,
    formatFigure(passing.floor),
    formatFigure(passing.core),
    formatRatio(passing.ratio),
    formatFigure((1000 * eventCount) / passing.core),
    formatFigure((1000 * passing.core) / eventCount),
    formatFigure(keeping.core),
    formatRatio(keeping.ratio),
    ...stageNames.map((name) => formatFigure((100 * stages[name]) / spent)),
  ];
}
