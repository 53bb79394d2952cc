"use client";

import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { ExportButton } from "@/components/captures/export-button";
import { ReplaySlot } from "@/components/captures/replay-slot";
import { OverviewSlot } from "@/components/overview/overview-slot";
import { useGoLive } from "@/components/overview/use-go-live";
import { EventGrid } from "@/components/timeline/event-grid";
import type { EventRowsProps } from "@/components/timeline/event-rows";
import { FilterRow } from "@/components/timeline/filter-row";
import { createRowsLoader } from "@/components/timeline/late-rows";
import { StreamFigures } from "@/components/timeline/stream-figures";
import { NoHits, StreamState } from "@/components/timeline/stream-state";
import { useFindingKeys, useRowKeys, useViewKeys } from "@/components/timeline/use-row-keys";
import type { PartLoader } from "@/components/ui/late-view";
import { usePlayground, useRun, useSelection } from "@/lib/client/playground";
import { useRowFolding, useRowHold, useRows } from "@/lib/client/rows/use-rows";
import { isGoingOn } from "@/lib/client/run/is-going-on";
import type { RunPhase } from "@/lib/client/run/run-store";
import { useTimeCursor } from "@/lib/client/time/time-cursor";

/** Fetches what makes rows as soon as there is going to be one. The network is outside. */
function usePreparedRows(phase: RunPhase): PartLoader<EventRowsProps> {
  const locale = useLocale();
  const { rows } = usePlayground();
  const [loader] = useState(() => createRowsLoader(rows));
  const isComing = phase !== "idle";
  useEffect(() => {
    // A failure shows where the rows would stand, with a button to try again.
    if (isComing) loader.load(locale).catch(() => undefined);
  }, [isComing, loader, locale]);
  return loader;
}

type StreamPaneProps = {
  /** Selects an event and shows its row. */
  onShowEvent: (index: number) => void;
};

/** The Stream pane: figures, an overview, and every event as it arrives. */
export function StreamPane({ onShowEvent }: StreamPaneProps) {
  const t = useTranslations("shell");
  const { selection, rows, rowFolding, rowHold } = usePlayground();
  const run = useRun((current) => current);
  const loader = usePreparedRows(run.phase);
  const shownRows = useRows();
  const isFolding = useRowFolding();
  const held = useRowHold();
  const following = useSelection((current) => current.following);
  const selected = useSelection((current) => current.selectedEvent);
  const isBack = useTimeCursor() !== null;
  const goLive = useGoLive();

  const fold = () => rowFolding.set(!isFolding);
  const catchUp = () => {
    rowHold.set(null);
    selection.setFollowing(true);
  };
  const toggleFollowing = () => {
    if (isBack) goLive();
    else if (following) selection.setFollowing(false);
    else catchUp();
  };
  const toggleHold = () => {
    rowHold.set(held === null && isGoingOn(run) ? shownRows.eventCount : null);
  };
  const close = () => {
    if (selection.getSnapshot().tab === "event") selection.leave();
    else if (selected !== null) rows.setUnfolded(selected, false);
  };

  useRowKeys();
  useFindingKeys(run, onShowEvent);
  useViewKeys({ onFold: fold, onFollow: toggleFollowing, onHold: toggleHold, onLive: goLive });

  return (
    <section aria-label={t("stream")} className="flex h-full min-h-0 min-w-0 flex-col bg-panel">
      <div className="flex h-10 shrink-0 items-center gap-3 border-b border-line pr-2 pl-4">
        <StreamFigures />
        <div className="flex gap-1">
          <ReplaySlot />
          <ExportButton />
        </div>
      </div>
      <OverviewSlot />
      <FilterRow
        checks={run.checks}
        isFolding={isFolding}
        following={following}
        isBack={isBack}
        onFold={fold}
        onFollow={toggleFollowing}
      />
      <EventGrid
        log={run.log}
        rows={shownRows}
        loader={loader}
        findings={run.analysis?.findings ?? null}
        following={following}
        selected={selected}
        heldBack={held === null ? null : run.eventCount - held}
        onSelect={selection.select}
        onOpen={selection.open}
        onClose={close}
        // A held grid has an end, but not the stream's: to reach it is not the wish to go on.
        onFollow={(isWanted) => selection.setFollowing(isWanted && held === null)}
        onCatchUp={catchUp}
        onUnfold={rows.setUnfolded}
      >
        {shownRows.eventCount > 0 && shownRows.list.rowCount === 0 ? <NoHits /> : null}
        <StreamState run={run} />
      </EventGrid>
    </section>
  );
}
