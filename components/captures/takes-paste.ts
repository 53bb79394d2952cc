const pastePlaces = "input, textarea, select, [contenteditable], .monaco-editor, dialog";

/** True for what a paste goes into, and for what stands over the page. */
export function takesPaste(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(pastePlaces) !== null;
}
