import { findFreeName, type NamedPreset, tidyPresetName } from "@/lib/protocol/request/preset-file";

/** In the visitor's order; each name is there once. */
export type PresetList = readonly NamedPreset[];

/** In the place of the one that has its name, else at the end. */
export function putPreset(list: PresetList, preset: NamedPreset): PresetList {
  return putPresetAt(list, list.length, preset);
}

export function removePreset(list: PresetList, name: string): PresetList {
  return list.filter((preset) => preset.name !== name);
}

/** A name that another one has gets a number; one that is empty changes nothing. */
export function renamePreset(list: PresetList, name: string, next: string): PresetList {
  const tidy = tidyPresetName(next);
  if (tidy === "") return list;
  const free = findFreeName(tidy, namesOf(removePreset(list, name)));
  return list.map((preset) => (preset.name === name ? { ...preset, name: free } : preset));
}

/** At the end, with a number where a name is taken. */
export function appendPresets(list: PresetList, added: PresetList): PresetList {
  return added.reduce<PresetList>(
    (all, { name, body }) => putPreset(all, { name: findFreeName(name, namesOf(all)), body }),
    list,
  );
}

/** The list without the change that once led from `before` to `after`; what was changed since then stays. */
export function revertChange(list: PresetList, before: PresetList, after: PresetList): PresetList {
  const kept = list.filter((preset) => !holds(after, preset) || holds(before, preset));
  return before.reduce<PresetList>(
    (all, preset, place) => (holds(after, preset) ? all : putPresetAt(all, place, preset)),
    kept,
  );
}

function putPresetAt(list: PresetList, place: number, preset: NamedPreset): PresetList {
  const existing = list.findIndex(({ name }) => name === preset.name);
  if (existing !== -1) return list.with(existing, preset);
  return list.toSpliced(place, 0, preset);
}

function holds(list: PresetList, { name, body }: NamedPreset): boolean {
  return list.some((preset) => preset.name === name && preset.body === body);
}

function namesOf(list: PresetList): ReadonlySet<string> {
  return new Set(list.map(({ name }) => name));
}
