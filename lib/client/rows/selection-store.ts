import { withPauses } from "@/lib/client/pace/with-pauses";
import type { CheckLevel } from "@/lib/protocol/check/check-rules";

/** In the order in which they stand. */
export const outputTabs = ["output", "response", "event", "checks", "metrics"] as const;

export type OutputTab = (typeof outputTabs)[number];

export type Selection = {
  /** Index of the selected event; null when none is. */
  readonly selectedEvent: number | null;
  /** True while the grid keeps the newest event in view. */
  readonly following: boolean;
  /** The open tab of the Output pane. */
  readonly tab: OutputTab;
  /** True from opening an event until leaving it: where one pane shows at a time, Output shows meanwhile. */
  readonly isOpen: boolean;
  /** Findings of these levels are neither listed nor stepped to. */
  readonly hiddenLevels: readonly CheckLevel[];
};

/** Before anything is known of the address bar, as on the server. */
export const initialSelection: Selection = {
  selectedEvent: null,
  following: true,
  tab: "output",
  isOpen: false,
  hiddenLevels: [],
};

export type SelectionStore = {
  readonly getSnapshot: () => Selection;
  readonly subscribe: (listener: () => void) => () => void;
  readonly select: (index: number | null) => void;
  /** Selects the event and shows it in the Event tab. */
  readonly open: (index: number) => void;
  /** Back from the opened event. */
  readonly leave: () => void;
  readonly setFollowing: (following: boolean) => void;
  readonly showTab: (tab: OutputTab) => void;
  /** Hides the findings of a level, or shows them again. */
  readonly toggleLevel: (level: CheckLevel) => void;
  /** A new run: nothing selected, the end followed. */
  readonly reset: () => void;
};

/** The part of the address bar that mirrors the selection: `?event=118`. */
export type SelectionAddress = { read: () => number | null; write: (index: number | null) => void };

const parameter = "event";

/** Browsers take some ten changes of the address a second; Safari throws beyond 100 in 30 seconds. */
const addressDelay = 400;

/** The browser's own address bar. The fragment may hold a shared draft, so it stays as it is. */
export const browserAddress: SelectionAddress = {
  read() {
    if (typeof window === "undefined") return null;
    const text = new URLSearchParams(window.location.search).get(parameter) ?? "";
    return /^\d{1,9}$/.test(text) ? Number(text) : null;
  },
  // The time cursor selects an event with every frame that it is dragged.
  write: withPauses((index: number | null) => {
    const url = new URL(window.location.href);
    if (index === null) url.searchParams.delete(parameter);
    else url.searchParams.set(parameter, String(index));
    // Next keeps its own router state in history.state.
    window.history.replaceState(window.history.state, "", url);
  }, addressDelay),
};

/** Which event is selected, and what of the two panes follows from it. */
export function createSelectionStore(address: SelectionAddress = browserAddress): SelectionStore {
  const listeners = new Set<() => void>();
  let selection: Selection = { ...initialSelection, selectedEvent: address.read() };

  function update(change: Partial<Selection>) {
    const next = { ...selection, ...change };
    const isSame =
      next.selectedEvent === selection.selectedEvent &&
      next.following === selection.following &&
      next.tab === selection.tab &&
      next.isOpen === selection.isOpen &&
      next.hiddenLevels === selection.hiddenLevels;
    if (isSame) return;
    if (next.selectedEvent !== selection.selectedEvent) address.write(next.selectedEvent);
    selection = next;
    for (const listener of listeners) listener();
  }

  return {
    getSnapshot: () => selection,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // A selected row that ran off while new events come would be lost from sight: selecting lets go of the end.
    select: (index) =>
      update(index === null ? { selectedEvent: null } : { selectedEvent: index, following: false }),
    open: (index) => update({ selectedEvent: index, following: false, tab: "event", isOpen: true }),
    leave: () => update({ isOpen: false, tab: selection.tab === "event" ? "output" : selection.tab }),
    setFollowing: (following) => update({ following }),
    showTab: (tab) => update({ tab }),
    toggleLevel(level) {
      const { hiddenLevels } = selection;
      const others = hiddenLevels.filter((hidden) => hidden !== level);
      update({ hiddenLevels: others.length < hiddenLevels.length ? others : [...hiddenLevels, level] });
    },
    reset: () => update({ selectedEvent: null, following: true, isOpen: false }),
  };
}
