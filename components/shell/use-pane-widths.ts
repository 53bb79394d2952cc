import { type CSSProperties, type RefObject, useRef, useState } from "react";
import {
  clampPaneWidth,
  type PaneWidths,
  paneWidthsCookie,
  printPaneWidths,
  type SidePane,
  writePreference,
} from "@/lib/client/visit/preferences";

type PaneWidthsState = {
  frame: RefObject<HTMLDivElement | null>;
  style: CSSProperties;
  widths: PaneWidths;
  /** `isFinal` false while a separator is being dragged: shown, not yet remembered. */
  setWidth: (pane: SidePane, width: number, isFinal: boolean) => void;
};

/** The widths of the side panes. A drag writes straight to the frame's style, so that no pane is drawn again. */
export function usePaneWidths(initial: PaneWidths): PaneWidthsState {
  const frame = useRef<HTMLDivElement>(null);
  const [widths, setWidths] = useState(initial);

  const setWidth = (pane: SidePane, width: number, isFinal: boolean) => {
    const next = { ...widths, [pane]: clampPaneWidth(pane, width) };
    frame.current?.style.setProperty(`--${pane}-width`, `${next[pane]}px`);
    if (!isFinal) return;
    setWidths(next);
    writePreference(paneWidthsCookie, printPaneWidths(next));
  };

  return { frame, style: printStyle(widths), widths, setWidth };
}

function printStyle({ request, output }: PaneWidths): CSSProperties {
  const variables = { "--request-width": `${request}px`, "--output-width": `${output}px` };
  return variables as CSSProperties;
}
