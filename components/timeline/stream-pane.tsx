"use client";

import { useEffect, useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { ExportButton } from "@/components/captures/export-button";
import { ReplaySlot } from "@/components/captures/replay-slot";
import { findNextFinding } from "@/components/checks/next-finding";
import { OverviewSlot } from "@/components/overview/overview-slot";
import { endWords } from "@/components/timeline/end-words";
import { EventGrid } from "@/components/timeline/event-grid";
import { lateRows } from "@/components/timeline/late-rows";
import { StreamFigures } from "@/components/timeline/stream-figures";
import { WaitingWords } from "@/components/timeline/waiting-words";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Keys } from "@/components/ui/keys";
import { usePlayground, useRun, useSelection } from "@/lib/client/playground";
import type { Run, RunPhase } from "@/lib/client/run-store";
import { useShortcut } from "@/lib/client/shortcuts";

const stateLook = "px-4 py-3 text-xs leading-5 text-muted tabular-nums";

/** What the stream is at, in words, below its last row. Each has its key: words that moved would be a shift. */
function StreamState({ run }: { run: Run }) {
  const t = useTranslations("stream");
  const tEnd = useTranslations("stream.end");
  const ending = useMemo(() => endWords(run, tEnd), [run, tEnd]);
  switch (run.phase) {
    case "idle":
      return (
        <p
          key="idle"
          className="absolute inset-x-0 bottom-1/2 mx-auto flex max-w-[360px] flex-col items-center gap-1 px-4 text-center text-balance text-muted"
        >
          <b className="flex items-center gap-2 text-base font-semibold text-ink">
            {t("idle")}
            <span className="max-md:hidden">
              <Keys>Ctrl ↵</Keys>
            </span>
          </b>
          {t("idleHint")}
        </p>
      );
    case "sending":
    case "connected":
      return (
        <p key="waiting" className={stateLook}>
          <WaitingWords key={run.id} phase={run.phase} startedAt={run.startedAt} />
        </p>
      );
    // Nothing may stand here that the next row would push down.
    case "streaming":
      return null;
    case "ended":
      return (
        <p key="ended" className={classNames(stateLook, run.outcome?.kind === "cut" && "text-error")}>
          {ending}
        </p>
      );
  }
}

/** Steps from finding to finding, over the levels that are shown. */
function useFindingKeys(run: Run, selected: number | null, onShowEvent: (index: number) => void) {
  const t = useTranslations("stream");
  const hidden = useSelection((current) => current.hiddenLevels);
  const step = (step: 1 | -1) => {
    if (!run.analysis) return;
    const next = findNextFinding(run.analysis.findings, { from: selected, step, hidden });
    if (next !== null) onShowEvent(next);
  };
  useShortcut("]", t("nextFinding"), () => step(1));
  useShortcut("[", t("previousFinding"), () => step(-1));
}

/** Fetches what draws rows as soon as there is going to be one. The network is outside. */
function usePreparedRows(phase: RunPhase) {
  const locale = useLocale();
  const isComing = phase !== "idle";
  useEffect(() => {
    // A failure shows where the rows would stand, with a button to try again.
    if (isComing) lateRows.load(locale).catch(() => undefined);
  }, [isComing, locale]);
}

type StreamPaneProps = {
  /** Selects an event and shows its row. */
  onShowEvent: (index: number) => void;
};

/** The Stream pane: figures, and every event as it arrives. */
export function StreamPane({ onShowEvent }: StreamPaneProps) {
  const t = useTranslations("stream");
  const tShell = useTranslations("shell");
  const { selection } = usePlayground();
  const run = useRun((current) => current);
  usePreparedRows(run.phase);
  const following = useSelection((current) => current.following);
  const selected = useSelection((current) => current.selectedEvent);

  const step = (rows: number) => {
    if (run.eventCount === 0) return;
    selection.select(Math.min(Math.max((selected ?? -1) + rows, 0), run.eventCount - 1));
  };
  useShortcut("J", t("nextRow"), () => step(1));
  useShortcut("K", t("previousRow"), () => step(-1));
  useFindingKeys(run, selected, onShowEvent);
  useShortcut("F", t("followHint"), () => selection.setFollowing(!following));

  return (
    <section aria-label={tShell("stream")} className="flex h-full min-h-0 min-w-0 flex-col bg-panel">
      <div className="flex h-10 shrink-0 items-center gap-3 border-b border-line pr-2 pl-4">
        <StreamFigures />
        <div className="flex gap-1">
          <ReplaySlot />
          <ExportButton />
        </div>
      </div>
      <OverviewSlot />
      <div className="flex h-10 shrink-0 items-center justify-end gap-2 border-b border-line px-4">
        <Button
          size="sm"
          aria-pressed={following}
          title={t("followHint")}
          onClick={() => selection.setFollowing(!following)}
          className="aria-pressed:border-accent/40 aria-pressed:bg-accent-soft aria-pressed:text-accent"
        >
          {t("follow")}
        </Button>
      </div>
      <EventGrid
        log={run.log}
        rowCount={run.eventCount}
        findings={run.analysis?.findings ?? null}
        following={following}
        selected={selected}
        onSelect={selection.select}
        onOpen={selection.open}
        onClose={selection.leave}
        onFollow={selection.setFollowing}
      >
        <StreamState run={run} />
      </EventGrid>
    </section>
  );
}
