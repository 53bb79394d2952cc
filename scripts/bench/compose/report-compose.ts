import type { ReadingTimes } from "@/scripts/bench/compose/measure-reading";
import type { TypingTimes } from "@/scripts/bench/compose/measure-typing";
import { formatFigure, formatLines, formatRatio } from "@/scripts/bench/report";

/** What composing costs; the file of results has it too. `paste`: 1 MB, in milliseconds. */
export type ComposeTimes = {
  typing: readonly TypingTimes[];
  reading: readonly ReadingTimes[];
  paste: number;
};

const typingColumns = [
  "request",
  "typed in",
  "keys",
  "busy per key, ms",
  "median, ms",
  "p95, ms",
  "worst, ms",
];

const readingColumns = [
  "request",
  "JSON.parse, ms",
  "edit, ms",
  "÷ parse",
  "read, ms",
  "÷ parse",
  "read while broken, ms",
  "÷ parse",
];

/** The figures as Markdown tables. */
export function formatCompose({ typing, reading, paste }: ComposeTimes): string {
  const typingLines = typing.map(({ request, place, keys, busy, median, p95, worst }) => [
    request,
    place,
    ...[keys, busy, median, p95, worst].map(formatFigure),
  ]);
  const pasteLine = ["a paste of 1 MB", "editor", "1", "", "", "", formatFigure(paste)];
  const readingLines = reading.map(({ name, parse, edit, read, readBroken }) => [
    name,
    formatFigure(parse),
    ...[edit, read, readBroken].flatMap((time) => [formatFigure(time), formatRatio(time / parse)]),
  ]);
  return [
    formatLines(typingColumns, [...typingLines, pasteLine], 2),
    formatLines(readingColumns, readingLines, 1),
  ].join("\n\n");
}
