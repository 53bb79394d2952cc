"use client";

import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from "react";
import { createDraftStore, type DraftSnapshot, type DraftStore } from "@/lib/client/draft/draft-store";
import { createFrameScheduler } from "@/lib/client/pace/frame-scheduler";
import {
  askRunAfterPreset,
  initialPresetState,
  type PresetState,
  type PresetWish,
} from "@/lib/client/presets/preset-state";
import { initialRowFilter, type RowFilter } from "@/lib/client/rows/row-filter";
import { createRowFolding } from "@/lib/client/rows/row-folding";
import { createRowStore, type RowStore } from "@/lib/client/rows/row-store";
import {
  createSelectionStore,
  initialSelection,
  type Selection,
  type SelectionStore,
} from "@/lib/client/rows/selection-store";
import type { LoadAnalysis } from "@/lib/client/run/analysis-feed";
import { isGoingOn } from "@/lib/client/run/is-going-on";
import { createLateReader } from "@/lib/client/run/late-reader";
import { createLateRuns, type LateRuns } from "@/lib/client/run/late-runs";
import { createRunController, type RunController } from "@/lib/client/run/run-controller";
import { createRunStore, type Run, type RunStore } from "@/lib/client/run/run-store";
import {
  createMomentStore,
  type LoadRunPast,
  linkCursor,
  type MomentStore,
} from "@/lib/client/time/run-moment";
import { createValueStore, type ValueStore } from "@/lib/client/value-store";
import {
  createVisitResponses,
  type VisitResponse,
  type VisitResponses,
} from "@/lib/client/visit/visit-responses";
import { mayHaveVariables } from "@/lib/protocol/request/may-have-variables";

/** The stores of one page. The objects never change, so reading them redraws nothing. */
export type Playground = {
  draft: DraftStore;
  runs: RunStore;
  /** The same for what is drawn beside the rows. */
  lateRuns: LateRuns;
  controller: RunController;
  selection: SelectionStore;
  /** The event to which the page looks back; null: live. */
  cursor: ValueStore<number | null>;
  /** The run as it was then, or as it is. */
  moments: MomentStore;
  /** The id of the provider that Run sends to. */
  provider: ValueStore<string>;
  presets: ValueStore<PresetState>;
  /** Which events have a row in the grid. */
  rowFilter: ValueStore<RowFilter>;
  /** Whether runs of deltas fold. */
  rowFolding: ValueStore<boolean>;
  /** While the view is held: how many events it shows. Null: all. */
  rowHold: ValueStore<number | null>;
  /** What the grid shows. */
  rows: RowStore;
  /** What has been answered in this visit. */
  responses: VisitResponses;
};

const PlaygroundContext = createContext<Playground | null>(null);

type PlaygroundProviderProps = {
  children: ReactNode;
  /** The request's first text. */
  initialDraft: string;
  /** The id of the provider chosen at first. */
  initialProvider: string;
};

/** Makes the stores of the page, once: later values of the initial props change nothing. */
export function PlaygroundProvider({ children, initialDraft, initialProvider }: PlaygroundProviderProps) {
  const [playground] = useState(() => createPlayground(initialDraft, initialProvider));
  return <PlaygroundContext value={playground}>{children}</PlaygroundContext>;
}

/** A file of its own, fetched with the first run: those who only look need no checker. */
const loadAnalysis: LoadAnalysis = () =>
  import("@/lib/client/run/run-analysis").then(
    ({ createRunAnalysis }) => createRunAnalysis,
    () => null,
  );

/** Fetched with the overview, or when somebody looks back. */
const loadRunPast: LoadRunPast = () =>
  import("@/lib/client/time/run-past").then(
    ({ createRunPast }) => createRunPast,
    () => null,
  );

/** As the checker: nothing has to be decoded or reduced before the first run. */
const reader = createLateReader(() => import("@/lib/client/run/receive-answer"));

/** As the checker. */
const loadRowFeed = () => import("@/lib/client/rows/row-feed").then(({ createRowFeed }) => createRowFeed);

/** The request with its variables filled; null where the code for that could not be had. */
function fillLate(text: string, responses: readonly VisitResponse[]): string | Promise<string | null> {
  if (!mayHaveVariables(text)) return text;
  return import("@/lib/client/draft/fill-draft").then(
    ({ fillDraft }) => fillDraft(text, responses),
    () => null,
  );
}

