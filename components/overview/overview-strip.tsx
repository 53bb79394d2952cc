import { type ComponentProps, type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { findFlagNear } from "@/components/overview/find-flag";
import { OverviewTable } from "@/components/overview/overview-table";
import type { StripParts } from "@/components/overview/place-parts";
import { layOutStrip, shareAt } from "@/components/overview/strip-layout";
import { TimeHandle } from "@/components/overview/time-handle";
import { useBrush } from "@/components/overview/use-brush";
import { useStripPainting } from "@/components/overview/use-strip-painting";
import { useTimeKeys } from "@/components/overview/use-time-keys";
import { useTimeSteps } from "@/components/overview/use-time-steps";
import { Button } from "@/components/ui/button";
import { usePlayground, useRun } from "@/lib/client/playground";
import type { Run } from "@/lib/client/run/run-store";
import { useTimeCursor } from "@/lib/client/time/time-cursor";
import { type Axis, placeAt } from "@/lib/protocol/overview/axis";
import { findEventAt } from "@/lib/protocol/overview/find-event";
import { createOverview, type Overview } from "@/lib/protocol/overview/overview";
import type { TimeRange } from "@/lib/protocol/rows/event-filter";

/** Presses this near to the upper edge, in pixels, mean a flag where there is one. */
const flagHeight = 14;

function useStripParts(): StripParts {
  return {
    strip: useRef<HTMLDivElement>(null),
    canvas: useRef<HTMLCanvasElement>(null),
    handle: useRef<HTMLDivElement>(null),
    future: useRef<HTMLDivElement>(null),
    brush: useRef<HTMLDivElement>(null),
  };
}

/** What stands where the pointer is. `readAxis` gives the axis as it was drawn last. */
function useStripPlaces(parts: StripParts, overview: Overview, readAxis: () => Axis) {
  const { runs, selection } = usePlayground();
  const boxOf = () => parts.strip.current?.getBoundingClientRect() ?? new DOMRect();
  const shareOf = (clientX: number) => {
    const { left, width } = boxOf();
    return shareAt(clientX - left, width);
  };
  return {
    eventAt: (clientX: number) => findEventAt(runs.getSnapshot().log, readAxis(), shareOf(clientX)),
    timeAt: (clientX: number) => {
      const axis = readAxis();
      return axis.kind === "time" ? Math.max(0, placeAt(axis, shareOf(clientX)) + axis.origin) : null;
    },
    flagAt: ({ clientX, clientY }: PointerEvent) => {
      const { left, top, width, height } = boxOf();
      const { analysis, log } = runs.getSnapshot();
      if (!analysis || clientY - top > flagHeight) return null;
      const { xOf } = layOutStrip(readAxis(), { width, height }, 0);
      return findFlagNear(clientX - left, {
        findings: analysis.findings,
        hiddenLevels: selection.getSnapshot().hiddenLevels,
        xOf: (index) => {
          const entry = log.at(index);
          return entry ? xOf(overview.placeOf(entry)) : null;
        },
      });
    },
  };
}

/** The strip over the list: what came when, and the cursor that looks back. */
export function OverviewStrip() {
  const t = useTranslations("overview");
  const { cursor, rowFilter, runs } = usePlayground();
  const log = useRun((run) => run.log);
  const isBack = useTimeCursor() !== null;
  const overview = useMemo(() => createOverview(log), [log]);
  const steps = useTimeSteps(overview);
  const parts = useStripParts();
  const drawn = useRef<TimeRange | null>(null);
  // As it was when the table was opened: rows that changed while they are read would be no help.
  const [tableRun, setTableRun] = useState<Run | null>(null);
  const painting = useStripPainting({ overview, parts, drawn });
  const places = useStripPlaces(parts, overview, painting.axis);
  const jump = (event: PointerEvent) => {
    const index = places.flagAt(event) ?? places.eventAt(event.clientX);
    if (index !== null) steps.goTo(index);
  };
  const brush = useBrush({ drawn, timeAt: places.timeAt, onClick: jump, onChange: painting.request });
  useTimeKeys(steps);

  const focusHandle = () => parts.handle.current?.querySelector<HTMLElement>("[role=slider]")?.focus();
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    if (rowFilter.getSnapshot().time !== null) brush.clear();
    else if (cursor.getSnapshot() !== null) steps.goLive();
  };

  // The pointer's ways are for the pointer: the slider and the table are there for keys and screen readers.
  const stripProps: ComponentProps<"div"> = {
    role: "group",
    "aria-label": t("name"),
    onKeyDown: leave,
    ...brush.handlers,
    // Not sooner: a press takes the focus away from wherever it was.
    onPointerUp: (event) => {
      brush.handlers.onPointerUp(event);
      focusHandle();
    },
  };

  return (
    <>
      <div
        {...stripProps}
        ref={parts.strip}
        className="relative h-full touch-pan-y overflow-hidden select-none [cursor:crosshair]"
      >
        <canvas ref={parts.canvas} aria-hidden className="absolute inset-0 size-full font-mono" />
        <div
          ref={parts.future}
          hidden={!isBack}
          className="pointer-events-none absolute inset-y-0 right-0 bg-raised/60"
        />
        <div
          ref={parts.brush}
          hidden
          className="pointer-events-none absolute top-0 bottom-[17px] border-x border-accent bg-accent/10"
        />
        <TimeHandle handle={parts.handle} steps={steps} eventAt={places.eventAt} />
      </div>
      <Button
        size="sm"
        onClick={() => setTableRun(runs.getSnapshot())}
        className="absolute! top-1.5 left-2 not-focus-visible:sr-only"
      >
        {t("asTable")}
      </Button>
      {tableRun ? (
        <OverviewTable run={tableRun} overview={overview} onClose={() => setTableRun(null)} />
      ) : null}
    </>
  );
}
