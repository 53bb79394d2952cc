// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, expect, test } from "vitest";
import { EventTypesGate } from "@/components/explain/event-types-gate";
import { isBrowsingTypes } from "@/components/explain/event-types-wish";
import { loadMessages } from "@/lib/i18n/load-messages";
import { explainedTypes } from "@/lib/protocol/explain/event-topics";

beforeAll(() => {
  // jsdom has the element, but not its methods.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

afterEach(() => {
  act(() => isBrowsingTypes.set(false));
  cleanup();
});

async function openDialog() {
  render(
    <IntlProvider locale="en" messages={loadMessages("en")} timeZone="UTC">
      <EventTypesGate />
    </IntlProvider>,
  );
  expect(screen.queryByRole("dialog")).toBeNull();
  act(() => isBrowsingTypes.set(true));
  return within(await screen.findByRole("dialog", { name: "Event types" }));
}

test("all types are there by topic, and each can be read", async () => {
  const dialog = await openDialog();
  const shell = within(dialog.getByRole("region", { name: "Shell" }));
  dialog.getByText(`${explainedTypes.length} types`);
  fireEvent.click(shell.getByRole("button", { name: "shell_call_command.delta" }));
  dialog.getByRole("heading", { name: "response.shell_call_command.delta" });
  dialog.getByText("The next piece of a command.");
});

test("they are found by name and by meaning, and what is not there is said", async () => {
  const dialog = await openDialog();
  const search = dialog.getByRole("searchbox", { name: "Search event types" });
  fireEvent.change(search, { target: { value: "python code" } });
  dialog.getByText("1 type");
  dialog.getByRole("button", { name: "code_interpreter_call_code.delta" });
  dialog.getByRole("heading", { name: "response.code_interpreter_call_code.delta" });
  fireEvent.change(search, { target: { value: "hologram" } });
  dialog.getByText("No type of that name.");
});

test("the cross closes it", async () => {
  const dialog = await openDialog();
  fireEvent.click(dialog.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});
