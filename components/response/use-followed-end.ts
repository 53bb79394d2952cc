import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { Run } from "@/lib/client/run-store";

/** Zoomed pages report fractions of a pixel. */
const endTolerance = 2;

function isAtEnd({ scrollHeight, clientHeight, scrollTop }: HTMLElement): boolean {
  return scrollHeight - clientHeight - scrollTop < endTolerance;
}

/**
 * Keeps the newest text in view while it streams, until the visitor scrolls up, and again from the end on.
 * The ref is for the content: what scrolls is the panel around it.
 */
export function useFollowedEnd(run: Run): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const isHeld = useRef(false);
  const isStreaming = useRef(false);

  // The panel's scroll position is the browser's.
  useEffect(() => {
    const panel = content.current?.parentElement;
    if (!panel) return;
    let lastTop = panel.scrollTop;
    const note = () => {
      if (isAtEnd(panel)) isHeld.current = false;
      // Growing text moves the end away without the visitor's doing: only a move up means to stay there.
      else if (panel.scrollTop < lastTop) isHeld.current = true;
      lastTop = panel.scrollTop;
    };
    panel.addEventListener("scroll", note, { passive: true });
    return () => panel.removeEventListener("scroll", note);
  }, []);

  useLayoutEffect(() => {
    const panel = content.current?.parentElement;
    // An answer that comes at once is read from its beginning.
    const hasStreamed = isStreaming.current;
    isStreaming.current = run.phase === "streaming";
    if (run.phase === "sending") isHeld.current = false;
    if (panel && !isHeld.current && (isStreaming.current || hasStreamed))
      panel.scrollTop = panel.scrollHeight;
  }, [run]);

  return content;
}
