import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** Tokens by kind, as the provider counts them; null for what it does not say. */
export type TokenCounts = {
  readonly input: number | null;
  /** Of the input. */
  readonly cached: number | null;
  readonly output: number | null;
  /** Of the output. */
  readonly reasoning: number | null;
  readonly total: number | null;
};

/** `usage`: that of a response; null where it has none. */
export function readTokenCounts(usage: JsonObject | null): TokenCounts {
  return {
    input: readCount(usage, "input_tokens"),
    cached: readCount(usage?.input_tokens_details, "cached_tokens"),
    output: readCount(usage, "output_tokens"),
    reasoning: readCount(usage?.output_tokens_details, "reasoning_tokens"),
    total: readCount(usage, "total_tokens"),
  };
}

function readCount(owner: unknown, name: string): number | null {
  const count = isJsonObject(owner) ? owner[name] : null;
  return typeof count === "number" && Number.isFinite(count) && count >= 0 ? count : null;
}
