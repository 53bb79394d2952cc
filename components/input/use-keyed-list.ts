import { useState } from "react";
import { emptyList, type KeyedItem, keyItems } from "@/components/input/keyed-items";

/** The list with keys that follow its elements. State that follows from props, as React wants it: set while drawing. */
export function useKeyedList(values: readonly unknown[]): readonly KeyedItem[] {
  const [list, setList] = useState(() => keyItems(emptyList, values));
  const [seen, setSeen] = useState(values);
  if (seen === values) return list.items;
  const next = keyItems(list, values);
  setSeen(values);
  if (next !== list) setList(next);
  return next.items;
}
