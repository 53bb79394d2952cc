import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";
import { createResponseHistory } from "@/lib/protocol/response/response-history";
import { type Effort, median } from "@/scripts/bench/protocol/rounds";
import { writeTextStream } from "@/scripts/bench/protocol/text-stream";

/** ms from asking for the response after an event to having it. `slowest` is the worst of all rounds' jumps. */
export type JumpTimes = {
  eventCount: number;
  jumpCount: number;
  median: number;
  worst: number;
  slowest: number;
};

/** Jumps all over a whole stream, the same ones in every round; of each the median of its rounds counts. */
export function measureJumps(eventCount: number, jumpCount: number, effort: Effort): JumpTimes {
  const history = createFollowedHistory(eventCount);
  const samples = spread(jumpCount, eventCount).map((target) => ({ target, times: [] as number[] }));
  for (let round = -effort.warmUp; round < effort.rounds; round += 1) {
    for (const { target, times } of samples) {
      const startedAt = performance.now();
      history.at(target);
      if (round >= 0) times.push(performance.now() - startedAt);
    }
  }
  const medians = samples.map(({ times }) => median(times));
  return {
    eventCount,
    jumpCount,
    median: median(medians),
    worst: Math.max(...medians),
    slowest: Math.max(...samples.flatMap(({ times }) => times)),
  };
}

/** Numbers from 0 up to, not including, `limit`, in no order and leaving no part out (steps of the golden ratio). */
function spread(count: number, limit: number): number[] {
  return Array.from({ length: count }, (_, place) => Math.floor(((place * 0.618_034) % 1) * limit));
}

function createFollowedHistory(eventCount: number) {
  const log = createEventLog();
  const history = createResponseHistory(log);
  const decoder = createStreamDecoder();
  for (const chunk of writeTextStream(eventCount, { chunkBytes: 16_384 })) {
    for (const entry of decoder.push(chunk, 0)) log.append(entry);
    history.follow();
  }
  return history;
}
