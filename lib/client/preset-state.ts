import type { PresetId } from "@/lib/protocol/request/preset-ids";

/** A preset of ours, or one of the visitor's own by its name. */
export type PresetKey = PresetId | `own ${string}`;

/** What was pressed, until the late part of the presets has carried it out. */
export type PresetWish =
  | { readonly kind: "choose"; readonly key: PresetKey }
  | { readonly kind: "manage"; readonly isSaving: boolean };

/** What the row of presets shows. The late part keeps it up to date, once it is there. */
export type PresetState = {
  readonly wish: PresetWish | null;
  /** The preset that the request equals. */
  readonly current: PresetKey | null;
  /** The names of the visitor's own. */
  readonly own: readonly string[];
};

export const initialPresetState: PresetState = { wish: null, current: null, own: [] };

export function ownPresetKey(name: string): PresetKey {
  return `own ${name}`;
}

/** Where the visitor's own presets are kept, in the browser's storage for this site. */
export const presetsKey = "playground.presets";

/** Whether there is anything to show them for; false too where the browser blocks its storage. */
export function hasOwnPresets(): boolean {
  try {
    return window.localStorage.getItem(presetsKey) !== null;
  } catch {
    return false;
  }
}
