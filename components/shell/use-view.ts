import { useState } from "react";
import { usePlayground, useRun, useSelection } from "@/lib/client/playground";

/** The pane that shows where there is no room for all; at 768 px and more Request shows beside it. */
export type View = "request" | "stream" | "output";

type Choice = { view: View; duringRun: number };

/**
 * The chosen view. A run that was started from Request leads on to Stream, where there is something to see, or to
 * Output where no event came; an event that is open shows in Output.
 */
export function useView(): [View, (view: View) => void] {
  const { selection } = usePlayground();
  const runId = useRun((run) => run.id);
  const isAnswerWithoutEvents = useRun(
    ({ phase, eventCount, outcome }) => phase === "ended" && eventCount === 0 && outcome?.kind !== "stopped",
  );
  const isOpen = useSelection((current) => current.isOpen);
  const [choice, setChoice] = useState<Choice>({ view: "request", duringRun: runId });
  const isBeforeRun = choice.view === "request" && choice.duringRun !== runId;
  const afterRun = isAnswerWithoutEvents ? "output" : "stream";
  const setView = (view: View) => {
    if (view !== "output") selection.leave();
    setChoice({ view, duringRun: runId });
  };
  return [isOpen ? "output" : isBeforeRun ? afterRun : choice.view, setView];
}