function createPlayground(initialDraft: string, initialProvider: string): Playground {
  const runs = createRunStore({
    schedule: createFrameScheduler(),
    reduce: reader.reduce,
    load: loadAnalysis,
  });
  const lateRuns = createLateRuns(runs, createFrameScheduler());
  const responses = createVisitResponses(runs);
  const selection = createSelectionStore();
  const cursor = createValueStore<number | null>(null);
  linkCursor({ runs, cursor, selection });
  const rowStores = createRowStores(runs);
  return {
    runs,
    lateRuns,
    responses,
    selection,
    cursor,
    moments: createMomentStore({
      runs: lateRuns,
      cursor,
      hold: rowStores.rowHold,
      load: loadRunPast,
    }),
    draft: createDraftStore({ initialText: initialDraft }),
    controller: createRunController({
      store: runs,
      fetch: (input, init) => fetch(input, init),
      now: () => performance.now(),
      loadReader: reader.load,
      prepareBody: (draftText) => fillLate(draftText, responses.getSnapshot()),
    }),
    provider: createValueStore(initialProvider),
    presets: createValueStore(initialPresetState),
    ...rowStores,
  };
}

function createRowStores(runs: RunStore) {
  const rowFilter = createValueStore(initialRowFilter);
  const rowFolding = createRowFolding();
  const rowHold = createValueStore<number | null>(null);
  const rows = createRowStore({ runs, filter: rowFilter, folding: rowFolding, hold: rowHold }, loadRowFeed);
  return { rowFilter, rowFolding, rowHold, rows };
}

export function usePlayground(): Playground {
  const playground = useContext(PlaygroundContext);
  if (!playground) throw new Error("usePlayground is only for what stands inside a PlaygroundProvider.");
  return playground;
}

/** `select` has to return a primitive or a part of the snapshot: a fresh object would redraw without end. */
export function useDraft<T>(select: (snapshot: DraftSnapshot) => T): T {
  const { draft } = usePlayground();
  const read = () => select(draft.getSnapshot());
  return useSyncExternalStore(draft.subscribe, read, read);
}

/** As `useDraft`, at most once per frame. The log is one growing object: select its length too. */
export function useRun<T>(select: (run: Run) => T): T {
  const { runs } = usePlayground();
  const read = () => select(runs.getSnapshot());
  return useSyncExternalStore(runs.subscribe, read, read);
}

/** As `useRun`, for what is drawn beside the rows: in a flood a frame later than they. */
export function useLateRun<T>(select: (run: Run) => T): T {
  const { lateRuns } = usePlayground();
  const read = () => select(lateRuns.getSnapshot());
  return useSyncExternalStore(lateRuns.subscribe, read, read);
}

/** As `useDraft`. */
export function useSelection<T>(select: (selection: Selection) => T): T {
  const { selection } = usePlayground();
  return useSyncExternalStore(
    selection.subscribe,
    () => select(selection.getSnapshot()),
    // The server knows no address bar, and the first render in the browser has to equal the server's.
    () => select(initialSelection),
  );
}

/** The id of the chosen provider. */
export function useProviderId(): string {
  const { provider } = usePlayground();
  return useSyncExternalStore(provider.subscribe, provider.getSnapshot, provider.getSnapshot);
}

/** What the row of presets shows. */
export function usePresetState(): PresetState {
  const { presets } = usePlayground();
  return useSyncExternalStore(presets.subscribe, presets.getSnapshot, presets.getSnapshot);
}

/** Asks for a preset, or for their dialog; sends nothing. */
export function usePresetWish(): (wish: PresetWish | null) => void {
  const { presets } = usePlayground();
  return (wish) => presets.set({ ...presets.getSnapshot(), wish });
}

type RunRequest = {
  run: () => void;
  stop: () => void;
  /** Fetches what a run needs, for a hand that is on its way to the button. */
  prepare: () => void;
  isRunning: boolean;
};

/**
 * Starts and stops runs: what is sent is the draft's text exactly as shown, once a preset that was chosen is shown. A
 * going run is replaced.
 */
export function useRunRequest(): RunRequest {
  const { controller, draft, presets, provider, selection } = usePlayground();
  const isRunning = useRun(isGoingOn);
  const actions = useMemo(
    () => ({
      run() {
        const waiting = askRunAfterPreset(presets.getSnapshot());
        if (waiting) return presets.set(waiting);
        selection.reset();
        controller.run(provider.getSnapshot(), draft.getSnapshot().text);
      },
      stop: () => controller.stop(),
      prepare: () => void reader.load(),
    }),
    [controller, draft, presets, provider, selection],
  );
  return { ...actions, isRunning };
}
