import type { useTranslations } from "use-intl";
import { describeRunProblem } from "@/lib/client/problems/run-problem";
import { parseJsonObject } from "@/lib/client/run/judge-answer";
import type { Run } from "@/lib/client/run/run-store";

type Translate = ReturnType<typeof useTranslations<"stream.end">>;

function cutWords(run: Run, t: Translate): string {
  // A cut inside a JSON answer is told in Output, where that answer stands.
  if (run.body !== null) return t("failedEarly");
  if (run.eventCount === 0) return t("cutEarly");
  const number = describeRunProblem(run)?.lastSequence ?? null;
  return number === null ? t("cutUnnumbered") : t("cut", { number: String(number) });
}

function answeredWords(run: Run, t: Translate): string {
  if (run.body === null) return t("completed");
  return t(parseJsonObject(run.sentBody)?.stream === true ? "answeredJsonInstead" : "answeredJson");
}

/** How the stream ended, in one sentence; "" while it has not. Errors have their own words, in Output. */
export function endWords(run: Run, t: Translate): string {
  switch (run.outcome?.kind) {
    case undefined:
      return "";
    case "completed":
      return answeredWords(run, t);
    case "stopped":
      return run.eventCount > 0 ? t("stopped", { count: run.eventCount }) : t("stoppedEarly");
    case "cut":
      return cutWords(run, t);
    case "incomplete":
      return run.body === null ? t("incomplete") : answeredWords(run, t);
    default:
      return t(run.eventCount > 0 ? "failed" : "failedEarly");
  }
}
