import { isSameValue, shareValue } from "@/components/input/share-value";

/** An element of a list, with a key that follows it through edits, moves and undo. */
export type KeyedItem = { readonly key: number; readonly value: unknown };

export type KeyedList = { readonly items: readonly KeyedItem[]; readonly nextKey: number };

export const emptyList: KeyedList = { items: [], nextKey: 1 };

/**
 * The list as it is now, made of what was there before as far as it can be found again: elements that did not
 * change keep key and identity, wherever they moved; of those that changed, as many as there were, each keeps its
 * key in order. The same list where nothing changed.
 */
export function keyItems(before: KeyedList, values: readonly unknown[]): KeyedList {
  const old = before.items;
  const start = countSame(old, values, (list, place) => list[place]);
  const ending = Math.min(old.length, values.length) - start;
  const end = Math.min(
    ending,
    countSame(old, values, (list, place) => list[list.length - 1 - place]),
  );
  if (start === values.length && start === old.length) return before;
  const middle = matchMiddle(
    old.slice(start, old.length - end),
    values.slice(start, values.length - end),
    before.nextKey,
  );
  return {
    items: [...old.slice(0, start), ...middle.items, ...old.slice(old.length - end)],
    nextKey: middle.nextKey,
  };
}

/** How many elements are alike, counted from one end. */
function countSame(
  old: readonly KeyedItem[],
  values: readonly unknown[],
  at: <Element>(list: readonly Element[], place: number) => Element | undefined,
): number {
  const limit = Math.min(old.length, values.length);
  let count = 0;
  while (count < limit && isSameValue(at(old, count)?.value, at(values, count))) count += 1;
  return count;
}

function matchMiddle(old: readonly KeyedItem[], values: readonly unknown[], firstKey: number): KeyedList {
  const left = new Set(old);
  const found = values.map((value) => {
    for (const item of left) {
      if (!isSameValue(item.value, value)) continue;
      left.delete(item);
      return item;
    }
    return null;
  });
  const changed = [...left];
  const isPaired = changed.length === found.filter((item) => item === null).length;
  let nextKey = firstKey;
  const items = values.map((value, place): KeyedItem => {
    const item = found[place] ?? (isPaired ? changed.shift() : undefined);
    if (item) return item === found[place] ? item : { key: item.key, value: shareValue(item.value, value) };
    nextKey += 1;
    return { key: nextKey - 1, value };
  });
  return { items, nextKey };
}
