import type { SelectionStore } from "@/lib/client/rows/selection-store";
import type { ShownFigures } from "@/lib/client/run/run-figures";
import type { Run, RunStore } from "@/lib/client/run/run-store";
import type { createRunPast, RunPast } from "@/lib/client/time/run-past";
import type { ValueStore } from "@/lib/client/value-store";
import type { LastChange } from "@/lib/protocol/response/last-change";
import type { ResponseState } from "@/lib/protocol/response/response-state";

/** What the page shows of a run: how it is, or how it was after an earlier event. */
export type Moment = {
  /** Looking back, its log and its analysis are those of now, and grow; what is counted of the whole run is null. */
  readonly run: Run;
  /** The response before the event at the time cursor; null while live, or held. */
  readonly before: ResponseState | null;
  /** What the event at the time cursor changed; null while live or held, and where it changed nothing. */
  readonly change: LastChange | null;
  /** The figures as they were then; null while live. */
  readonly figures: ShownFigures | null;
};

export type MomentStore = Pick<ValueStore<Moment>, "getSnapshot" | "subscribe"> & {
  /** Does a slice of what the first look back would have to do; true where there is more. Tells when it can begin. */
  readonly prepare: () => boolean;
};

/** Fetches the code of the past; null where it cannot be had. */
export type LoadRunPast = () => Promise<typeof createRunPast | null>;

type MomentSources = {
  runs: Pick<RunStore, "getSnapshot" | "subscribe">;
  /** The event to which the page looks back; null: live. */
  cursor: ValueStore<number | null>;
  /** While the view is held: how many events it shows. Null: all. */
  hold: Pick<ValueStore<number | null>, "getSnapshot" | "subscribe">;
  load: LoadRunPast;
};

/** After which event the page shows the run: that at the cursor, else the last one of a held view; null: live. */
export function readShownEvent({ cursor, hold }: Pick<MomentSources, "cursor" | "hold">): number | null {
  // A view that was held before its first event has no moment to stay at.
  const held = hold.getSnapshot() || null;
  return cursor.getSnapshot() ?? (held === null ? null : held - 1);
}

/**
 * The moment to show. Live it is the newest run; looking back, or held, it is one and the same object, whatever arrives
 * meanwhile. Until the code for looking back has come, and where it cannot be had, it stays live.
 */
export function createMomentStore({ runs, cursor, hold, load }: MomentSources): MomentStore {
  let create: typeof createRunPast | null = null;
  let isLoading = false;
  let past: { run: Run; value: RunPast } | null = null;
  let shown: ShownMoment = showLive(runs.getSnapshot());
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  function openPast(run: Run): RunPast | null {
    if (!create) return null;
    if (past?.run.log !== run.log) past = { run, value: create(run.log) };
    return past.value;
  }

  function readMoment(): ShownMoment {
    const run = runs.getSnapshot();
    const wanted = readShownEvent({ cursor, hold });
    const index = wanted === null || run.eventCount === 0 ? null : Math.min(wanted, run.eventCount - 1);
    const isHeld = cursor.getSnapshot() === null;
    const opened = index === null ? null : openPast(run);
    if (index === null || opened === null) return shown.moment.run === run ? shown : showLive(run);
    const isSame =
      shown.index === index &&
      shown.isHeld === isHeld &&
      shown.run.log === run.log &&
      shown.run.analysis === run.analysis;
    if (isSame) return shown;
    const moment = opened.show(run, index);
    // What is only held was not asked what changed last.
    return { run, index, isHeld, moment: isHeld ? { ...moment, before: null, change: null } : moment };
  }

  async function fetchPast(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    create = await load();
    isLoading = false;
    if (create) tell();
  }

  runs.subscribe(tell);
  const look = () => {
    if (create === null && readShownEvent({ cursor, hold }) !== null) void fetchPast();
    tell();
  };
  cursor.subscribe(look);
  hold.subscribe(look);

  return {
    prepare() {
      if (create === null) void fetchPast();
      return openPast(runs.getSnapshot())?.prepare() ?? false;
    },
    getSnapshot() {
      shown = readMoment();
      return shown.moment;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** `index`: the event after which it is; null: live. `isHeld`: not by the cursor. */
type ShownMoment = { run: Run; index: number | null; isHeld: boolean; moment: Moment };

function showLive(run: Run): ShownMoment {
  return { run, index: null, isHeld: false, moment: { run, before: null, change: null, figures: null } };
}

type Linked = Pick<MomentSources, "runs" | "cursor"> & { selection: SelectionStore };

/**
 * Keeps cursor and selection together: the event looked back to is the selected one, and while looking back
 * selecting another goes there. A new run is shown live.
 */
export function linkCursor({ runs, cursor, selection }: Linked): void {
  let runId = runs.getSnapshot().id;
  runs.subscribe(() => {
    const { id } = runs.getSnapshot();
    if (id === runId) return;
    runId = id;
    cursor.set(null);
  });
  cursor.subscribe(() => {
    const index = cursor.getSnapshot();
    if (index !== null) selection.select(index);
  });
  selection.subscribe(() => {
    const { selectedEvent } = selection.getSnapshot();
    if (selectedEvent !== null && cursor.getSnapshot() !== null) cursor.set(selectedEvent);
  });
}
