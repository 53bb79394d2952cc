import {
  type ComponentProps,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { type ScrollWatch, ScrollWatchContext } from "@/components/output/scroll-watch";

type SteadyBoxProps = {
  /** Names the box, which scrolls. */
  label: string;
  /** True while more may come. */
  isGrowing: boolean;
  /** True where something stands below that must not be pushed down. */
  isCrowded: boolean;
  children: ReactNode;
};

/** The box as what scrolls, for what is drawn only where it is seen. */
function useBoxWatch(box: RefObject<HTMLDivElement | null>, isGrowing: boolean): ScrollWatch {
  const listeners = useRef(new Set<() => void>());
  const isFollowing = useRef(isGrowing);
  isFollowing.current = isGrowing;

  // The scroll position is the browser's.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const tell = () => {
      for (const listener of listeners.current) listener();
    };
    const noteScroll = () => flushSync(tell);
    element.addEventListener("scroll", noteScroll, { passive: true });
    return () => element.removeEventListener("scroll", noteScroll);
  }, [box]);

  return useMemo(
    () => ({
      panel: () => box.current,
      isFollowing: () => isFollowing.current,
      subscribe(listener) {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [box],
  );
}

/**
 * What grows while something stands below it, as calls in parallel do, gets a height of its own from that moment on
 * and for good: six lines that scroll, kept at their end while they grow. Nothing below it moves.
 */
export function SteadyBox({ label, isGrowing, isCrowded, children }: SteadyBoxProps) {
  const [isSteady, setIsSteady] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const outer = useContext(ScrollWatchContext);
  const inner = useBoxWatch(box, isGrowing);
  if (isGrowing && isCrowded && !isSteady) setIsSteady(true);
  // What scrolls has to be reached by keys. A box that is turned round keeps to its end by itself.
  const boxProps: ComponentProps<"div"> = isSteady
    ? {
        role: "group",
        tabIndex: 0,
        "aria-label": label,
        className: `flex h-[138px] overflow-y-auto ${isGrowing ? "flex-col-reverse" : "flex-col"}`,
      }
    : {};
  return (
    <ScrollWatchContext value={isSteady ? inner : outer}>
      <div ref={box} {...boxProps}>
        <div className={isSteady ? "shrink-0" : ""}>{children}</div>
      </div>
    </ScrollWatchContext>
  );
}
