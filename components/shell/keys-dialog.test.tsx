// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, expect, test } from "vitest";
import { KeysDialog } from "@/components/shell/keys-dialog";
import { en } from "@/lib/i18n/messages/en";

// jsdom opens no dialogs.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = () => undefined;
});

afterEach(cleanup);

test("the keys that open and close an event are listed too, and are not struck out with the single keys", () => {
  render(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <KeysDialog onClose={() => undefined} />
    </IntlProvider>,
  );
  screen.getByRole("checkbox", { name: /Single-key shortcuts/ }).click();
  for (const [label, key] of [
    [en.shell.keyOpen, "↵"],
    [en.shell.keyClose, "Esc"],
  ] as const) {
    const term = screen.getByText(label);
    expect(term.className).not.toContain("line-through");
    expect(term.nextElementSibling?.textContent).toBe(key);
  }
});
