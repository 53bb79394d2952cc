import type { ComponentProps, KeyboardEvent, PointerEvent, RefObject } from "react";
import { useLocale, useTranslations } from "use-intl";
import { longStep } from "@/components/overview/use-time-keys";
import type { TimeSteps } from "@/components/overview/use-time-steps";
import { classNames } from "@/components/ui/class-names";
import { useRun } from "@/lib/client/playground";
import { useTimeCursor } from "@/lib/client/time/time-cursor";
import { formatDuration } from "@/lib/i18n/format";
import { eventLabel } from "@/lib/protocol/events/event-family";

type TimeHandleProps = {
  /** The element whose `translate` follows the cursor. */
  handle: RefObject<HTMLDivElement | null>;
  steps: TimeSteps;
  /** The event at this distance from the left edge of the window; null where there is none. */
  eventAt: (clientX: number) => number | null;
};

/** The value in words: the number alone says nothing of time. */
function useValueText(cursor: number | null): string {
  const t = useTranslations("overview");
  const locale = useLocale();
  const count = useRun(({ eventCount }) => eventCount);
  const entry = useRun(({ log }) => (cursor === null ? undefined : log.at(cursor)));
  if (!entry) return t("atLive");
  return t("atEvent", {
    index: String(entry.index),
    count: String(count),
    at: formatDuration(entry.at, locale),
    type: eventLabel(entry.event),
  });
}

/** What a key does on the slider; undefined for keys that it leaves alone. */
function keyAction(event: KeyboardEvent, steps: TimeSteps): (() => void) | undefined {
  const length = event.shiftKey ? longStep : 1;
  const back = () => steps.step(-length);
  const on = () => steps.step(length);
  const actions: Record<string, () => void> = {
    ArrowLeft: back,
    ArrowDown: back,
    ArrowRight: on,
    ArrowUp: on,
    PageDown: () => steps.stepBoundary(-1),
    PageUp: () => steps.stepBoundary(1),
    Home: () => steps.goTo(0),
    End: steps.goToEnd,
  };
  return actions[event.key];
}

/** The cursor over the events: a line over the strip, with a handle below that is a slider. */
export function TimeHandle({ handle, steps, eventAt }: TimeHandleProps) {
  const t = useTranslations("overview");
  const cursor = useTimeCursor();
  const last = useRun(({ eventCount }) => eventCount - 1);
  const valueText = useValueText(cursor);

  const pressKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = keyAction(event, steps);
    if (!action) return;
    event.preventDefault();
    action();
  };

  const grab = (event: PointerEvent<HTMLElement>) => {
    // The strip below would take it for a brush.
    event.stopPropagation();
    if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const index = eventAt(event.clientX);
    if (index !== null) steps.goTo(index);
  };

  // On a div, since the browser's own range knows no places of its own for its values.
  const slider: ComponentProps<"div"> = {
    role: "slider",
    tabIndex: 0,
    title: t("timeHint"),
    "aria-label": t("time"),
    "aria-valuemin": 0,
    "aria-valuemax": last,
    "aria-valuenow": cursor ?? last,
    "aria-valuetext": valueText,
    onKeyDown: pressKey,
    onPointerDown: grab,
    onPointerMove: drag,
  };

  return (
    <div
      ref={handle}
      hidden={last < 0}
      data-live={cursor === null || undefined}
      className="group pointer-events-none absolute inset-y-0 left-0 w-0"
    >
      <div className="absolute top-1 bottom-[17px] -left-px w-0.5 bg-accent group-data-live:opacity-45" />
      <div
        {...slider}
        className={classNames(
          "pointer-events-auto absolute bottom-[7px] -left-3 flex h-5 w-6 cursor-ew-resize touch-none items-center justify-center outline-none",
          "max-md:bottom-0 max-md:-left-5 max-md:h-10 max-md:w-10 max-md:items-end max-md:pb-[11px]",
        )}
      >
        <span className="size-2.5 rounded-full bg-accent outline-offset-2 outline-accent ring-2 ring-raised group-has-focus-visible:outline-2" />
      </div>
    </div>
  );
}
