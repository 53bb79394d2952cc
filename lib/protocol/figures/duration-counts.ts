const pageLength = 1024;
/** Some 59 hours, in tenths of a millisecond: what is longer counts as that. */
const longestTenths = 0x7fff_ffff;

/** The upper bounds of the groups that durations are counted in, in milliseconds; a last group has no bound. */
export const durationBounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] as const;

/** How often each duration came, exact to a tenth of a millisecond: a browser's clock tells no more. */
export type DurationCounts = {
  readonly total: () => number;
  /** Milliseconds. Constant work, and no sorting ever. */
  readonly add: (milliseconds: number) => void;
  /** Takes back a duration that was added. Constant work. */
  readonly remove: (milliseconds: number) => void;
  /**
   * The shortest duration, in milliseconds, that at least this share (0 to 1) of all durations do not exceed:
   * one of those that came, never one between two. Null where there are none.
   */
  readonly quantile: (share: number) => number | null;
  /** How many durations are in each group: above the bound before it, up to its own. One more than bounds. */
  readonly groups: () => readonly number[];
};

/** The group of a duration, as `groups` has them. From the shortest on: gaps of a stream are short, as a rule. */
export function findDurationGroup(milliseconds: number): number {
  let group = 0;
  for (const bound of durationBounds) {
    if (milliseconds <= bound) break;
    group += 1;
  }
  return group;
}

/** Pages of counters, made as durations need them: a stream of many short gaps has one or two. */
export function createDurationCounts(): DurationCounts {
  const pages = new Map<number, Uint32Array>();
  let page = openPage(0);
  let pageNumber = 0;
  let total = 0;
  const groups = new Array<number>(durationBounds.length + 1).fill(0);

  function openPage(number: number): Uint32Array {
    const known = pages.get(number);
    if (known) return known;
    const opened = new Uint32Array(pageLength);
    pages.set(number, opened);
    return opened;
  }

  function count(milliseconds: number, change: 1 | -1): void {
    const tenths = milliseconds > 0 ? Math.min(Math.round(milliseconds * 10), longestTenths) : 0;
    const number = Math.floor(tenths / pageLength);
    if (number !== pageNumber) {
      page = openPage(number);
      pageNumber = number;
    }
    const place = tenths % pageLength;
    page[place] = (page[place] ?? 0) + change;
    total += change;
    const group = findDurationGroup(tenths / 10);
    groups[group] = (groups[group] ?? 0) + change;
  }

  return {
    total: () => total,
    add: (milliseconds) => count(milliseconds, 1),
    remove: (milliseconds) => count(milliseconds, -1),
    quantile(share) {
      let left = Math.max(1, Math.ceil(share * total));
      for (const number of [...pages.keys()].sort((a, b) => a - b)) {
        for (const [place, count] of pages.get(number)?.entries() ?? []) {
          left -= count;
          if (left <= 0) return (number * pageLength + place) / 10;
        }
      }
      return null;
    },
    groups: () => [...groups],
  };
}
