import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { ProblemFrame } from "@/components/response/problem-frame";
import { problemWords, type Target } from "@/components/response/problem-words";
import { RawText } from "@/components/response/raw-text";
import { RetryCountdown } from "@/components/response/retry-countdown";
import { Copyable } from "@/components/ui/copyable";
import { parseJsonObject } from "@/lib/client/judge-answer";
import { maxBodyBytes } from "@/lib/client/receive-answer";
import { describeRunProblem, type RunProblem } from "@/lib/client/run-problem";
import type { Run } from "@/lib/client/run-store";
import { formatBytes } from "@/lib/i18n/format";
import { isJsonObject, textOrEmpty } from "@/lib/protocol/json";
import { eventData } from "@/lib/protocol/stream-event";

type ProblemNoticeProps = {
  /** A run that has ended. */
  run: Run;
  target: Target;
};

/** Chat Completions name themselves in `object`: `chat.completion`, and `chat.completion.chunk` in streams. */
function isChatCompletions(run: Run): boolean {
  const first = run.log.at(0);
  const answer = first ? eventData(first.event) : parseJsonObject(run.body ?? "");
  return isJsonObject(answer) && textOrEmpty(answer.object).startsWith("chat.completion");
}

function ErrorFields({ problem, requestId }: { problem: RunProblem; requestId: string | null }) {
  const t = useTranslations("errors.fields");
  const fields = [
    [t("status"), problem.kind === "http" && problem.status !== null ? String(problem.status) : null],
    [t("code"), problem.code],
    [t("type"), problem.type],
    [t("param"), problem.param],
    [t("requestId"), requestId],
  ] as const;
  const known = fields.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs">
      {known.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="font-mono wrap-anywhere text-body">{value}</dd>
        </div>
      ))}
    </dl>
  );
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

/** Why a run did not end well: first in words, then the server's own, then the raw answer. */
export function ProblemNotice({ run, target }: ProblemNoticeProps) {
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
      {problem.message === null ? null : (
        <p className="whitespace-pre-wrap wrap-anywhere text-ink">{problem.message}</p>
      )}
      {problem.playgroundCode === "unauthorized" ? (
        <a href="/login" className="w-fit text-accent underline">
          {t("signIn")}
        </a>
      ) : null}
      {problem.retryAfterSeconds === null ? null : (
        <RetryCountdown key={run.id} until={run.startedAt + run.elapsed + problem.retryAfterSeconds * 1000} />
      )}
      {isIncomplete ? null : <ErrorFields problem={problem} requestId={run.http?.requestId ?? null} />}
      {isIncomplete ? null : <RawAnswer problem={problem} body={run.body} />}
    </ProblemFrame>
  );
}
