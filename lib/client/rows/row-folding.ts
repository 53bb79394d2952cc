import { createValueStore, type ValueStore } from "@/lib/client/value-store";
import { foldRowsCookie, readPreference, writePreference } from "@/lib/client/visit/preferences";

/** Whether runs of deltas fold, unless a cookie says otherwise. */
export const initialRowFolding = true;

/** The visitor's choice, remembered. */
export function createRowFolding(): ValueStore<boolean> {
  const isInBrowser = typeof document !== "undefined";
  const store = createValueStore(isInBrowser ? readPreference(foldRowsCookie) !== "off" : initialRowFolding);
  return {
    ...store,
    set(isFolding) {
      store.set(isFolding);
      writePreference(foldRowsCookie, isFolding ? null : "off");
    },
  };
}
