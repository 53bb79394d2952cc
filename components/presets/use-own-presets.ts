import { useSyncExternalStore } from "react";
import { type OwnPresetsSnapshot, openOwnPresets } from "@/lib/client/presets/own-presets";

/** The visitor's own presets, as they are in all tabs. */
export function useOwnPresets(): OwnPresetsSnapshot {
  const own = openOwnPresets();
  return useSyncExternalStore(own.subscribe, own.getSnapshot, own.getSnapshot);
}
