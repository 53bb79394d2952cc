import type { JsonObject } from "@/lib/protocol/json";
import { createRandom, hashText } from "@/lib/sandbox/seeded-random";

/** What else might have stood there: the commonest words of English, as tokens have them. */
const otherTokens =
  " the, of, and, to, a, in, is, it, you, that, he, was, for, on, are, with, as, I, his, they, be".split(",");

const encoder = new TextEncoder();

/**
 * Made-up log probabilities of a token, the same ones for the same token at the same place: its own, and those of
 * the `count` likeliest (itself the first), falling.
 */
export function describeLogprob(token: string, index: number, count: number): JsonObject {
  const random = createRandom(hashText(token) + index);
  const first = -random.next() * 0.7;
  const own = describeToken(token, first);
  let last = first;
  const others = otherTokens
    .filter((other) => other !== token)
    .slice(0, Math.max(0, count - 1))
    .map((other) => {
      last -= 0.5 + random.next();
      return describeToken(other, last);
    });
  return { ...own, top_logprobs: count === 0 ? [] : [own, ...others] };
}

function describeToken(token: string, logprob: number): JsonObject {
  return { token, logprob, bytes: [...encoder.encode(token)] };
}
