import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { problemWords, type Target } from "@/components/response/problem-words";
import { noProblem } from "@/lib/client/problems/fixtures/problem";
import type { RunProblem } from "@/lib/client/problems/run-problem";
import { en } from "@/lib/i18n/messages/en";

const t = createTranslator({ locale: "en", messages: en, namespace: "errors" });

const cometapi: Target = { provider: "CometAPI", keyVariable: "COMETAPI_KEY" };
const facts = { target: cometapi, isStream: true, isChatCompletions: false, limit: "16.8 MB" };

const wordsOf = (problem: Partial<RunProblem>, more: Partial<typeof facts> = {}) =>
  problemWords({ ...noProblem, ...problem }, { ...facts, ...more }, t);

test.each([401, 403])("HTTP %s says whose key was refused, and where it is kept", (status) => {
  expect(wordsOf({ status })).toBe(
    "CometAPI refused the server's key (COMETAPI_KEY). This page never sees it.",
  );
});

test("of a provider of one's own the variable is not known to the page", () => {
  expect(wordsOf({ status: 401 }, { target: { provider: "Local vLLM", keyVariable: null } })).toBe(
    "Local vLLM refused the server's key. This page never sees it.",
  );
});

test("the sandbox has no key, and only plays that it refuses one", () => {
  const target = { provider: "Sandbox", keyVariable: null, isSandbox: true };
  expect(wordsOf({ status: 401 }, { target })).toBe("Sandbox plays a server that refuses its key.");
});

test("a key that is refused with another status is told the same", () => {
  const message = "Incorrect API key provided.";
  expect(wordsOf({ status: 400, code: "invalid-argument", message })).toContain("refused the server's key");
});

test.each([
  [{ status: 429 }, "CometAPI refused the request for now: a rate limit is reached."],
  [
    { status: 429, code: "insufficient_quota" },
    "CometAPI refused the request: the account’s quota is used up.",
  ],
  [{ status: 400, code: "context_length_exceeded" }, "The request is longer than the model can read."],
  [{ status: 404, code: "model_not_found" }, "CometAPI has no such model, or this key may not use it."],
  [
    { status: 400, code: "previous_response_not_found" },
    "CometAPI does not know the response that previous_response_id names.",
  ],
])("%j is told by its cause", (problem, words) => {
  expect(wordsOf(problem)).toBe(words);
});

test("a 401 of the playground itself is about its secret, not about a key", () => {
  const words = wordsOf({ status: 401, code: "unauthorized", playgroundCode: "unauthorized" });
  expect(words).toContain("secret");
  expect(words).not.toContain("key");
});

test("a redirect says that the base URL is probably wrong", () => {
  const words = wordsOf({ status: 502, code: "upstream_redirect", playgroundCode: "upstream_redirect" });
  expect(words).toContain("redirect: the base URL is probably wrong");
});

test.each([
  ["text/html; charset=utf-8", "HTTP 404 with an HTML page: the base URL of CometAPI is probably wrong."],
  ["text/plain", "CometAPI answered HTTP 404 with something that is not JSON."],
])("an error page of type %s is named", (excerptType, words) => {
  const wrapped = { excerpt: "…", excerptType, playgroundCode: "upstream_bad_response" } as const;
  expect(wordsOf({ status: 404, ...wrapped })).toBe(words);
});

test("a 500 whose code blames the request is told as such", () => {
  expect(wordsOf({ status: 500, code: "invalid_request" })).toContain("the request is at fault");
  expect(wordsOf({ status: 500, code: "server_error" })).toBe("CometAPI answered HTTP 500.");
});

test.each([
  [400, "CometAPI refused the request: HTTP 400."],
  [404, "CometAPI answered HTTP 404."],
  [529, "CometAPI answered HTTP 529."],
])("HTTP %s without words of its own gets these", (status, words) => {
  expect(wordsOf({ status })).toBe(words);
});

test("an error inside a 200 says where it came", () => {
  const problem = { kind: "stream", message: "Boom" } as const;
  expect(wordsOf(problem)).toBe("HTTP was 200; the failure came inside the stream.");
  expect(wordsOf(problem, { isStream: false })).toBe("HTTP was 200; the failure came inside the answer.");
  expect(wordsOf({ ...problem, message: null })).toBe("The response failed, and no error came with it.");
});

test.each([
  ["text/html", "the answer is an HTML page"],
  ["application/xml", "the answer is application/xml"],
  [null, "neither an event stream nor a JSON response"],
])("an answer of type %s in place of a stream is named", (contentType, words) => {
  expect(wordsOf({ kind: "not_event_stream", contentType })).toContain(words);
});

test("Chat Completions are recognised, other APIs are told apart by form", () => {
  const problem = { kind: "not_responses" } as const;
  expect(wordsOf(problem, { isChatCompletions: true })).toContain("Chat Completions");
  expect(wordsOf(problem)).toContain("none of its events");
  expect(wordsOf(problem, { isStream: false })).toContain("JSON, but not a response");
});

test.each([
  ["max_output_tokens", "max_output_tokens"],
  ["content_filter", "content filter"],
  ["vendor_reason", "vendor_reason"],
  [null, "does not say why"],
])("an incomplete response gives its reason: %s", (code, words) => {
  expect(wordsOf({ kind: "incomplete", code })).toContain(words);
});

test("where only the type is missing in the data, that is what is said", () => {
  expect(wordsOf({ kind: "not_responses", lacksTypes: true })).toContain("has no field type");
  expect(wordsOf({ kind: "not_responses" })).toContain("none of its events");
});
