import type { TokenCounts } from "@/lib/protocol/figures/token-counts";
import type { ProviderInfo } from "@/lib/protocol/provider-list";

/** What a run has cost, or why that cannot be told. */
export type TokenCost =
  | { readonly kind: "cost"; readonly amount: number; readonly model: string }
  | { readonly kind: "unknown"; readonly why: "no_prices" | "no_price_of_model" | "no_counts" };

const tokensPerPrice = 1_000_000;

/**
 * By the provider's prices per million tokens; their currency is that of whoever set them. `models`: the names by
 * which the model may have a price, the one that answered before the one that was asked for. Cached input without
 * a price of its own costs what input costs; with one, a count of it is needed.
 */
export function computeCost(
  counts: TokenCounts,
  models: readonly string[],
  prices: ProviderInfo["prices"],
): TokenCost {
  if (!prices) return { kind: "unknown", why: "no_prices" };
  const model = models.find((name) => Object.hasOwn(prices, name));
  const price = model === undefined ? undefined : prices[model];
  if (model === undefined || price === undefined) return { kind: "unknown", why: "no_price_of_model" };
  const { input, output } = counts;
  const cached = price.cached_input === undefined ? 0 : counts.cached;
  if (input === null || output === null || cached === null) return { kind: "unknown", why: "no_counts" };
  const uncached = Math.max(0, input - cached);
  const sum = uncached * price.input + cached * (price.cached_input ?? 0) + output * price.output;
  return { kind: "cost", amount: sum / tokensPerPrice, model };
}
