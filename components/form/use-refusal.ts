import { useMemo } from "react";
import { isStanding, type Refusal, readRefusal } from "@/components/form/refusal";
import { useDraft, usePlayground, useRun, useRunRequest } from "@/lib/client/playground";
import { describeRunProblem } from "@/lib/client/problems/run-problem";
import type { Run } from "@/lib/client/run/run-store";

/** The last run's complaint about one parameter, until that changes or the next run starts. */
export function useRefusal(): Refusal | null {
  const param = useRun(readParam);
  const message = useRun(readMessage);
  const sentBody = useRun(readDraftText);
  const refusal = useMemo(
    () => (param === null ? null : readRefusal({ param, message, sentBody })),
    [param, message, sentBody],
  );
  const stands = useDraft(({ lastGoodText }) => refusal !== null && isStanding(refusal, lastGoodText));
  return stands ? refusal : null;
}

/** Takes what was refused out of the request, and runs that again. */
export function useRemoveAndRun(): (refusal: Refusal) => void {
  const { draft } = usePlayground();
  const { run } = useRunRequest();
  return ({ removable }) => {
    if (removable && draft.edit(removable, undefined)) run();
  };
}

const readParam = (run: Run) => describeRunProblem(run)?.param ?? null;
const readMessage = (run: Run) => describeRunProblem(run)?.message ?? null;
// The text on the page, not the one that went out: in that one variables have their values.
const readDraftText = (run: Run) => run.draftText;
