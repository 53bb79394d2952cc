/** `name` is in small letters. */
export type HttpHeader = { readonly name: string; readonly value: string };

/** True for the names, in small letters, under which providers tell how much of a limit is left. */
export function isRateLimitHeader(name: string): boolean {
  return name.startsWith("x-ratelimit-");
}

/** The headers about rate limits, in their order. `headers`: names in small letters with their values. */
export function pickRateLimits(headers: Iterable<readonly [string, string]>): HttpHeader[] {
  return Array.from(headers, ([name, value]) => ({ name, value })).filter(({ name }) =>
    isRateLimitHeader(name),
  );
}
