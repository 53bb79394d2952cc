import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { problemAdvice } from "@/components/response/problem-advice";
import type { Target } from "@/components/response/problem-words";
import { noProblem } from "@/lib/client/problems/fixtures/problem";
import type { RunProblem } from "@/lib/client/problems/run-problem";
import { loadAdviceMessages } from "@/lib/i18n/late-messages";
import { locales } from "@/lib/i18n/locale";

const cometapi: Target = { provider: "CometAPI", keyVariable: "COMETAPI_KEY" };
const ownError = (code: NonNullable<RunProblem["playgroundCode"]>) =>
  ({ code, playgroundCode: code }) as const;

// Names of variables and parameters are the same in every language.
const advised: [name: string, problem: Partial<RunProblem>, word: RegExp][] = [
  ["a refused key", { status: 401 }, /COMETAPI_KEY/],
  ["a param to blame", { status: 400, param: "temperature" }, /temperature/],
  ["CometAPI's 500 with a param", { status: 500, code: "invalid_request", param: "top_p" }, /top_p/],
  ["too long an input", { status: 400, code: "context_length_exceeded" }, /truncation/],
  [
    "an unknown earlier response",
    { status: 404, code: "previous_response_not_found" },
    /previous_response_id/,
  ],
  ["a path that is not there", { status: 404 }, /\/v1/],
  ["a web page for an error", { status: 404, excerpt: "<p>", excerptType: "text/html" }, /CometAPI/],
  ["a web page with 200", { kind: "not_event_stream", contentType: "text/html" }, /\/v1/],
  ["a gateway that gave up", { status: 504 }, /background/],
  [
    "an upstream that is silent",
    { status: 504, ...ownError("upstream_timeout") },
    /UPSTREAM_HEADER_TIMEOUT_MS/,
  ],
  ["a certificate that is not trusted", { status: 502, ...ownError("upstream_tls") }, /NODE_EXTRA_CA_CERTS/],
  ["a redirect", { status: 502, ...ownError("upstream_redirect") }, /https/],
  ["a model that is not allowed", { status: 403, ...ownError("model_not_allowed") }, /MODEL_ALLOW_LIST/],
  ["too large a request", { status: 413, ...ownError("body_too_large") }, /MAX_BODY_BYTES/],
  ["our own rate limit", { status: 429, ...ownError("rate_limited") }, /RATE_LIMIT_PER_MINUTE/],
  ["our own budget", { status: 429, ...ownError("budget_spent") }, /DAILY_REQUEST_BUDGET/],
  ["a provider without a key", { status: 503, ...ownError("provider_not_ready") }, /COMETAPI_KEY/],
  ["a cut in the answer", { kind: "cut" }, /UPSTREAM_IDLE_TIMEOUT_MS/],
  ["another API", { kind: "not_responses" }, /Responses API/],
  ["an answer at its limit", { kind: "incomplete", code: "max_output_tokens" }, /max_output_tokens/],
];

describe.each(locales)("in %s", async (locale) => {
  const messages = { advice: await loadAdviceMessages(locale) };
  const t = createTranslator({ locale, messages, namespace: "advice" });
  const adviceOn = (problem: Partial<RunProblem>, target = cometapi) =>
    problemAdvice({ ...noProblem, ...problem }, target, t);

  test.each(advised)("%s: the advice names what to look at", (_name, problem, word) => {
    expect(adviceOn(problem)).toMatch(word);
  });

  test("waiting is advised for a rate limit, not for a spent quota", () => {
    expect(adviceOn({ status: 429 })).toBe(messages.advice.rate);
    expect(adviceOn({ status: 429, code: "insufficient_quota" })).toBe(messages.advice.quota);
    expect(adviceOn({ kind: "stream", code: "insufficient_quota" })).toBe(messages.advice.quota);
  });

  test("of a provider of one's own the variable is not known to the page", () => {
    const own = { provider: "Local vLLM", keyVariable: null };
    expect(adviceOn({ status: 401 }, own)).toBe(messages.advice.keyUnnamed);
    expect(adviceOn({ status: 503, ...ownError("provider_not_ready") }, own)).toBe(
      messages.advice.providerNotReadyUnnamed,
    );
  });

  test("the sandbox has no key to put right: another model is advised", () => {
    const sandbox = { provider: "Sandbox", keyVariable: null, isSandbox: true };
    expect(adviceOn({ status: 401, code: "invalid_api_key" }, sandbox)).toBe(messages.advice.keySandbox);
  });

  test("where nothing can be done, or all is said, there is none", () => {
    expect(adviceOn({ status: 401, ...ownError("unauthorized") })).toBeNull();
    expect(adviceOn({ kind: "stream", message: "Boom" })).toBeNull();
    expect(adviceOn({ kind: "incomplete", code: "vendor_reason" })).toBeNull();
    expect(adviceOn({ kind: "unreachable" })).toBeNull();
  });
});
