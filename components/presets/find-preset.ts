import { ownPresetKey, type PresetKey } from "@/lib/client/presets/preset-state";
import { presetIds } from "@/lib/protocol/request/preset-ids";
import type { PresetList } from "@/lib/protocol/request/preset-list";
import { presets } from "@/lib/protocol/request/presets";

/** The preset that the request equals to the letter; ours come first. */
export function findPresetKey(text: string, own: PresetList): PresetKey | null {
  const ours = presetIds.find((id) => presets[id] === text);
  if (ours) return ours;
  const mine = own.find(({ body }) => body === text);
  return mine ? ownPresetKey(mine.name) : null;
}

/** A preset's text, with its name where it is one of the visitor's own; null where it is gone by now. */
export function readPreset(key: PresetKey, own: PresetList): { text: string; ownName: string | null } | null {
  const ours = presetIds.find((id) => id === key);
  if (ours) return { text: presets[ours], ownName: null };
  const mine = own.find(({ name }) => ownPresetKey(name) === key);
  return mine ? { text: mine.body, ownName: mine.name } : null;
}
