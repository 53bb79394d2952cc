import { useEffect } from "react";
import { isSingleKey, type Shortcut, shortcuts } from "@/lib/client/shortcuts";
import { readPreference, singleKeysCookie } from "@/lib/client/visit/preferences";

/** Listens for every registered shortcut. Single keys are left alone while typing and while a dialog is open. */
export function useShortcutKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const shortcut = shortcuts.find(event);
      if (!shortcut || (isSingleKey(shortcut.keys) && !takesSingleKeys(event.target))) return;
      if (isKeptBy(event.target, shortcut)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat || isSingleKey(shortcut.keys)) shortcut.run();
    };
    // Before Monaco, which has its own ideas of Ctrl+Enter and Ctrl+K.
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, []);
}

function isKeptBy(target: EventTarget | null, { yieldsTo }: Shortcut): boolean {
  return Boolean(yieldsTo) && target instanceof Element && target.closest(yieldsTo ?? "") !== null;
}

const typingPlaces =
  "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable], .monaco-editor";

function takesSingleKeys(target: EventTarget | null): boolean {
  const isTyping = target instanceof Element && target.closest(typingPlaces) !== null;
  return !isTyping && !document.querySelector("dialog[open]") && readPreference(singleKeysCookie) !== "off";
}
