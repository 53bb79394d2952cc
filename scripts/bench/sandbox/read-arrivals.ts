import { type Call, readWhole } from "@/scripts/bench/client";
import { now } from "@/scripts/bench/clock";

const lineFeed = 10;

/** When each event of a stream was there whole, by the machine's monotonic clock; the chunks may be cut anywhere. */
export async function readArrivals(call: Call): Promise<number[]> {
  const arrivals: number[] = [];
  let last = 0;
  await readWhole(call, (chunk) => {
    const arrivedAt = now();
    for (const byte of chunk) {
      if (byte === lineFeed && last === lineFeed) arrivals.push(arrivedAt);
      last = byte;
    }
  });
  return arrivals;
}

/**
 * How late each event is, in ms, after a schedule with one event in each interval. A client cannot see when the
 * server began: the schedule is laid so that the stream's promptest event is on time, and none is early.
 */
export function measureLateness(arrivals: readonly number[], intervalMs: number): number[] {
  const delays = arrivals.map((arrivedAt, index) => arrivedAt - index * intervalMs);
  const promptest = Math.min(...delays);
  return delays.map((delay) => delay - promptest);
}
