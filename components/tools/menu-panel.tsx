import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";
import type { MenuGroup, MenuItem } from "@/components/tools/menu-button";
import { classNames } from "@/components/ui/class-names";
import { hasTopLayer, placeBeside } from "@/components/ui/top-layer";

type MenuPanelProps = {
  id: string;
  label: string;
  groups: readonly MenuGroup[];
  /** What the menu hangs on. */
  anchor: RefObject<HTMLElement | null>;
  firstMark: "first" | "last";
  onClose: (returnsFocus: boolean) => void;
};

/** The open menu. In the browser's top layer, so that neither a scrolling pane nor a contained card cuts it off. */
export function MenuPanel({ id, label, groups, anchor, firstMark, onClose }: MenuPanelProps) {
  const panel = useRef<HTMLDivElement>(null);

  // The top layer, the window's size and the focus are outside of React.
  useLayoutEffect(() => {
    const element = panel.current;
    if (!element || !anchor.current) return;
    if (hasTopLayer()) element.showPopover();
    placeBeside(element, anchor.current);
    listItems(element)
      .at(firstMark === "first" ? 0 : -1)
      ?.focus();
  }, [anchor, firstMark]);

  useEffect(() => {
    const follow = () => panel.current && anchor.current && placeBeside(panel.current, anchor.current);
    window.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => window.removeEventListener("scroll", follow, { capture: true });
  }, [anchor]);

  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget) || relatedTarget === anchor.current) return;
    onClose(false);
  };

  return (
    <div
      ref={panel}
      id={id}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      popover={hasTopLayer() ? "manual" : undefined}
      onBlur={closeWhenLeft}
      onKeyDown={(event) => pressKey(event, onClose)}
      className="fixed m-0 max-h-[min(560px,calc(100dvh-16px))] w-max max-w-[min(360px,calc(100vw-16px))] min-w-40 overflow-y-auto rounded-card border border-line bg-panel p-1 text-body shadow-xl outline-none"
    >
      {groups.map((group) => (
        <fieldset key={group.id} aria-label={group.label ?? undefined} className="min-w-0 not-first:mt-1">
          {group.label === null ? null : (
            <div aria-hidden="true" className="px-2 pt-1 text-2xs font-semibold text-faint">
              {group.label}
            </div>
          )}
          {group.items.map((item) => (
            <MenuRow key={item.id} item={item} onClose={onClose} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function MenuRow({ item, onClose }: { item: MenuItem; onClose: (returnsFocus: boolean) => void }) {
  const select = () => {
    onClose(true);
    item.onSelect();
  };
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      disabled={item.isDisabled}
      onClick={select}
      onPointerMove={markUnderPointer}
      className="flex min-h-7 w-full items-baseline gap-2 rounded-[5px] px-2 py-1 text-left text-xs leading-5 outline-none focus:bg-accent-soft focus:text-accent disabled:opacity-50 max-md:min-h-10 max-md:items-center"
    >
      <span className={classNames("shrink-0", item.isCode && "font-mono")}>{item.name}</span>
      {item.hint ? <span className="min-w-0 truncate text-faint">{item.hint}</span> : null}
    </button>
  );
}

/** A browser tells of a move too when it is the page that moves, under a pointer at rest: that marks nothing. */
function markUnderPointer({ currentTarget, movementX, movementY }: PointerEvent<HTMLElement>) {
  if (movementX !== 0 || movementY !== 0) currentTarget.focus({ preventScroll: true });
}

/** Those that can be chosen. */
function listItems(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>("[role=menuitem]:not(:disabled)")];
}

function pressKey(event: KeyboardEvent<HTMLElement>, onClose: (returnsFocus: boolean) => void) {
  const { key, currentTarget } = event;
  if (key === "Escape" || key === "Tab") {
    // Tab goes on from the button.
    if (key === "Escape") event.preventDefault();
    event.stopPropagation();
    return onClose(true);
  }
  const items = listItems(currentTarget);
  const next = findNext(key, items, items.indexOf(document.activeElement as HTMLElement));
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

function findNext(key: string, items: readonly HTMLElement[], index: number): HTMLElement | undefined {
  switch (key) {
    case "ArrowDown":
      return items[(index + 1) % items.length];
    case "ArrowUp":
      return items.at(Math.max(index, 0) - 1);
    case "Home":
      return items[0];
    case "End":
      return items.at(-1);
    default:
      return key.length === 1 ? findByLetter(key, items, index) : undefined;
  }
}

function findByLetter(letter: string, items: readonly HTMLElement[], index: number): HTMLElement | undefined {
  const begins = (item: HTMLElement) => item.textContent?.toLowerCase().startsWith(letter.toLowerCase());
  return items.slice(index + 1).find(begins) ?? items.find(begins);
}
