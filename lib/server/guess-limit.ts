import { RateLimiterMemory } from "rate-limiter-flexible";
import { PlaygroundError } from "@/lib/protocol/playground-error";

/** Wrong secrets from one address: ten a minute, then none is looked at for a minute. */
const limiter = new RateLimiterMemory({ points: 10, duration: 60, blockDuration: 60 });

/**
 * Asks before a secret is compared: an address that guesses too often learns nothing, not even by a right guess.
 * @throws PlaygroundError `rate_limited` with `retry-after`.
 */
export async function refuseGuesser(address: string): Promise<void> {
  const seen = await limiter.get(address);
  if (seen === null || seen.remainingPoints > 0) return;
  const seconds = Math.max(1, Math.ceil(seen.msBeforeNext / 1000));
  throw new PlaygroundError(
    "rate_limited",
    `Too many wrong secrets from this address: try again in ${seconds} s.`,
    {
      headers: { "retry-after": String(seconds) },
    },
  );
}

export async function noteWrongGuess(address: string): Promise<void> {
  await limiter.consume(address).catch(() => undefined);
}
