import { createFrameScheduler } from "@/lib/client/pace/frame-scheduler";
import type { RowFilter } from "@/lib/client/rows/row-filter";
import type { RowSources, ShownRows } from "@/lib/client/rows/row-store";
import type { Run } from "@/lib/client/run/run-store";
import type { FindingLog } from "@/lib/protocol/check/findings";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { type CompiledFilter, compileFilter } from "@/lib/protocol/rows/event-filter";
import { findSameType } from "@/lib/protocol/rows/find-same-type";
import { createRowList, type RowList } from "@/lib/protocol/rows/row-list";
import { createUnfoldedRuns } from "@/lib/protocol/rows/unfolded-runs";

// Fetched with the first run: before there is an event, there is no row to be made.

/** So long the page is held up at a time where there is much to catch up with. */
const sliceMilliseconds = 6;

/** Between two looks at the clock. */
const eventsPerLook = 32;

export type RowFeed = {
  /** Unfolds the run of this event, or folds it again. */
  readonly setUnfolded: (index: number, isUnfolded: boolean) => void;
  /** As `findSameType` of lib/protocol/rows. */
  readonly findSameType: (index: number, from: { start: number; step: 1 | -1 }) => number | null;
};

type RowFeedOptions = {
  now?: () => number;
  /** Calls back when the page has had time for other things. */
  schedule?: (next: () => void) => void;
};

/** A list on its way: the events that have been asked, and the findings that have been read. */
type Build = {
  readonly filter: RowFilter;
  readonly compiled: CompiledFilter;
  readonly list: RowList;
  eventCount: number;
  findings: FindingLog | null;
  findingCount: number;
};

/**
 * Keeps the list of rows up with the run, in slices of a few milliseconds. After a change of the filter the old rows
 * stay until the new ones are complete.
 */
export function createRowFeed(
  { runs, filter, folding, hold }: RowSources,
  show: (rows: ShownRows) => void,
  { now = () => performance.now(), schedule = createFrameScheduler() }: RowFeedOptions = {},
): RowFeed {
  let runId = -1;
  let unfolded = createUnfoldedRuns();
  let shown = startBuild();
  /** Takes the place of `shown` as soon as it is complete. */
  let next: Build | null = null;
  let isScheduled = false;

  function startBuild(): Build {
    const wanted = filter.getSnapshot();
    return {
      filter: wanted,
      compiled: compileFilter(wanted),
      list: createRowList(unfolded, folding.getSnapshot()),
      eventCount: 0,
      findings: null,
      findingCount: 0,
    };
  }

  function startRun(run: Run): void {
    runId = run.id;
    unfolded = createUnfoldedRuns();
    shown = startBuild();
    next = null;
    hold.set(null);
    // Times are those of one run.
    if (filter.getSnapshot().time) filter.set({ ...filter.getSnapshot(), time: null });
  }

  function pushEvent(build: Build, run: Run, entry: EventEntry): void {
    const level = build.findings?.levelAt(entry.index) ?? null;
    const previousAt = run.log.at(entry.index - 1)?.at ?? null;
    if (!build.compiled.judge({ entry, level, previousAt })) return;
    build.list.push(entry.index, entry.event, level !== null);
  }

  /** True when all that is to be shown is in the list. */
  function advance(build: Build, run: Run, target: number): boolean {
    const deadline = now() + sliceMilliseconds;
    while (build.eventCount < target) {
      if (build.eventCount % eventsPerLook === 0 && now() > deadline) return false;
      const entry = run.log.at(build.eventCount);
      if (!entry) return false;
      pushEvent(build, run, entry);
      build.eventCount += 1;
    }
    return true;
  }

  /** Reads the findings that have come since: events that are listed already may have some now. */
  function readFindings(build: Build, { analysis }: Run): { isStale: boolean } {
    const findings = analysis?.findings ?? null;
    if (findings !== build.findings) Object.assign(build, { findings, findingCount: 0 });
    let isStale = false;
    for (; findings && build.findingCount < findings.list.length; build.findingCount += 1) {
      const index = findings.list[build.findingCount]?.index ?? null;
      if (index === null || index >= build.eventCount) continue;
      build.list.breakAt(index);
      isStale = build.compiled.readsFindings;
    }
    return { isStale };
  }

  function scheduleSync(): void {
    if (isScheduled) return;
    isScheduled = true;
    schedule(() => {
      isScheduled = false;
      sync();
    });
  }

  function sync(): void {
    const run = runs.getSnapshot();
    if (run.id !== runId) startRun(run);
    const held = hold.getSnapshot();
    if (filter.getSnapshot() !== (next ?? shown).filter) next = startBuild();
    const build = next ?? shown;
    const { isStale } = readFindings(build, run);
    const isComplete = advance(build, run, held ?? run.eventCount);
    if (isComplete && next) {
      shown = next;
      next = null;
    }
    if (isStale) next = startBuild();
    if (!isComplete || isStale) scheduleSync();
    if (isComplete && held === null) shown.list.setGrowing(run.phase !== "ended");
    publish();
  }

  function publish(): void {
    const { list, eventCount, compiled } = shown;
    show({ runId, list, eventCount, unreadable: compiled.unreadable });
  }

  runs.subscribe(() => {
    // A held view stays as it was, until the run that it is of is replaced.
    if (hold.getSnapshot() === null || runs.getSnapshot().id !== runId) sync();
  });
  filter.subscribe(sync);
  hold.subscribe(sync);
  folding.subscribe(() => {
    for (const build of [shown, next]) build?.list.setFolding(folding.getSnapshot());
    publish();
  });
  sync();

  return {
    findSameType: (index, from) =>
      findSameType({ list: shown.list, log: runs.getSnapshot().log }, index, from),
    setUnfolded(index, isUnfolded) {
      for (const build of [shown, next]) build?.list.setUnfolded(index, isUnfolded);
      publish();
    },
  };
}
