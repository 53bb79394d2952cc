import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Row } from "@/scripts/bench/samples";
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
  const rule = columns.map((_column, index) => (index < 2 ? "---" : "---:"));
  return [columns, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function formatFigure(value: number): string {
  if (!Number.isFinite(value)) return "n/a";
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString("en").replaceAll(",", " ");
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

function formatRatio(ratio: number): string {
  return Number.isFinite(ratio) ? ratio.toFixed(2) : "n/a";
}

/** What the figures were taken on: without it they say nothing. */
export function describeMachine(): string {
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores, ${gibibytes} GiB`;
}

/** @returns the path of the file, in `bench-results/`. */
export function writeResults(root: string, rows: readonly Row[], isQuick: boolean): string {
  const takenAt = new Date().toISOString();
  const folder = join(root, "bench-results");
  const path = join(folder, `${takenAt.replaceAll(":", "-").slice(0, 19)}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, `${JSON.stringify({ takenAt, machine: describeMachine(), isQuick, rows }, null, 2)}\n`);
  return path;
}
