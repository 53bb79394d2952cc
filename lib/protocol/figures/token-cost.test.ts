import { expect, test } from "vitest";
import { computeCost } from "@/lib/protocol/figures/token-cost";
import { readTokenCounts } from "@/lib/protocol/figures/token-counts";

const usage = {
  input_tokens: 1_000_000,
  input_tokens_details: { cached_tokens: 400_000 },
  output_tokens: 200_000,
  output_tokens_details: { reasoning_tokens: 50_000 },
  total_tokens: 1_200_000,
};
const counts = readTokenCounts(usage);

test("tokens are told by kind, and what the provider leaves out is null", () => {
  expect(counts).toEqual({
    input: 1_000_000,
    cached: 400_000,
    output: 200_000,
    reasoning: 50_000,
    total: 1_200_000,
  });
  const nothing = { input: null, cached: null, output: null, reasoning: null, total: null };
  expect(readTokenCounts(null)).toEqual(nothing);
  expect(readTokenCounts({ input_tokens: "7", output_tokens: -1, input_tokens_details: [] })).toEqual(
    nothing,
  );
});

test("cached input costs its own price, reasoning what output costs", () => {
  const prices = { "gpt-5.4": { input: 2, cached_input: 0.5, output: 10 } };
  expect(computeCost(counts, ["gpt-5.4"], prices)).toEqual({
    kind: "cost",
    amount: 0.6 * 2 + 0.4 * 0.5 + 0.2 * 10,
    model: "gpt-5.4",
  });
});

test("without a price of its own, cached input costs what input costs, counted or not", () => {
  const prices = { m: { input: 2, output: 10 } };
  expect(computeCost(counts, ["m"], prices)).toMatchObject({ amount: 4 });
  expect(computeCost({ ...counts, cached: null }, ["m"], prices)).toMatchObject({ amount: 4 });
});

test("the price of the model that answered counts before that of the one asked for", () => {
  const prices = { alias: { input: 1, output: 1 }, "alias-2026": { input: 5, output: 5 } };
  expect(computeCost(counts, ["alias-2026", "alias"], prices)).toMatchObject({ model: "alias-2026" });
  expect(computeCost(counts, ["alias-2027", "alias"], prices)).toMatchObject({ model: "alias" });
});

test("a cost that cannot be computed says why", () => {
  const prices = { m: { input: 2, cached_input: 1, output: 10 } };
  const whyOf = (...parameters: Parameters<typeof computeCost>) => {
    const cost = computeCost(...parameters);
    return cost.kind === "unknown" ? cost.why : cost.amount;
  };
  expect(whyOf(counts, ["m"], undefined)).toBe("no_prices");
  expect(whyOf(counts, ["other", "constructor"], prices)).toBe("no_price_of_model");
  expect(whyOf(readTokenCounts(null), ["m"], prices)).toBe("no_counts");
  expect(whyOf({ ...counts, cached: null }, ["m"], prices)).toBe("no_counts");
});
