import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";
import { hasTopLayer, placeBeside } from "@/components/ui/top-layer";

type HelpPanelProps = {
  id: string;
  label: string;
  /** What it hangs on. */
  anchor: RefObject<HTMLElement | null>;
  onClose: (returnsFocus: boolean) => void;
  children: ReactNode;
};

/** The open help, in the browser's top layer: a scrolling pane does not cut it off. Esc and a press elsewhere close it. */
export function HelpPanel({ id, label, anchor, onClose, children }: HelpPanelProps) {
  const panel = useRef<HTMLDivElement>(null);

  // The top layer and the focus are outside of React.
  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    if (hasTopLayer()) element.showPopover();
    element.focus({ preventScroll: true });
  }, []);
  useFollowedAnchor(panel, anchor);
  useCloseOutside(panel, anchor, onClose);

  const pressKey = (event: KeyboardEvent) => {
    // Keys of the page with Ctrl go on; what moves rows around would do so behind the panel.
    if (event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose(true);
  };

  return (
    <div
      ref={panel}
      id={id}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      popover={hasTopLayer() ? "manual" : undefined}
      onKeyDown={pressKey}
      onClick={(event) => event.stopPropagation()}
      className="fixed m-0 max-h-[min(560px,calc(100dvh-8px))] min-h-10 w-[min(400px,calc(100vw-8px))] overflow-y-auto rounded-card border border-line bg-panel px-3.5 py-3 text-left font-sans text-xs leading-[18px] font-normal whitespace-normal text-muted shadow-xl outline-none"
    >
      {children}
    </div>
  );
}

type ElementRef = RefObject<HTMLElement | null>;

/** Beside its anchor wherever that scrolls to, and whatever the panel's height becomes as its words come. */
function useFollowedAnchor(panel: ElementRef, anchor: ElementRef): void {
  useLayoutEffect(() => {
    const element = panel.current;
    const follow = () => element && anchor.current && placeBeside(element, anchor.current);
    follow();
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(follow);
    if (element) observer?.observe(element);
    window.addEventListener("resize", follow);
    window.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => {
      observer?.disconnect();
      window.removeEventListener("resize", follow);
      window.removeEventListener("scroll", follow, { capture: true });
    };
  }, [panel, anchor]);
}

/** A press or a focus elsewhere is outside of React. */
function useCloseOutside(panel: ElementRef, anchor: ElementRef, onClose: HelpPanelProps["onClose"]): void {
  useEffect(() => {
    const notice = ({ target }: Event) => {
      const isInside = (ref: ElementRef) => target instanceof Node && ref.current?.contains(target);
      if (!isInside(panel) && !isInside(anchor)) onClose(false);
    };
    document.addEventListener("pointerdown", notice, true);
    document.addEventListener("focusin", notice, true);
    return () => {
      document.removeEventListener("pointerdown", notice, true);
      document.removeEventListener("focusin", notice, true);
    };
  }, [panel, anchor, onClose]);
}
