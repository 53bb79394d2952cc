import { useTranslations } from "use-intl";
import { findNextFinding } from "@/components/checks/next-finding";
import { focusGrid } from "@/components/timeline/focus-grid";
import { eventOf, rowBeside, stepRows } from "@/components/timeline/row-events";
import { usePlayground, useSelection } from "@/lib/client/playground";
import type { Run } from "@/lib/client/run/run-store";
import { useShortcut } from "@/lib/client/shortcuts";

// What has a use of its own for Space; a button that was only clicked does not wait for it.
const pressedBySpace =
  ":is(button, a, summary, input, select, [role=tab], [role=treeitem], [role=option], [role=menuitem], [role=slider], [role=separator], [role=tabpanel], pre):focus-visible";

/** Enter is meant for the row that was stepped to; who reads beside the rows keeps their place. */
function followToGrid() {
  if (!document.activeElement?.closest("[data-pane=output]")) focusGrid();
}

/** J and K step from row to row, with Shift to the next one of the same type. */
export function useRowKeys(): void {
  const t = useTranslations("stream");
  const { rows, selection } = usePlayground();

  const selectRow = (row: number | null) => {
    const { list } = rows.getSnapshot();
    const [content] = row === null ? [] : list.rows(row, row + 1);
    if (!content) return;
    selection.select(eventOf(content));
    followToGrid();
  };
  const step = (steps: 1 | -1) =>
    selectRow(stepRows(rows.getSnapshot().list, selection.getSnapshot().selectedEvent, steps));
  const stepInType = (steps: 1 | -1) => {
    const { selectedEvent } = selection.getSnapshot();
    if (selectedEvent === null) return step(steps);
    const start = rowBeside(rows.getSnapshot().list, selectedEvent, steps) + steps;
    selectRow(rows.findSameType(selectedEvent, { start, step: steps }));
  };

  useShortcut("J", t("nextRow"), () => step(1));
  useShortcut("K", t("previousRow"), () => step(-1));
  useShortcut("Shift+J", t("nextOfType"), () => stepInType(1));
  useShortcut("Shift+K", t("previousOfType"), () => stepInType(-1));
}

/** Brackets step from finding to finding, over the levels that are shown. */
export function useFindingKeys(run: Run, onShowEvent: (index: number) => void): void {
  const t = useTranslations("stream");
  const selected = useSelection((current) => current.selectedEvent);
  const hidden = useSelection((current) => current.hiddenLevels);
  const step = (step: 1 | -1) => {
    if (!run.analysis) return;
    const next = findNextFinding(run.analysis.findings, { from: selected, step, hidden });
    if (next !== null) onShowEvent(next);
  };
  useShortcut("]", t("nextFinding"), () => step(1));
  useShortcut("[", t("previousFinding"), () => step(-1));
}

type ViewKeys = { onFold: () => void; onFollow: () => void; onHold: () => void; onLive: () => void };

/** What of the log shows, and whether it moves. */
export function useViewKeys({ onFold, onFollow, onHold, onLive }: ViewKeys): void {
  const t = useTranslations("stream");
  useShortcut("F", t("followHint"), onFollow);
  useShortcut("G", t("foldHint"), onFold);
  useShortcut("Space", t("holdHint"), onHold, pressedBySpace);
  useShortcut("L", t("liveHint"), onLive);
}
