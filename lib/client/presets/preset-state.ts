import type { PresetId } from "@/lib/protocol/request/preset-ids";

/** A preset of ours, or one of the visitor's own by its name. */
export type PresetKey = PresetId | `own ${string}`;

/** What was pressed, until the late part of the presets has carried it out. */
export type PresetWish =
  /** `isRunAsked`: Run was pressed meanwhile; the preset is sent once it is in the request. */
  | { readonly kind: "choose"; readonly key: PresetKey; readonly isRunAsked?: boolean }
  | { readonly kind: "manage"; readonly isSaving: boolean };

/** What the row of presets shows. The late part keeps it up to date, once it is there. */
export type PresetState = {
  readonly wish: PresetWish | null;
  /** The late part could not be fetched, and is not being fetched again. */
  readonly isUnavailable: boolean;
  /** The preset that the request equals. */
  readonly current: PresetKey | null;
  /** The names of the visitor's own. */
  readonly own: readonly string[];
};

export const initialPresetState: PresetState = { wish: null, isUnavailable: false, current: null, own: [] };

/** What to set when Run is pressed while a chosen preset is on its way; null where none is: then it runs at once. */
export function askRunAfterPreset(state: PresetState): PresetState | null {
  const { wish, isUnavailable } = state;
  if (wish?.kind !== "choose" || isUnavailable) return null;
  return wish.isRunAsked ? state : { ...state, wish: { ...wish, isRunAsked: true } };
}

/** What to set when the late part begins to be fetched, or could not be: a run that waited for it is not made up for. */
export function setUnavailable(state: PresetState, isUnavailable: boolean): PresetState {
  const { wish } = state;
  const isWaiting = wish?.kind === "choose" && isUnavailable;
  return { ...state, isUnavailable, wish: isWaiting ? { ...wish, isRunAsked: false } : wish };
}

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
