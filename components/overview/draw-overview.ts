import type { Palette } from "@/components/overview/palette";
import { insetX, layOutStrip, type StripLayout } from "@/components/overview/strip-layout";
import { collectColumns, type TickColumns } from "@/components/overview/tick-columns";
import type { CheckLevel } from "@/lib/protocol/check/check-rules";
import type { Axis, AxisMark } from "@/lib/protocol/overview/axis";
import type { Bar } from "@/lib/protocol/overview/bars";
import type { Overview } from "@/lib/protocol/overview/overview";

/** What the strip shows, in places of its axis. */
export type Scene = {
  overview: Overview;
  axis: Axis;
  marks: readonly (AxisMark & { label: string })[];
  stalls: readonly { from: number; to: number; label: string }[];
  flags: readonly { place: number; level: CheckLevel }[];
};

/** What it is drawn on. Sizes are CSS pixels; `ratio`: device pixels in one of them. */
export type Surface = {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
  ratio: number;
  palette: Palette;
};

const groundAlpha = 0.24;
const narrowestBar = 3;
/** Shades of ticks: many in one column are darker than few. */
const shades = [0.4, 0.55, 0.7, 0.85, 1];

/** Draws the whole strip. Work is bounded by its pixels and its bars, however many events there are. */
export function drawOverview(surface: Surface, scene: Scene): void {
  const { context, width, height, ratio } = surface;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const layout = layOutStrip(scene.axis, surface, scene.overview.laneCount());
  drawAxis(surface, scene, layout);
  drawStalls(surface, scene, layout);
  for (const bar of scene.overview.bars()) drawBar(surface, scene.overview, layout, bar);
  drawStrayTicks(surface, scene.overview, layout);
  drawFlags(surface, scene, layout);
}

function drawAxis({ context, width, palette }: Surface, { marks }: Scene, layout: StripLayout): void {
  context.font = palette.font;
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.fillStyle = palette.line;
  context.globalAlpha = 0.4;
  context.fillRect(insetX, layout.axisY, width - 2 * insetX, 1);
  context.globalAlpha = 0.22;
  for (const { place } of marks) {
    context.fillRect(Math.round(layout.xOf(place)), layout.top, 1, layout.axisY - layout.top);
  }
  context.globalAlpha = 1;
  context.fillStyle = palette.faint;
  for (const { place, label } of marks) {
    const half = context.measureText(label).width / 2;
    const x = Math.min(Math.max(layout.xOf(place), half + 4), width - half - 4);
    context.fillText(label, x, layout.axisY + 12);
  }
}

function drawStalls({ context, palette }: Surface, { stalls }: Scene, layout: StripLayout): void {
  context.fillStyle = palette.warning;
  for (const { from, to, label } of stalls) {
    const left = layout.xOf(from);
    const width = layout.xOf(to) - left;
    if (width < 1) continue;
    context.globalAlpha = 0.13;
    context.fillRect(left, layout.top, width, layout.axisY - layout.top);
    context.globalAlpha = 1;
    if (context.measureText(label).width + 8 > width) continue;
    context.fillText(label, left + width / 2, layout.axisY - 8);
  }
}

function drawBar(surface: Surface, overview: Overview, layout: StripLayout, bar: Bar): void {
  const { context, palette } = surface;
  const hue = palette.families[bar.family];
  // On an axis of order an event is as wide as its stretch.
  const half = overview.kind() === "order" ? 0.5 : 0;
  const left = Math.round(layout.xOf(bar.start - half));
  const width = Math.max(narrowestBar, Math.round(layout.xOf(bar.end + half)) - left);
  const top = layout.barTop(bar.lane);
  context.fillStyle = hue;
  context.globalAlpha = groundAlpha;
  context.beginPath();
  context.roundRect(left, top, width, layout.barHeight, 2);
  context.fill();
  const ticks = overview.ticksOf(bar.lane);
  if (!ticks) return;
  const columns = collectColumns(ticks, { from: bar.start, to: bar.end }, (place) =>
    Math.min(Math.round(layout.xOf(place)), left + width - 1),
  );
  drawTicks(context, columns, { top, height: layout.barHeight });
}

function drawTicks(
  context: CanvasRenderingContext2D,
  columns: TickColumns,
  { top, height }: { top: number; height: number },
): void {
  let most = 1;
  for (const count of columns.values()) most = Math.max(most, count);
  for (const [shade, alpha] of shades.entries()) {
    context.globalAlpha = alpha;
    context.beginPath();
    for (const [column, count] of columns)
      if (shadeOf(count / most) === shade) context.rect(column, top, 1, height);
    context.fill();
  }
}

function shadeOf(share: number): number {
  return Math.ceil(Math.sqrt(share) * shades.length) - 1;
}

function drawStrayTicks({ context, palette }: Surface, overview: Overview, layout: StripLayout): void {
  const ticks = overview.strayTicks();
  const from = 0;
  const to = ticks.end() * ticks.width();
  const columns = collectColumns(ticks, { from, to }, (place) => Math.round(layout.xOf(place)));
  context.fillStyle = palette.families.lifecycle;
  drawTicks(context, columns, { top: layout.axisY - 4, height: 4 });
}

function drawFlags({ context, palette }: Surface, { flags }: Scene, layout: StripLayout): void {
  const hues: Record<CheckLevel, string> = {
    error: palette.error,
    warning: palette.warning,
    note: palette.faint,
  };
  // One flag a column: the worst of those that stand there.
  const worst = new Map<number, CheckLevel>();
  for (const { place, level } of flags) {
    const column = Math.round(layout.xOf(place));
    const known = worst.get(column);
    if (known === undefined || severity[level] > severity[known]) worst.set(column, level);
  }
  for (const [column, level] of worst) {
    context.fillStyle = hues[level];
    context.globalAlpha = 0.35;
    context.fillRect(column, layout.top, 1, layout.axisY - layout.top);
    context.globalAlpha = 1;
    context.beginPath();
    context.moveTo(column, layout.top - 5);
    context.lineTo(column + 7, layout.top - 1);
    context.lineTo(column, layout.top + 3);
    context.fill();
  }
}

const severity: Record<CheckLevel, number> = { note: 0, warning: 1, error: 2 };
