import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { paneLimits, type SidePane } from "@/lib/client/visit/preferences";

type PaneSeparatorProps = {
  pane: SidePane;
  /** CSS pixels. */
  width: number;
  onWidth: (pane: SidePane, width: number, isFinal: boolean) => void;
  label: string;
};

const keyStep = 16;

/** The inner edge of a side pane: drag it, move it by arrow keys, press twice for the initial width. */
export function PaneSeparator({ pane, width, onWidth, label }: PaneSeparatorProps) {
  const grip = useRef<{ fromX: number; fromWidth: number } | null>(null);
  const { minimum, maximum, initial } = paneLimits[pane];
  // The flexible column is on the other side: Request grows to the right, Output to the left.
  const direction = pane === "request" ? 1 : -1;

  const draggedWidth = (event: PointerEvent) =>
    grip.current ? grip.current.fromWidth + direction * (event.clientX - grip.current.fromX) : width;

  const startDrag = (event: PointerEvent<HTMLHRElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const shown = event.currentTarget.parentElement?.getBoundingClientRect().width ?? width;
    grip.current = { fromX: event.clientX, fromWidth: shown };
  };
  const drag = (event: PointerEvent) => {
    if (grip.current) onWidth(pane, draggedWidth(event), false);
  };
  const endDrag = (event: PointerEvent) => {
    if (grip.current && event.clientX !== grip.current.fromX) onWidth(pane, draggedWidth(event), true);
    grip.current = null;
  };
  const moveByKey = (event: KeyboardEvent) => {
    const target = keyTarget(event.key, width, direction);
    if (target === null) return;
    event.preventDefault();
    onWidth(pane, target, true);
  };
  const keyTarget = (key: string, from: number, sign: number): number | null => {
    switch (key) {
      case "ArrowRight":
        return from + sign * keyStep;
      case "ArrowLeft":
        return from - sign * keyStep;
      case "Home":
        return minimum;
      case "End":
        return maximum;
      default:
        return null;
    }
  };

  return (
    <hr
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      tabIndex={0}
      data-separator={pane}
      className="workspace-separator"
      onPointerDown={startDrag}
      onPointerMove={drag}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
      onDoubleClick={() => onWidth(pane, initial, true)}
      onKeyDown={moveByKey}
    />
  );
}
