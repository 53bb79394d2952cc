type Indexed = { readonly index: number };

/** The entry with this index, of a list that ascends by it. */
export function findIndexed<Entry extends Indexed>(list: readonly Entry[], index: number): Entry | undefined {
  const last = list.findLast((entry) => entry.index <= index);
  return last?.index === index ? last : undefined;
}

/** The list, ascending by index, with this entry in place of the one that had its index, or between others. */
export function putIndexed<Entry extends Indexed>(list: readonly Entry[], entry: Entry): readonly Entry[] {
  const before = list.findLastIndex(({ index }) => index <= entry.index);
  return list[before]?.index === entry.index
    ? list.with(before, entry)
    : list.toSpliced(before + 1, 0, entry);
}
