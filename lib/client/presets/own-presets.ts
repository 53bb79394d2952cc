import { presetsKey } from "@/lib/client/presets/preset-state";
import { maskSecrets } from "@/lib/protocol/request/mask-secrets";
import { type NamedPreset, printPresetFile, readPresetFile } from "@/lib/protocol/request/preset-file";
import {
  appendPresets,
  type PresetList,
  putPreset,
  removePreset,
  renamePreset,
  revertChange,
} from "@/lib/protocol/request/preset-list";

/**
 * Why presets are not kept as they should be. `blocked`: this browser keeps nothing for the page, so they last as
 * long as it is open. `full`: the last change found no room and was not made. `unreadable`: what was kept is no
 * list of presets, and was put aside under another key.
 */
export type PresetTrouble = "blocked" | "full" | "unreadable";

export type OwnPresetsSnapshot = { readonly presets: PresetList; readonly trouble: PresetTrouble | null };

/** What came of a change. `undo` is null where it was not made, for want of room. `masked` counts secrets. */
export type PresetChange = { readonly undo: (() => void) | null; readonly masked: number };

/** The visitor's own presets, the same in all tabs. What looks like a secret in them is masked before it is kept. */
export type OwnPresets = {
  readonly getSnapshot: () => OwnPresetsSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the place of one of that name. */
  readonly save: (preset: NamedPreset) => PresetChange;
  readonly rename: (name: string, next: string) => PresetChange;
  readonly remove: (name: string) => PresetChange;
  /** Puts presets behind those that are there; names that clash get a number. */
  readonly add: (presets: PresetList) => PresetChange;
};

/** What is needed of a browser's storage. */
export type PresetStorage = Pick<Storage, "getItem" | "setItem">;

export const presetsAsideKey = "playground.presets.unreadable";

/** `storage`: null where the browser blocks it. `page`: the window, which tells of changes in other tabs. */
export function createOwnPresets(storage: PresetStorage | null, page: EventTarget): OwnPresets {
  const listeners = new Set<() => void>();
  let snapshot: OwnPresetsSnapshot = { presets: [], trouble: null };

  function publish(next: OwnPresetsSnapshot) {
    snapshot = next;
    for (const listener of listeners) listener();
  }

  const read = () => readKept(storage) ?? { presets: snapshot.presets, trouble: "blocked" as const };

  // Read again before each change: a tab that was opened earlier must not undo what another has saved since.
  function change(update: (presets: PresetList) => PresetList, masked = 0): PresetChange {
    const { presets: before, trouble } = read();
    const after = update(before);
    if (trouble !== "blocked" && !keep(storage, after)) {
      publish({ presets: before, trouble: "full" });
      return { undo: null, masked };
    }
    publish({ presets: after, trouble });
    return { undo: () => void change((now) => revertChange(now, before, after)), masked };
  }

  const follow = (event: Event) => {
    if (!("key" in event) || event.key === presetsKey || event.key === null) publish(read());
  };

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      if (listeners.size === 0) {
        page.addEventListener("storage", follow);
        snapshot = read();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) page.removeEventListener("storage", follow);
      };
    },
    save(preset) {
      const { preset: masked, count } = maskPreset(preset);
      return change((presets) => putPreset(presets, masked), count);
    },
    rename: (name, next) => change((presets) => renamePreset(presets, name, next)),
    remove: (name) => change((presets) => removePreset(presets, name)),
    add(added) {
      const masked = added.map(maskPreset);
      const count = masked.reduce((sum, one) => sum + one.count, 0);
      return change(
        (presets) =>
          appendPresets(
            presets,
            masked.map(({ preset }) => preset),
          ),
        count,
      );
    },
  };
}

/** Null where the storage is blocked. What is no list of presets is put aside, so that nothing is lost. */
function readKept(storage: PresetStorage | null): OwnPresetsSnapshot | null {
  if (!storage) return null;
  try {
    const text = storage.getItem(presetsKey);
    if (text === null) return { presets: [], trouble: null };
    const file = readPresetFile(text);
    if (file.kind === "presets") return { presets: file.presets, trouble: null };
    storage.setItem(presetsAsideKey, text);
    return { presets: [], trouble: "unreadable" };
  } catch {
    return null;
  }
}

/** False where there is no room. */
function keep(storage: PresetStorage | null, presets: PresetList): boolean {
  try {
    storage?.setItem(presetsKey, printPresetFile(presets));
    return true;
  } catch {
    return false;
  }
}

function maskPreset({ name, body }: NamedPreset): { preset: NamedPreset; count: number } {
  const { text, found } = maskSecrets(body);
  return { preset: { name, body: text }, count: found.length };
}

let presetsOfPage: OwnPresets | null = null;

/** The page's own, made when they are first asked for. */
export function openOwnPresets(): OwnPresets {
  presetsOfPage ??= createOwnPresets(openPageStorage(), window);
  return presetsOfPage;
}

function openPageStorage(): PresetStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
