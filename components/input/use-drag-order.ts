import { type PointerEvent, useRef, useState } from "react";

/** `from` is being dragged and would come to stand at `to`. */
export type DragOrder = { from: number; to: number };

type DragHandlers = {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: () => void;
  onPointerCancel: () => void;
};

/**
 * Lets the direct children of a list be dragged by their handles (`[data-handle]`). One move when the pointer is let
 * go, so that it is one step of undo; none where it comes back to its place.
 */
export function useDragOrder(onDrop: (order: DragOrder) => void): {
  order: DragOrder | null;
  handlers: DragHandlers;
} {
  const [order, setOrder] = useState<DragOrder | null>(null);
  const latest = useRef<DragOrder | null>(null);
  const show = (next: DragOrder | null) => {
    latest.current = next;
    setOrder(next);
  };
  return {
    order,
    handlers: {
      onPointerDown(event) {
        const handle = event.target instanceof Element ? event.target.closest("[data-handle]") : null;
        const entry = handle?.closest("li");
        if (!handle || !entry || event.button !== 0 || handle.matches(":disabled")) return;
        handle.setPointerCapture(event.pointerId);
        const from = [...event.currentTarget.children].indexOf(entry);
        latest.current = { from, to: from };
      },
      onPointerMove(event) {
        const { current } = latest;
        if (!current) return;
        const entries = [...event.currentTarget.children];
        const to = findTarget(entries, event.clientY, current.from);
        if (to !== current.to || !order) show({ ...current, to });
        entries[to]?.scrollIntoView({ block: "nearest" });
      },
      onPointerUp() {
        const { current } = latest;
        show(null);
        if (current && current.from !== current.to) onDrop(current);
      },
      onPointerCancel: () => show(null),
    },
  };
}

/** The place that the dragged entry takes: behind all whose middle lies above the pointer. */
function findTarget(entries: readonly Element[], pointerY: number, from: number): number {
  return entries.filter((entry, place) => {
    const { top, height } = entry.getBoundingClientRect();
    return place !== from && top + height / 2 < pointerY;
  }).length;
}
