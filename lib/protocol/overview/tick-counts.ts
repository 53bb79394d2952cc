/** As many as a wide screen has pixels. Twice as many are kept, so that half of them in use still draw well. */
const bucketCount = 4096;

/** How many ticks fall into each stretch of an axis that nobody knows the length of. */
export type TickCounts = {
  /** The length of a stretch. It doubles when the axis has outgrown the stretches there are. */
  readonly width: () => number;
  /** One past the last stretch with a tick. */
  readonly end: () => number;
  /** How many ticks lie from `stretch * width` up to, not including, the next stretch. */
  readonly count: (stretch: number) => number;
  /** Constant work as a rule; each doubling costs one pass over the stretches. `place` is 0 or more. */
  readonly add: (place: number) => void;
};

/** `firstWidth`: the finest stretch to tell apart, a power of two, so that halving a place is exact. */
export function createTickCounts(firstWidth: number): TickCounts {
  const counts = new Uint32Array(bucketCount);
  let width = firstWidth;
  let end = 0;

  function double(): void {
    for (let stretch = 0; stretch < bucketCount / 2; stretch += 1)
      counts[stretch] = (counts[2 * stretch] ?? 0) + (counts[2 * stretch + 1] ?? 0);
    counts.fill(0, bucketCount / 2);
    end = Math.ceil(end / 2);
    width *= 2;
  }

  return {
    width: () => width,
    end: () => end,
    count: (stretch) => counts[stretch] ?? 0,
    add(place) {
      if (!Number.isFinite(place)) return;
      while (place >= width * bucketCount) double();
      const stretch = Math.max(0, Math.floor(place / width));
      counts[stretch] = (counts[stretch] ?? 0) + 1;
      end = Math.max(end, stretch + 1);
    },
  };
}
