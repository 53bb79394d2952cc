import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { ComposeTimes } from "@/scripts/bench/compose/report-compose";
import type { ProtocolTimes } from "@/scripts/bench/protocol/report-protocol";
import type { Row } from "@/scripts/bench/samples";
import type { SandboxTimes } from "@/scripts/bench/sandbox/report-sandbox";
import type { StreamTimes } from "@/scripts/bench/stream/report-stream";
import { targetNames } from "@/scripts/bench/targets";

const columns = ["", "unit", ...targetNames, "÷ direct", "÷ pipe", "÷ bare"];

/** The rows as a Markdown table, the playground's ratios to each of the others beside them. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows.map(({ label, unit, values }) => [
    label,
    unit,
    ...targetNames.map((name) => formatFigure(values[name])),
    ...(["direct", "pipe", "bare"] as const).map((name) => formatRatio(values.playground / values[name])),
  ]);
  return formatLines(columns, lines, 2);
}

/** A Markdown table; the first `wordColumns` columns hold words, the others figures. */
export function formatLines(
  heads: readonly string[],
  lines: readonly (readonly string[])[],
  wordColumns: number,
): string {
  const rule = heads.map((_head, index) => (index < wordColumns ? "---" : "---:"));
  return [heads, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

export function formatFigure(value: number): string {
  if (!Number.isFinite(value)) return "n/a";
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString("en").replaceAll(",", " ");
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

export function formatRatio(ratio: number): string {
  return Number.isFinite(ratio) ? ratio.toFixed(2) : "n/a";
}

/** What the figures were taken on: without it they say nothing. */
export function describeMachine(): string {
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores, ${gibibytes} GiB`;
}

/** What a run measured; null for a part that was left out. */
export type Results = {
  rows: readonly Row[] | null;
  protocol: ProtocolTimes | null;
  sandbox: SandboxTimes | null;
  compose: ComposeTimes | null;
  stream: StreamTimes | null;
};

/** @returns the path of the file, in `bench-results/`. */
export function writeResults(root: string, results: Results, isQuick: boolean): string {
  const takenAt = new Date().toISOString();
  const folder = join(root, "bench-results");
  const path = join(folder, `${takenAt.replaceAll(":", "-").slice(0, 19)}.json`);
  mkdirSync(folder, { recursive: true });
  const file = { takenAt, machine: describeMachine(), isQuick, ...results };
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
  return path;
}
