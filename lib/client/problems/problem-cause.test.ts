import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readErrorBody } from "@/lib/client/problems/error-body";
import { findCause } from "@/lib/client/problems/problem-cause";

const noSigns = { status: null, code: null, type: null, message: null, excerpt: null, excerptType: null };

test.each([
  ["a refused key", { status: 401 }, "key"],
  [
    "xAI's refused key",
    { status: 400, code: "invalid-argument", message: "Incorrect API key provided." },
    "key",
  ],
  ["a right that the key lacks", { status: 403, code: "forbidden" }, "permission"],
  ["a model that is not there", { status: 404, code: "model_not_found" }, "model"],
  [
    "a model that a gateway has no channel for",
    { status: 503, message: "No available channel for model gpt-9 under group default" },
    "model",
  ],
  ["a spent quota", { status: 429, code: "insufficient_quota" }, "quota"],
  ["a spent quota inside a stream", { status: 200, code: "insufficient_quota" }, "quota"],
  ["payment required", { status: 402 }, "quota"],
  ["a rate limit", { status: 429, code: "rate_limit_exceeded" }, "rate"],
  ["a rate limit inside a stream", { status: 200, code: "rate_limit_exceeded" }, "rate"],
  ["too long an input", { status: 400, code: "context_length_exceeded" }, "context"],
  [
    "too long an input, in words",
    { status: 400, message: "This model's maximum context length is 8192 tokens." },
    "context",
  ],
  ["an unknown earlier response", { status: 400, code: "previous_response_not_found" }, "earlier_response"],
  ["CometAPI's 500", { status: 500, code: "invalid_request" }, "blames_request"],
  [
    "CometAPI's 500 by its type",
    { status: 500, code: null, type: "invalid_request_error" },
    "blames_request",
  ],
  ["a plain refusal", { status: 400, code: "invalid_value" }, "request"],
  ["a path that is not there", { status: 404 }, "path"],
  ["a gateway that gave up", { status: 504 }, "slow"],
  ["a fault of the server's", { status: 500, code: "server_error" }, "server"],
  ["a fault of the server's inside a stream", { status: 200, code: "server_error" }, "server"],
  ["Cloudflare's page", { status: 520, excerpt: "<html>", excerptType: "text/html" }, "server"],
  ["a web page for a wrong path", { status: 404, excerpt: "<html>", excerptType: "text/html" }, "html"],
  ["nothing that tells", { status: 200, message: "Boom" }, null],
] as const)("%s", (_name, signs, cause) => {
  expect(findCause({ ...noSigns, ...signs })).toBe(cause);
});

const recordings = new URL("../../../../shared/recordings/", import.meta.url);
if (!existsSync(recordings))
  console.log("Skipped: ../shared/recordings is not here, so no real error is read.");

test.skipIf(!existsSync(recordings))("every recorded HTTP error has a cause", () => {
  const causes = readdirSync(recordings).flatMap((name) => {
    const file = new URL(`${name}/response.json`, recordings);
    const body = existsSync(file) ? readFileSync(file, "utf8") : "";
    const error = readErrorBody(body);
    if (error === null || body.includes('"output"')) return [];
    return [[name.slice(0, 3), findCause({ ...noSigns, status: 400, ...error })]];
  });
  expect(Object.fromEntries(causes)).toEqual({
    400: "quota",
    475: "model",
    476: "key",
    477: "earlier_response",
    490: "key",
    513: "request",
    515: "request",
    516: "request",
    539: "request",
    559: "context",
    577: "request",
  });
});
