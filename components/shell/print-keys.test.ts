import { expect, test } from "vitest";
import { printKeys } from "@/components/shell/print-keys";

test.each([
  ["Ctrl+Shift+S", "Ctrl ⇧ S"],
  ["Shift+ArrowLeft", "⇧ ←"],
  ["Escape", "Esc"],
  ["Space", "Boşluk"],
])("%s is shown as %s", (keys, shown) => {
  expect(printKeys(keys, "Boşluk")).toBe(shown);
});
