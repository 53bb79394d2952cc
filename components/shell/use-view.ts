import { useState } from "react";
import { useRun } from "@/lib/client/playground";

/** The pane that shows where there is no room for all; at 768 px and more Request shows beside it. */
export type View = "request" | "stream" | "output";

/** The chosen view. A run that was started from Request leads on to Stream, where there is something to see. */
export function useView(): [View, (view: View) => void] {
  const runId = useRun((run) => run.id);
  const [chosen, setChosen] = useState<{ view: View; duringRun: number }>({
    view: "request",
    duringRun: runId,
  });
  const isBeforeRun = chosen.view === "request" && chosen.duringRun !== runId;
  return [isBeforeRun ? "stream" : chosen.view, (view) => setChosen({ view, duringRun: runId })];
}
