// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useShortcutKeys } from "@/components/shell/use-shortcut-keys";
import { useShortcut } from "@/lib/client/shortcuts";

afterEach(cleanup);

function Page({ onStep }: { onStep: () => void }) {
  useShortcutKeys();
  useShortcut("ArrowLeft", "back", onStep, "[role=tab], input");
  return (
    <>
      <button type="button">plain</button>
      <button type="button" role="tab">
        tab
      </button>
      <textarea aria-label="text" />
    </>
  );
}

test("a shortcut leaves its keys to the controls that it yields to, and to typing", () => {
  const onStep = vi.fn();
  render(<Page onStep={onStep} />);
  fireEvent.keyDown(screen.getByRole("button", { name: "plain" }), { key: "ArrowLeft" });
  expect(onStep).toHaveBeenCalledOnce();
  const passed = fireEvent.keyDown(screen.getByRole("tab"), { key: "ArrowLeft" });
  fireEvent.keyDown(screen.getByRole("textbox"), { key: "ArrowLeft" });
  expect(passed).toBe(true);
  expect(onStep).toHaveBeenCalledOnce();
});
