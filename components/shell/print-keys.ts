/** `Ctrl+Shift+S` as it is shown: `Ctrl ⇧ S`. */
export function printKeys(keys: string): string {
  return keys
    .replaceAll("Shift", "⇧")
    .replaceAll("Enter", "↵")
    .replaceAll("Escape", "Esc")
    .replaceAll("ArrowLeft", "←")
    .replaceAll("ArrowRight", "→")
    .replaceAll("+", " ");
}
