import type { PartEdits } from "@/lib/client/draft/part-edits";

/** Adds to the list that `edits` is about, and makes it where there is none. */
export function appendTo(edits: PartEdits, list: readonly unknown[] | undefined, value: unknown): void {
  if (list === undefined || list.length === 0) edits.set([], [value]);
  else edits.insert([], list.length, value);
}

/** Takes an entry out; with the last one the list itself, unless the API wants it there. */
export function removeFrom(
  edits: PartEdits,
  list: readonly unknown[],
  index: number,
  staysEmpty = false,
): void {
  if (list.length > 1 || staysEmpty) edits.set([index], undefined);
  else edits.set([], undefined);
}

/** Entries with their places, which are all the identity that they have. */
export function numberEntries<Entry>(entries: readonly Entry[]): { entry: Entry; index: number }[] {
  return entries.map((entry, index) => ({ entry, index }));
}
