const shownBefore = 12;
const shownAfter = 60;

/** Two texts from just before their first difference on, and where it is: `@118 "four."`. */
export function describeDifference(expected: string, seen: string): { expected: string; seen: string } {
  const at = findDifference(expected, seen);
  return { expected: describeFrom(expected, at), seen: describeFrom(seen, at) };
}

/** The first UTF-16 code unit in which the texts differ; the shorter one's length where it begins the other. */
function findDifference(first: string, second: string): number {
  const length = Math.min(first.length, second.length);
  for (let at = 0; at < length; at += 1) {
    if (first.charCodeAt(at) !== second.charCodeAt(at)) return at;
  }
  return length;
}

function describeFrom(text: string, at: number): string {
  return `@${at} ${JSON.stringify(text.slice(Math.max(0, at - shownBefore), at + shownAfter))}`;
}
