import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { blamesParam, problemAdvice } from "@/components/response/problem-advice";
import { ProblemFields } from "@/components/response/problem-fields";
import { ProblemFrame } from "@/components/response/problem-frame";
import { problemWords, type Target } from "@/components/response/problem-words";
import { RawText } from "@/components/response/raw-text";
import { RetryCountdown } from "@/components/response/retry-countdown";
import { Button } from "@/components/ui/button";
import { Copyable } from "@/components/ui/copyable";
import { findCause } from "@/lib/client/problems/problem-cause";
import { describeRunProblem, type RunProblem } from "@/lib/client/problems/run-problem";
import { parseJsonObject } from "@/lib/client/run/judge-answer";
import { maxBodyBytes } from "@/lib/client/run/receive-answer";
import type { Run } from "@/lib/client/run/run-store";
import { formatBytes } from "@/lib/i18n/format";
import { isJsonObject, textOrEmpty } from "@/lib/protocol/json";
import { eventData } from "@/lib/protocol/stream-event";

type ProblemNoticeProps = {
  /** A run that has ended. */
  run: Run;
  target: Target;
  /** Shows the request's field that is to blame. */
  onShowRefusal: () => void;
};

/** Chat Completions name themselves in `object`: `chat.completion`, and `chat.completion.chunk` in streams. */
function isChatCompletions(run: Run): boolean {
  const first = run.log.at(0);
  const answer = first ? eventData(first.event) : parseJsonObject(run.body ?? "");
  return isJsonObject(answer) && textOrEmpty(answer.object).startsWith("chat.completion");
}

function RawAnswer({ problem, body }: { problem: RunProblem; body: string | null }) {
  const t = useTranslations("errors");
  // The playground's own form adds nothing to what is said above.
  const text = problem.excerpt ?? (problem.playgroundCode === null ? body : null);
  if (!text) return null;
  const { excerpt, excerptType } = problem;
  const heading = excerptType
    ? t("excerpt", { type: excerptType })
    : t(excerpt === null ? "body" : "untypedExcerpt");
  return (
    <section aria-label={heading} className="flex flex-col gap-1">
      <div className="flex items-center justify-between">
        <h3 className="text-xs font-semibold text-muted">{heading}</h3>
        <Copyable text={text} />
      </div>
      <RawText text={text} />
    </section>
  );
}

type AdviceProps = {
  problem: RunProblem;
  target: Target;
  /** Null where the request on the page is not the one that was refused. */
  onShowRefusal: (() => void) | null;
};

function Advice({ problem, target, onShowRefusal }: AdviceProps) {
  const t = useTranslations("advice");
  const advice = problemAdvice(problem, target, t);
  if (advice === null) return null;
  return (
    <section aria-label={t("heading")} className="flex flex-col gap-0.5">
      <h3 className="text-xs font-semibold text-muted">{t("heading")}</h3>
      <p className="wrap-anywhere text-body">{advice}</p>
      {onShowRefusal && blamesParam(problem) ? (
        <Button size="sm" className="mt-1 self-start" onClick={onShowRefusal}>
          {t("showField")}
        </Button>
      ) : null}
    </section>
  );
}

/**
 * Counts down from the answer's arrival, unless that was long ago. A spent quota does not come back in the time that
 * servers then name.
 */
function Wait({ problem, run }: { problem: RunProblem; run: Run }) {
  const { retryAfterSeconds } = problem;
  if (retryAfterSeconds === null || run.isRecorded || findCause(problem) === "quota") return null;
  return <RetryCountdown until={run.startedAt + run.elapsed + retryAfterSeconds * 1000} />;
}

/** Of an upstream's fault the playground's server has no more to tell than the sentence above it, in English. */
function isSaid({ playgroundCode }: RunProblem): boolean {
  return playgroundCode?.startsWith("upstream_") ?? false;
}

/** Why a run did not end well: first in words, then the server's own, then the raw answer. */
export function ProblemNotice({ run, target, onShowRefusal }: ProblemNoticeProps) {
  const t = useTranslations("errors");
  const locale = useLocale();
  const problem = useMemo(() => describeRunProblem(run), [run]);
  // A cut stream is told below its last row, where the events end.
  if (problem === null || (problem.kind === "cut" && run.body === null)) return null;
  const isStream = run.body === null;
  const words = problemWords(
    problem,
    {
      target,
      isStream,
      isChatCompletions: isChatCompletions(run),
      limit: formatBytes(maxBodyBytes, locale),
    },
    t,
  );
  const isIncomplete = problem.kind === "incomplete";
  return (
    <ProblemFrame words={words} isIncomplete={isIncomplete}>
      {problem.message === null || isSaid(problem) ? null : (
        <p className="whitespace-pre-wrap wrap-anywhere text-ink">{problem.message}</p>
      )}
      {problem.playgroundCode === "unauthorized" ? (
        <a href="/login" className="w-fit text-accent underline">
          {t("signIn")}
        </a>
      ) : null}
      <Advice problem={problem} target={target} onShowRefusal={run.isRecorded ? null : onShowRefusal} />
      <Wait key={run.id} problem={problem} run={run} />
      {isIncomplete ? null : <ProblemFields problem={problem} />}
      {isIncomplete ? null : <RawAnswer problem={problem} body={run.body} />}
    </ProblemFrame>
  );
}
