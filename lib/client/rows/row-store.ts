import type { createRowFeed, RowFeed } from "@/lib/client/rows/row-feed";
import { initialRowFilter, type RowFilter } from "@/lib/client/rows/row-filter";
import type { RunStore } from "@/lib/client/run/run-store";
import { createValueStore, type ValueStore } from "@/lib/client/value-store";
import type { RowLookup } from "@/lib/protocol/rows/row-list";

/** The rows as they are to be shown now. */
export type ShownRows = {
  readonly runId: number;
  /** The same growing object in many snapshots; another one after a new filter or a new run. */
  readonly list: RowLookup;
  /** Events of the log that have been asked whether they pass the filter. */
  readonly eventCount: number;
  /** Words of the query that say nothing. */
  readonly unreadable: readonly string[];
};

/** What decides which rows there are. */
export type RowSources = {
  readonly runs: Pick<RunStore, "getSnapshot" | "subscribe">;
  readonly filter: ValueStore<RowFilter>;
  /** Whether runs of deltas fold. */
  readonly folding: ValueStore<boolean>;
  /** While the view is held: how many events it shows. Null: all. */
  readonly hold: ValueStore<number | null>;
};

export type RowStore = Pick<RowFeed, "setUnfolded" | "findSameType"> & {
  readonly getSnapshot: () => ShownRows;
  readonly subscribe: (listener: () => void) => () => void;
  /** Fetches the code that makes rows. Rejects where it cannot be had; the next call tries again. */
  readonly prepare: () => Promise<void>;
  /** Makes sure that this event has a row: lets go of what hides it, be it the filter or that the view is held. */
  readonly uncover: (index: number) => void;
};

const noRows: RowLookup = {
  rowCount: 0,
  eventCount: 0,
  rows: () => [],
  rowOf: () => null,
  rowFrom: () => 0,
  countBefore: () => 0,
};

/** The rows of the current run. There are none until the code that makes them has come. */
export function createRowStore(sources: RowSources, load: () => Promise<typeof createRowFeed>): RowStore {
  const shown = createValueStore<ShownRows>({ runId: 0, list: noRows, eventCount: 0, unreadable: [] });
  let feed: RowFeed | null = null;
  return {
    getSnapshot: shown.getSnapshot,
    subscribe: shown.subscribe,
    async prepare() {
      const create = feed ? null : await load();
      // Another call may have been quicker.
      if (create) feed ??= create(sources, shown.set);
    },
    findSameType: (index, from) => feed?.findSameType(index, from) ?? null,
    setUnfolded: (index, isUnfolded) => feed?.setUnfolded(index, isUnfolded),
    uncover(index) {
      const held = sources.hold.getSnapshot();
      if (held !== null && index >= held) sources.hold.set(null);
      const { list, eventCount } = shown.getSnapshot();
      if (index < eventCount && list.rowOf(index) === null) sources.filter.set(initialRowFilter);
    },
  };
}
