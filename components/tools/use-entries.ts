import { useState } from "react";
import { carryEntries, type ToolEntry } from "@/components/tools/tool-entries";
import type { PartEdits } from "@/lib/client/draft/part-edits";
import { readEntries } from "@/lib/protocol/json/json-text";

let lastId = 0;

function makeId(): number {
  lastId += 1;
  return lastId;
}

type Carried = { text: string; entries: readonly ToolEntry[] };

/** The elements of the list that `edits` is about, each with an id that stays while it is edited and moved. */
export function useEntries(value: unknown, edits: PartEdits): readonly ToolEntry[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  const text = values.length === 0 ? "[]" : (edits.read([]) ?? "[]");
  const [carried, setCarried] = useState<Carried>(() => carry([], text, values));
  if (carried.text === text) return carried.entries;
  const next = carry(carried.entries, text, values);
  setCarried(next);
  return next.entries;
}

function carry(before: readonly ToolEntry[], text: string, values: readonly unknown[]): Carried {
  const sources = readEntries(text, 0).map(({ valueStart, valueEnd }, index) => ({
    text: text.slice(valueStart, valueEnd),
    value: values[index],
  }));
  return { text, entries: carryEntries(before, sources, makeId) };
}
