import { expect, test } from "vitest";
import { type HttpHeader, pickRateLimits } from "@/lib/protocol/figures/rate-limit-headers";
import { readRateLimits } from "@/lib/protocol/figures/rate-limits";

const headersOf = (fields: Record<string, string>): HttpHeader[] =>
  Object.entries(fields).map(([name, value]) => ({ name, value }));

test("limits are told apart by what they count", () => {
  const headers = headersOf({
    "x-ratelimit-limit-requests": "5000",
    "x-ratelimit-limit-tokens": "40000",
    "x-ratelimit-remaining-requests": "4999",
    "x-ratelimit-remaining-tokens": "39600",
    "x-ratelimit-reset-requests": "12ms",
    "x-ratelimit-reset-tokens": "6m0s",
  });
  expect(readRateLimits(headers)).toEqual([
    { subject: "requests", limit: 5000, remaining: 4999, reset: "12ms" },
    { subject: "tokens", limit: 40_000, remaining: 39_600, reset: "6m0s" },
  ]);
});

test("headers that name nothing are one limit, and what is missing or no number is null", () => {
  expect(
    readRateLimits(headersOf({ "x-ratelimit-limit": "20, 20;w=60", "x-ratelimit-remaining": "many" })),
  ).toEqual([{ subject: "", limit: 20, remaining: null, reset: null }]);
});

test("headers of other shapes are passed over", () => {
  expect(readRateLimits(headersOf({ "x-ratelimit-policy": "fair", "x-ratelimit-bucket": "a" }))).toEqual([]);
});

test("of an answer's headers only those about rate limits are picked", () => {
  const headers = new Headers({ "content-type": "text/plain", "X-RateLimit-Limit-Tokens": "7" });
  expect(pickRateLimits(headers)).toEqual([{ name: "x-ratelimit-limit-tokens", value: "7" }]);
});
