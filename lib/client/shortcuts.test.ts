import { expect, test, vi } from "vitest";
import { createShortcutRegistry, isSingleKey, matchesKeys } from "@/lib/client/shortcuts";

const press = (key: string, held: { ctrl?: true; meta?: true; shift?: true; alt?: true } = {}) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  shiftKey: held.shift ?? false,
  altKey: held.alt ?? false,
});

test("all the modifiers that are named have to be held, and no others", () => {
  expect(matchesKeys("Ctrl+Shift+S", press("S", { ctrl: true, shift: true }))).toBe(true);
  expect(matchesKeys("Ctrl+Shift+S", press("s", { ctrl: true }))).toBe(false);
  expect(matchesKeys("Ctrl+K", press("k", { ctrl: true, alt: true }))).toBe(false);
  expect(matchesKeys("J", press("j"))).toBe(true);
  expect(matchesKeys("J", press("J", { shift: true }))).toBe(false);
  expect(matchesKeys("J", press("j", { ctrl: true }))).toBe(false);
});

test("Space is named in full", () => {
  expect(matchesKeys("Space", press(" "))).toBe(true);
  expect(matchesKeys("Space", press(" ", { shift: true }))).toBe(true);
  expect(matchesKeys("Space", press(" ", { ctrl: true }))).toBe(false);
});

test("Cmd stands for Ctrl", () => {
  expect(matchesKeys("Ctrl+Enter", press("Enter", { meta: true }))).toBe(true);
});

test("a sign counts whether or not the keyboard needs Shift for it", () => {
  expect(matchesKeys("?", press("?", { shift: true }))).toBe(true);
  expect(matchesKeys("/", press("/"))).toBe(true);
  expect(matchesKeys("/", press("/", { shift: true }))).toBe(true);
});

test("a sign counts where the keyboard needs AltGr or Option for it, and Ctrl alone is another key", () => {
  expect(matchesKeys("[", press("["))).toBe(true);
  expect(matchesKeys("[", press("[", { alt: true }))).toBe(true);
  expect(matchesKeys("[", press("[", { ctrl: true, alt: true }))).toBe(true);
  expect(matchesKeys("[", press("[", { ctrl: true }))).toBe(false);
  expect(matchesKeys("J", press("j", { alt: true }))).toBe(false);
});

test("the later of two shortcuts with the same keys counts, until it is taken back", () => {
  const registry = createShortcutRegistry();
  const [first, second] = [vi.fn(), vi.fn()];
  registry.register({ keys: "F", label: "first", run: first });
  const takeBack = registry.register({ keys: "F", label: "second", run: second });

  registry.find(press("f"))?.run();
  takeBack();
  registry.find(press("f"))?.run();

  expect(second).toHaveBeenCalledOnce();
  expect(first).toHaveBeenCalledOnce();
  expect(registry.list()).toHaveLength(1);
});

test("the list begins with what works while typing", () => {
  const registry = createShortcutRegistry();
  for (const keys of ["J", "Ctrl+Enter", "?", "Ctrl+K"])
    registry.register({ keys, label: keys, run: vi.fn() });
  expect(registry.list().map(({ keys }) => keys)).toEqual(["Ctrl+Enter", "Ctrl+K", "J", "?"]);
});

test("single keys are told from those that work while typing", () => {
  expect(["J", "Shift+J", "?", "Enter"].every(isSingleKey)).toBe(true);
  expect(isSingleKey("Ctrl+Enter")).toBe(false);
});
