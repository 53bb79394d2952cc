import type { EventLog } from "@/lib/protocol/event-log";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { initialResponseState, type ResponseState } from "@/lib/protocol/response/response-state";

export type ResponseHistory = {
  /**
   * Takes in what the log has gained, at most so many snapshots of it; true where there is more. Called ahead, it
   * leaves no jump much to do.
   */
  readonly follow: (mostSnapshots?: number) => boolean;
  /** The response after the event with this index; below 0 nothing has come, past the end it is the newest. */
  readonly at: (index: number) => ResponseState;
};

/** How many events lie between two snapshots: the most that a jump replays. */
const snapshotDistance = 512;

/**
 * Time travel over a log: the state after every 512th event is kept. Events cost the same however many came
 * before, and a snapshot keeps only what changed since the last one.
 */
export function createResponseHistory(log: Pick<EventLog, "length" | "slice">): ResponseHistory {
  const snapshots: ResponseState[] = [initialResponseState];

  /** The state after `count` events, which may be any number that the snapshots reach. */
  function replay(count: number): ResponseState {
    const position = Math.min(Math.floor(count / snapshotDistance), snapshots.length - 1);
    const snapshot = snapshots[position] ?? initialResponseState;
    return reduceEntries(snapshot, log.slice(position * snapshotDistance, count));
  }

  const isBehind = () => snapshots.length * snapshotDistance <= log.length;

  function follow(mostSnapshots = Number.POSITIVE_INFINITY): boolean {
    for (let taken = 0; taken < mostSnapshots && isBehind(); taken += 1)
      snapshots.push(replay(snapshots.length * snapshotDistance));
    return isBehind();
  }

  return {
    follow,
    at(index) {
      follow();
      return replay(Math.max(0, Math.min(index + 1, log.length)));
    },
  };
}
