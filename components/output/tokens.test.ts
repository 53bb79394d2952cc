import { expect, test } from "vitest";
import { createTokenCutter, findToken, probability, readToken, surprise } from "@/components/output/tokens";
import { appendLogprobs, noLogprobs } from "@/lib/protocol/response/response-logprobs";

const tokensOf = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ token: `t${from + index} `, logprob: -0.1 }));

test("what was sent for a token is read, and what was not is left out", () => {
  const raw = { token: "a", logprob: -1, bytes: [97], top_logprobs: [{ token: "b", logprob: -2 }, null] };
  expect(readToken(raw)).toEqual({
    token: "a",
    logprob: -1,
    alternatives: [
      { token: "b", logprob: -2, rank: 0 },
      { token: "", logprob: null, rank: 1 },
    ],
  });
  expect(readToken("x")).toEqual({ token: "", logprob: null, alternatives: [] });
});

test("a likely token is calm, an unlikely one stands out, an unknown one says nothing", () => {
  const steps = [0, -0.1, -0.5, -1.5, -9999, null].map((logprob) => surprise({ token: "a", logprob }));
  expect(steps).toEqual([0, 1, 2, 3, 4, 0]);
  expect(probability({ token: "a", logprob: -9999 })).toBe(0);
  expect(probability({ token: "a", logprob: null })).toBeNull();
});

test("tokens are cut into blocks that have each of them once, in order", () => {
  const list = appendLogprobs(noLogprobs, tokensOf(1000));
  const blocks = createTokenCutter()(list);
  expect(blocks.flatMap(({ tokens }) => tokens.map(({ token }) => token))).toEqual(
    tokensOf(1000).map(({ token }) => token),
  );
  expect(Math.max(...blocks.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(96);
  expect(findToken(blocks, 500)?.token).toBe("t500 ");
  expect(findToken(blocks, 1000)).toBeNull();
});

test("a list that grows keeps its blocks, another one is cut anew", () => {
  const cut = createTokenCutter();
  let list = noLogprobs;
  for (let count = 0; count < 600; count += 1) {
    list = appendLogprobs(list, tokensOf(1, count));
    cut(list);
  }
  expect(cut(list)).toEqual(createTokenCutter()(list));
  const before = cut(list);
  const after = cut(appendLogprobs(list, tokensOf(300, 600)));
  for (const [index, block] of before.slice(0, -1).entries()) expect(after[index]).toBe(block);
  const other = appendLogprobs(noLogprobs, tokensOf(10, 7));
  expect(cut(other)).toEqual(createTokenCutter()(other));
});
