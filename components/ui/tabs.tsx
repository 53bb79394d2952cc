import { createContext, type KeyboardEvent, type ReactNode, useContext, useId } from "react";
import { classNames } from "@/components/ui/class-names";

// Our own and not radix's: 0.8 KB against 9.7 KB gzip of the first load, for one widget with four keys.

type Tab<Id extends string> = {
  id: Id;
  label: ReactNode;
  /** For the eye, 26 px wide at most: no part of the tab's name, which stays what it is while a count grows. */
  badge?: ReactNode;
  /** What the badge shows, in words. */
  description?: string | undefined;
};

type TabsProps<Id extends string> = {
  /** Names the tab list for assistive technology. */
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** The panels: `TabPanel`s. */
  children: ReactNode;
  /** Stands at the right end of the bar: chips, a button. */
  trailing?: ReactNode;
};

const TabsContext = createContext<{ base: string; selected: string }>({ base: "", selected: "" });

/** A 40 px bar of tabs above its panels (WAI-ARIA tabs, selection follows focus: arrows, Home, End). */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  children,
  trailing,
}: TabsProps<Id>) {
  const base = useId();

  const moveSelection = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = nextTab(tabs, selected, event.key);
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    document.getElementById(tabId(base, next.id))?.focus();
  };

  return (
    <TabsContext value={{ base, selected }}>
      <div className="@container flex h-10 shrink-0 items-center border-b border-line px-1.5">
        <div
          role="tablist"
          aria-label={label}
          onKeyDown={moveSelection}
          className={classNames(
            "-mb-px flex h-10 min-w-0 overflow-x-auto overflow-y-hidden [scrollbar-width:none]",
            // Spread, so that each tab has as much room after it as the badge needs: its place alone would be a hole.
            tabs.some(({ badge }) => badge) && "max-w-[400px] @min-[360px]:grow @min-[360px]:justify-between",
          )}
        >
          {tabs.map((tab) => (
            <TabButton key={tab.id} tab={tab} isSelected={tab.id === selected} onSelect={onSelect} />
          ))}
        </div>
        {trailing ? <div className="ml-auto flex items-center gap-1 pr-2.5 pl-2">{trailing}</div> : null}
      </div>
      {children}
    </TabsContext>
  );
}

type TabButtonProps<Id extends string> = {
  tab: Tab<Id>;
  isSelected: boolean;
  onSelect: (id: Id) => void;
};

function TabButton<Id extends string>({ tab, isSelected, onSelect }: TabButtonProps<Id>) {
  const { base } = useContext(TabsContext);
  return (
    <button
      type="button"
      role="tab"
      id={tabId(base, tab.id)}
      aria-selected={isSelected}
      aria-description={tab.description}
      aria-controls={isSelected ? panelId(base, tab.id) : undefined}
      tabIndex={isSelected ? 0 : -1}
      onClick={() => onSelect(tab.id)}
      className={classNames(
        // The badge's place is kept while it is empty, so that the tabs after it stay where they are.
        tab.badge ? "mr-6.5 @min-[360px]:mr-0" : null,
        "relative flex h-10 shrink-0 items-center px-2.5 text-sm font-medium text-muted outline-offset-[-3px] hover:text-ink",
        "aria-selected:text-ink aria-selected:after:absolute aria-selected:after:inset-x-2.5 aria-selected:after:bottom-0 aria-selected:after:h-0.5 aria-selected:after:rounded-full aria-selected:after:bg-accent",
      )}
    >
      {tab.label}
      {tab.badge ? (
        <span aria-hidden="true" className="absolute left-full -ml-1.5">
          {tab.badge}
        </span>
      ) : null}
    </button>
  );
}

type TabPanelProps = {
  id: string;
  children: ReactNode;
  className?: string;
  /** Keeps the panel's state (an editor, a scroll position) while another tab shows. */
  keepMounted?: boolean;
};

/** The content of one tab; fills what the bar leaves. */
export function TabPanel({ id, children, className, keepMounted = false }: TabPanelProps) {
  const { base, selected } = useContext(TabsContext);
  const isSelected = id === selected;
  if (!isSelected && !keepMounted) return null;
  return (
    <div
      role="tabpanel"
      id={panelId(base, id)}
      aria-labelledby={tabId(base, id)}
      // The panel scrolls, so the keyboard has to be able to reach it.
      tabIndex={isSelected ? 0 : -1}
      hidden={!isSelected}
      className={classNames(
        "min-h-0 flex-1 outline-offset-[-2px] [&[hidden]]:hidden",
        className ?? "overflow-auto",
      )}
    >
      {children}
    </div>
  );
}

const tabId = (base: string, id: string) => `${base}-tab-${id}`;
const panelId = (base: string, id: string) => `${base}-panel-${id}`;

/** The tab that a key leads to, around the ends; undefined for keys that are not ours. */
function nextTab<Id extends string>(
  tabs: readonly Tab<Id>[],
  selected: Id,
  key: string,
): Tab<Id> | undefined {
  const current = tabs.findIndex((tab) => tab.id === selected);
  switch (key) {
    case "ArrowRight":
      return tabs[(current + 1) % tabs.length];
    case "ArrowLeft":
      return tabs[(current - 1 + tabs.length) % tabs.length];
    case "Home":
      return tabs[0];
    case "End":
      return tabs.at(-1);
    default:
      return undefined;
  }
}
