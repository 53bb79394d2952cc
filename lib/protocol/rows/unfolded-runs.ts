type Range = { first: number; last: number };

/**
 * Which runs are unfolded, as ranges of events: what a filter hides of a run, or shows of it anew, changes nothing.
 * A visitor unfolds a few, so each question walks them all.
 */
export type UnfoldedRuns = {
  readonly has: (index: number) => boolean;
  readonly add: (first: number, last: number) => void;
  /** The unfolded run that has the event `last` has grown by the event `index`. */
  readonly extend: (last: number, index: number) => void;
  /** The event belongs to no run any more. */
  readonly cutAt: (index: number) => void;
  /** Forgets the runs that have events from `first` to `last`. */
  readonly remove: (first: number, last: number) => void;
};

export function createUnfoldedRuns(): UnfoldedRuns {
  let ranges: Range[] = [];
  const find = (index: number) => ranges.find(({ first, last }) => index >= first && index <= last);
  return {
    has: (index) => ranges.length > 0 && find(index) !== undefined,
    add(first, last) {
      ranges.push({ first, last });
    },
    extend(last, index) {
      const range = find(last);
      if (range) range.last = Math.max(range.last, index);
    },
    cutAt(index) {
      const range = find(index);
      if (!range) return;
      const { last } = range;
      range.last = index - 1;
      ranges.push({ first: index + 1, last });
      ranges = ranges.filter((candidate) => candidate.first <= candidate.last);
    },
    remove(first, last) {
      ranges = ranges.filter((range) => range.last < first || range.first > last);
    },
  };
}
