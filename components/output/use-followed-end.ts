import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ScrollWatch } from "@/components/output/scroll-watch";

/** Zoomed pages report fractions of a pixel. */
const endTolerance = 2;

function isAtEnd({ scrollHeight, clientHeight, scrollTop }: HTMLElement): boolean {
  return scrollHeight - clientHeight - scrollTop < endTolerance;
}

type FollowState = { panel: HTMLElement | null; isHeld: boolean; isGrowing: boolean };

/** The state that the panel's listeners change; nothing of it is drawn, so it is none of React's. */
function createFollower() {
  const state: FollowState = { panel: null, isHeld: false, isGrowing: false };
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const watch: ScrollWatch = {
    panel: () => state.panel,
    isFollowing: () => state.isGrowing && !state.isHeld,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { state, tell, watch };
}

/** `starting`: what was there goes, and something new may grow in its place. */
export type Growth = "resting" | "starting" | "growing";

/**
 * Keeps the newest of what grows in view, until the visitor scrolls up, and again once something new starts.
 * The ref is for the content: what scrolls is the panel around it, as long as `isOn`. While the content grows no layout
 * is asked for: the browser tells when it has grown, and then it has been laid out.
 */
export function useFollowedEnd(
  growth: Growth,
  isOn = true,
): { content: RefObject<HTMLDivElement | null>; watch: ScrollWatch } {
  const content = useRef<HTMLDivElement>(null);
  const [{ state, tell, watch }] = useState(createFollower);

  // The panel's scroll position and all sizes are the browser's. Set up before anything below is first measured.
  useLayoutEffect(() => {
    state.panel = content.current?.parentElement ?? null;
  }, [state]);

  useEffect(() => {
    const { panel } = state;
    if (!isOn || !panel || !content.current) return;
    let lastTop = panel.scrollTop;
    const noteScroll = () => {
      if (isAtEnd(panel)) state.isHeld = false;
      // Growing text moves the end away without the visitor's doing: only a move up means to stay there.
      else if (panel.scrollTop < lastTop) state.isHeld = true;
      lastTop = panel.scrollTop;
      // In this very frame: what scrolls into view must not come a frame late.
      flushSync(tell);
    };
    const observer = new ResizeObserver(() => {
      if (watch.isFollowing()) panel.scrollTop = panel.scrollHeight;
      tell();
    });
    observer.observe(content.current);
    observer.observe(panel);
    panel.addEventListener("scroll", noteScroll, { passive: true });
    return () => {
      observer.disconnect();
      panel.removeEventListener("scroll", noteScroll);
    };
  }, [state, tell, watch, isOn]);

  useLayoutEffect(() => {
    // An answer that comes at once is read from its beginning.
    const hasGrown = state.isGrowing;
    state.isGrowing = growth === "growing";
    if (growth === "starting") state.isHeld = false;
    const hasEnded = hasGrown && !state.isGrowing;
    if (isOn && hasEnded && !state.isHeld && state.panel) state.panel.scrollTop = state.panel.scrollHeight;
  }, [growth, isOn, state]);

  return { content, watch };
}
