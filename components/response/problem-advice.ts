import type { useTranslations } from "use-intl";
import type { Target } from "@/components/response/problem-words";
import { findCause, isHtml, type ProblemCause } from "@/lib/client/problems/problem-cause";
import type { RunProblem } from "@/lib/client/problems/run-problem";
import type { ErrorCode } from "@/lib/protocol/playground-error";

type Translate = ReturnType<typeof useTranslations<"advice">>;

function adviseOnKey({ keyVariable, isSandbox }: Target, t: Translate): string {
  if (isSandbox) return t("keySandbox");
  return keyVariable === null ? t("keyUnnamed") : t("key", { variable: keyVariable });
}

/** The answer names a parameter, and no other cause that the parameter would only be beside. */
export function blamesParam(problem: RunProblem): problem is RunProblem & { param: string } {
  if (problem.kind !== "http" && problem.kind !== "stream") return false;
  const cause = findCause(problem);
  return problem.param !== null && (cause === "request" || cause === "blames_request");
}

function adviseOnCause(cause: ProblemCause, problem: RunProblem, target: Target, t: Translate): string {
  if (cause === "key") return adviseOnKey(target, t);
  return blamesParam(problem) ? t("param", { param: problem.param }) : t(cause);
}

function adviseOnOwnError(code: ErrorCode, { keyVariable }: Target, t: Translate): string | null {
  if (code === "provider_not_ready") {
    return keyVariable === null ? t("providerNotReadyUnnamed") : t(code, { variable: keyVariable });
  }
  // Some of the playground's own errors say all that there is to say.
  return t.has(code as Parameters<Translate["has"]>[0]) ? t(code as Parameters<Translate["has"]>[0]) : null;
}

function adviseOnError(problem: RunProblem, target: Target, t: Translate): string | null {
  const { playgroundCode, excerpt } = problem;
  if (playgroundCode !== null && excerpt === null) return adviseOnOwnError(playgroundCode, target, t);
  const cause = findCause(problem);
  return cause === null ? null : adviseOnCause(cause, problem, target, t);
}

/** What to do about a problem, in a sentence or two; null where there is nothing to be done. */
export function problemAdvice(problem: RunProblem, target: Target, t: Translate): string | null {
  switch (problem.kind) {
    case "http":
    case "stream":
      return adviseOnError(problem, target, t);
    case "incomplete":
      return problem.code === "max_output_tokens" || problem.code === "content_filter"
        ? t(problem.code)
        : null;
    case "cut":
      return t("cutBody");
    case "not_responses":
      return t("other_api");
    case "not_event_stream":
      return t(isHtml(problem.contentType) ? "html" : "not_event_stream");
    case "too_large":
    case "unreachable":
      return null;
  }
}
