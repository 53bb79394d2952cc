import type { useTranslations } from "use-intl";
import { findBlamingWord, findCause, isHtml } from "@/lib/client/problems/problem-cause";
import type { RunProblem } from "@/lib/client/problems/run-problem";
import type { ErrorCode } from "@/lib/protocol/playground-error";

type Translate = ReturnType<typeof useTranslations<"errors">>;

/** Where a run's request went. */
export type Target = {
  provider: string;
  /** What holds the key on the server; null where none is wanted, or the page does not know it. */
  keyVariable: string | null;
  /** True of the built-in one, which has no key and only plays that it refuses one. */
  isSandbox?: boolean;
};

/** An upstream's error that was not JSON, wrapped by the playground's server with the status kept. */
function wrappedWords({ status, excerptType }: RunProblem, { provider }: Target, t: Translate): string {
  return t(isHtml(excerptType) ? "htmlError" : "textError", { provider, status: String(status) });
}

function refusedKeyWords({ provider, keyVariable, isSandbox }: Target, t: Translate): string {
  if (isSandbox) return t("keyRefusedSandbox", { provider });
  if (keyVariable === null) return t("keyRefusedUnnamed", { provider });
  return t("keyRefused", { provider, variable: keyVariable });
}

function playgroundWords(code: ErrorCode, problem: RunProblem, target: Target, t: Translate): string {
  if (problem.excerpt !== null) return wrappedWords(problem, target, t);
  return t(`playground.${code}`, { provider: target.provider });
}

function httpWords(problem: RunProblem, target: Target, t: Translate): string {
  const { status, playgroundCode } = problem;
  const { provider } = target;
  if (playgroundCode !== null) return playgroundWords(playgroundCode, problem, target, t);
  const cause = findCause(problem);
  switch (cause) {
    case "key":
    case "permission":
      return refusedKeyWords(target, t);
    case "rate":
    case "quota":
    case "context":
    case "model":
    case "earlier_response":
      return t(`causes.${cause}`, { provider });
    case "blames_request":
      return t("blamesItself", { code: findBlamingWord(problem) ?? "" });
    default:
      return t(cause === "request" ? "refused" : "http", { provider, status: String(status) });
  }
}

function streamWords({ status, message }: RunProblem, isStream: boolean, t: Translate): string {
  if (message === null) return t("withoutError");
  return t(isStream ? "inStream" : "inAnswer", { status: String(status) });
}

function incompleteWords(reason: string | null, t: Translate): string {
  switch (reason) {
    case null:
      return t("incomplete.unsaid");
    case "max_output_tokens":
    case "content_filter":
      return t(`incomplete.${reason}`);
    default:
      return t("incomplete.other", { reason });
  }
}

function notResponsesWords(
  { lacksTypes }: RunProblem,
  { target, isStream, isChatCompletions }: AnswerFacts,
  t: Translate,
): string {
  if (isChatCompletions) return t("chatCompletions", { provider: target.provider });
  if (lacksTypes) return t("typesMissing");
  return t(isStream ? "notResponses" : "notResponsesJson");
}

function notEventStreamWords({ status, contentType }: RunProblem, target: Target, t: Translate): string {
  if (isHtml(contentType)) return t("html", { status: String(status), provider: target.provider });
  if (contentType === null) return t("untypedAnswer", { status: String(status) });
  return t("notEventStream", { status: String(status), type: contentType });
}

export type AnswerFacts = { target: Target; isStream: boolean; isChatCompletions: boolean; limit: string };

/** One sentence that says what happened, and who is to blame where that can be known. */
export function problemWords(problem: RunProblem, facts: AnswerFacts, t: Translate): string {
  const { target, isStream, limit } = facts;
  switch (problem.kind) {
    case "http":
      return httpWords(problem, target, t);
    case "stream":
      return streamWords(problem, isStream, t);
    case "incomplete":
      return incompleteWords(problem.code, t);
    case "cut":
      return t("cutBody");
    case "too_large":
      return t("tooLarge", { limit });
    case "not_responses":
      return notResponsesWords(problem, facts, t);
    case "not_event_stream":
      return notEventStreamWords(problem, target, t);
    case "unreachable":
      return t("unreachable");
  }
}
