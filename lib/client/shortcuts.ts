import { useEffect, useEffectEvent } from "react";

/** A key combination that does something anywhere on the page. */
export type Shortcut = {
  /** `Ctrl+Enter`, `Ctrl+Shift+S`, `Shift+J`, `/`, `?`, `Space`. Ctrl is Cmd too. Letters are named in capitals. */
  keys: string;
  /** What it does, in the visitor's language: the list of keys shows it. */
  label: string;
  run: () => void;
  /** A selector of controls that have a use of their own for these keys: inside them the shortcut does nothing. */
  yieldsTo?: string;
};

export type ShortcutRegistry = {
  /** Returns the way to take it back. Of two with the same keys, the later one counts. */
  register(shortcut: Shortcut): () => void;
  /** Those that work while typing first, each kind in the order of registration. */
  list(): readonly Shortcut[];
  find(event: KeyPress): Shortcut | undefined;
};

/** What a keyboard event says about the keys held. */
export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

export function createShortcutRegistry(): ShortcutRegistry {
  let shortcuts: readonly Shortcut[] = [];
  return {
    register(shortcut) {
      shortcuts = [...shortcuts, shortcut];
      return () => {
        shortcuts = shortcuts.filter((candidate) => candidate !== shortcut);
      };
    },
    list: () => [
      ...shortcuts.filter(({ keys }) => !isSingleKey(keys)),
      ...shortcuts.filter(({ keys }) => isSingleKey(keys)),
    ],
    find: (event) => shortcuts.findLast((shortcut) => matchesKeys(shortcut.keys, event)),
  };
}

/** The page's own; there is one keyboard. */
export const shortcuts = createShortcutRegistry();

/** True for combinations that a text field would take as typing. */
export function isSingleKey(keys: string): boolean {
  return !keys.startsWith("Ctrl+");
}

/**
 * Whether the keys held are those named. Signs such as `?` need Shift on some keyboards, and `[` AltGr or Option,
 * which come as Alt or as Ctrl and Alt.
 */
export function matchesKeys(keys: string, event: KeyPress): boolean {
  const names = keys.split("+");
  const name = names.at(-1) ?? "";
  const key = name === "Space" ? " " : name;
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  const needsControl = names.includes("Ctrl");
  if (event.altKey) return isSign && !needsControl;
  if ((event.ctrlKey || event.metaKey) !== needsControl) return false;
  return isSign || event.shiftKey === names.includes("Shift");
}

/** Registers a shortcut for as long as the component is there. `run` may change freely. */
export function useShortcut(keys: string, label: string, run: () => void, yieldsTo = ""): void {
  const runNewest = useEffectEvent(run);
  useEffect(
    () => shortcuts.register({ keys, label, run: () => runNewest(), yieldsTo }),
    [keys, label, yieldsTo],
  );
}
