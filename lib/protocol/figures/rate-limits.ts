import type { HttpHeader } from "@/lib/protocol/figures/rate-limit-headers";

/** One limit of a provider, as the headers of an answer tell of it; null for what they leave out. */
export type RateLimit = {
  /** What is counted: `requests`, `tokens`, `input-tokens` …; empty where the headers name nothing. */
  readonly subject: string;
  readonly limit: number | null;
  readonly remaining: number | null;
  /** When it is full again, as the provider writes it: `6m0s`, `12ms`, a time of day. */
  readonly reset: string | null;
};

const namePattern = /^x-ratelimit-(limit|remaining|reset)(?:-(.+))?$/;

/** The limits in the order in which the headers first name them. Headers of other shapes are passed over. */
export function readRateLimits(headers: readonly HttpHeader[]): RateLimit[] {
  const limits = new Map<string, RateLimit>();
  for (const { name, value } of headers) {
    const [, field, subject = ""] = namePattern.exec(name) ?? [];
    if (field === undefined) continue;
    const known = limits.get(subject) ?? { subject, limit: null, remaining: null, reset: null };
    limits.set(subject, { ...known, [field]: field === "reset" ? value : readCount(value) });
  }
  return [...limits.values()];
}

/** Of a list of limits for several windows the first one counts: `100, 100;w=60`. */
function readCount(text: string): number | null {
  const [, digits] = /^\s*(\d{1,15})(?=\s*(?:[,;]|$))/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}
