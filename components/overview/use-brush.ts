import { type PointerEvent, type RefObject, useRef } from "react";
import { usePlayground } from "@/lib/client/playground";
import type { TimeRange } from "@/lib/protocol/rows/event-filter";

/** A press that moves less than this many pixels is a click. */
const clickTolerance = 4;

type BrushOptions = {
  /** Where the range stands while it is drawn; null when none is. */
  drawn: RefObject<TimeRange | null>;
  /** Milliseconds since the request was sent at this distance from the window's left edge; null where time stands. */
  timeAt: (clientX: number) => number | null;
  onClick: (event: PointerEvent) => void;
  /** What is drawn has changed. */
  onChange: () => void;
};

export type Brush = {
  readonly clear: () => void;
  readonly handlers: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    onPointerCancel: () => void;
    onDoubleClick: () => void;
  };
};

/** Dragging over the strip filters by time, once the pointer lets go: rows would not keep up with every move. */
export function useBrush({ drawn, timeAt, onClick, onChange }: BrushOptions): Brush {
  const { rowFilter } = usePlayground();
  const pressedX = useRef<number | null>(null);

  const setTime = (time: TimeRange | null) => rowFilter.set({ ...rowFilter.getSnapshot(), time });
  const draw = (next: TimeRange | null) => {
    drawn.current = next;
    onChange();
  };

  return {
    clear: () => setTime(null),
    handlers: {
      onPointerDown(event) {
        if (event.button !== 0) return;
        pressedX.current = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove({ clientX }) {
        const start = pressedX.current;
        if (start === null || (drawn.current === null && Math.abs(clientX - start) < clickTolerance)) return;
        const [from, to] = [timeAt(Math.min(start, clientX)), timeAt(Math.max(start, clientX))];
        if (from !== null && to !== null) draw({ from, to });
      },
      onPointerUp(event) {
        const isPressed = pressedX.current !== null;
        const brushed = drawn.current;
        pressedX.current = null;
        if (brushed) {
          setTime(brushed);
          draw(null);
        } else if (isPressed) onClick(event);
      },
      onPointerCancel() {
        pressedX.current = null;
        draw(null);
      },
      onDoubleClick: () => setTime(null),
    },
  };
}
