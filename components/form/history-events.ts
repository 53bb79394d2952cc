import type { DraftStore } from "@/lib/client/draft/draft-store";

/**
 * Makes undo inside the boxes of an element the draft's undo: one history over form, editor and presets.
 * Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (Cmd too), a box's own context menu, a shaken phone. Returns the way to stop.
 */
export function routeUndo(element: HTMLElement, draft: DraftStore): () => void {
  const move = (event: Event, direction: "undo" | "redo" | null) => {
    if (!direction) return;
    event.preventDefault();
    draft[direction]();
  };
  const pressKey = (event: KeyboardEvent) => move(event, directionOfKeys(event));
  const chooseInMenu = (event: InputEvent) => move(event, directionOfInput[event.inputType] ?? null);
  element.addEventListener("keydown", pressKey);
  element.addEventListener("beforeinput", chooseInMenu);
  return () => {
    element.removeEventListener("keydown", pressKey);
    element.removeEventListener("beforeinput", chooseInMenu);
  };
}

function directionOfKeys(event: KeyboardEvent): "undo" | "redo" | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "y") return "redo";
  if (key !== "z") return null;
  return event.shiftKey ? "redo" : "undo";
}

const directionOfInput: Record<string, "undo" | "redo"> = { historyUndo: "undo", historyRedo: "redo" };
