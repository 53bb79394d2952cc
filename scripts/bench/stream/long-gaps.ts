import type { PageNotes } from "@/scripts/bench/stream/watch-page";

/** A frame that comes later than this after the one before is seen to be late. */
const longGapMs = 50;

/** The gaps between frames that were longer than 50 ms. */
export function longGaps(frames: PageNotes["frames"]): number[] {
  const gaps = frames.slice(1).map(({ at }, index) => at - (frames[index]?.at ?? at));
  return gaps.filter((gap) => gap > longGapMs);
}
