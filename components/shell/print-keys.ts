/** `Ctrl+Shift+S` as it is shown: `Ctrl ⇧ S`. `space`: the name of that key, in the visitor's language. */
export function printKeys(keys: string, space = "Space"): string {
  return keys
    .replaceAll("Shift", "⇧")
    .replaceAll("Enter", "↵")
    .replaceAll("Escape", "Esc")
    .replaceAll("ArrowLeft", "←")
    .replaceAll("ArrowRight", "→")
    .replaceAll("Space", space)
    .replaceAll("+", " ");
}
