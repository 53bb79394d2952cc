import type { RunFigures } from "@/lib/protocol/measure-run";

/** The figures without all that comes of times: for entries of which nobody noted when they came. */
export function withoutTimes(figures: RunFigures): RunFigures {
  return {
    ...figures,
    firstEventAt: null,
    lastEventAt: null,
    firstText: null,
    textRate: null,
    gapMedian: null,
    gapP95: null,
    longestGap: null,
    stalls: [],
    items: figures.items.map((item) => ({ ...item, addedAt: null, firstDeltaAt: null, doneAt: null })),
  };
}
