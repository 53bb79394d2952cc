/** One element of `tools`: an id of ours that stays with it while it is edited or moved, its text and its value. */
export type ToolEntry = { readonly id: number; readonly text: string; readonly value: unknown };

type Source = Omit<ToolEntry, "id">;

/**
 * Gives the elements of a list the ids that they had before. An element whose text did not change is the same
 * object, so that its card need not redraw. Which is which after an edit from elsewhere: first by equal texts, the
 * rest in their order.
 */
export function carryEntries(
  before: readonly ToolEntry[],
  now: readonly Source[],
  makeId: () => number,
): readonly ToolEntry[] {
  const start = countEqual(before, now);
  const end = countEqual(before.slice(start).toReversed(), now.slice(start).toReversed());
  if (start === before.length && start === now.length) return before;
  const changed = carryChanged(
    before.slice(start, before.length - end),
    now.slice(start, now.length - end),
    makeId,
  );
  return [...before.slice(0, start), ...changed, ...before.slice(before.length - end)];
}

function countEqual(before: readonly ToolEntry[], now: readonly Source[]): number {
  const difference = now.findIndex(({ text }, index) => before[index]?.text !== text);
  return difference === -1 ? now.length : difference;
}

function carryChanged(
  before: readonly ToolEntry[],
  now: readonly Source[],
  makeId: () => number,
): readonly ToolEntry[] {
  const rest = [...before];
  const moved = now.map(({ text }) => {
    const index = rest.findIndex((entry) => entry.text === text);
    return index === -1 ? undefined : rest.splice(index, 1)[0];
  });
  return now.map((source, index) => moved[index] ?? { ...source, id: rest.shift()?.id ?? makeId() });
}
