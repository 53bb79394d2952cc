// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { EventHelp } from "@/components/explain/event-help";
import { ResponseFieldHelp } from "@/components/explain/field-help";
import { loadMessages } from "@/lib/i18n/load-messages";
import type { Locale } from "@/lib/i18n/locale";

afterEach(cleanup);

function show(help: ReactElement, locale: Locale = "en"): void {
  render(
    <IntlProvider locale={locale} messages={loadMessages(locale)} timeZone="UTC">
      {help}
      <button type="button">Elsewhere</button>
    </IntlProvider>,
  );
}

/** Presses the help button and waits for the words. */
async function openHelp(subject: string, name = "Help") {
  const button = screen.getByRole("button", { name });
  expect(button.getAttribute("aria-description")).toBe(subject);
  fireEvent.click(button);
  const panel = screen.getByRole("dialog", { name: subject });
  await within(panel).findByRole("heading", { name: subject });
  return within(panel);
}

test("a type says what it means, what comes around it, its fields and its rules", async () => {
  show(<EventHelp type="response.output_text.delta" />);
  const panel = await openHelp("response.output_text.delta");
  panel.getByText(/The next piece of the text/);
  expect(panel.getAllByText("more of the same")).toHaveLength(2);
  panel.getByText("obfuscation");
  panel.getByText("part-not-added");
  panel.getByText("OpenAI and Open Responses");
});

test("a type that is named leads to its own help, and back", async () => {
  show(<EventHelp type="response.output_text.delta" />);
  const panel = await openHelp("response.output_text.delta");
  const [done] = panel.getAllByRole("button", { name: "output_text.done" });
  if (done) fireEvent.click(done);
  const heading = panel.getByRole("heading", { name: "response.output_text.done" });
  expect(document.activeElement).toBe(heading);
  fireEvent.click(panel.getByRole("button", { name: "Back to response.output_text.delta" }));
  panel.getByRole("heading", { name: "response.output_text.delta" });
  expect(panel.queryByRole("button", { name: /^Back/ })).toBeNull();
});

test("a type that no list has is told as such", async () => {
  show(<EventHelp type="acme:trace_event" />);
  const panel = await openHelp("acme:trace_event");
  panel.getByText(/An event of a vendor’s own/);
});

test("Esc closes it and gives the focus back; so does the button", async () => {
  show(<EventHelp type="keepalive" />);
  const panel = await openHelp("keepalive");
  const button = screen.getByRole("button", { name: "Help" });
  expect(button.getAttribute("aria-expanded")).toBe("true");
  fireEvent.keyDown(panel.getByRole("heading", { name: "keepalive" }), { key: "Escape" });
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(button);
  await openHelp("keepalive");
  fireEvent.click(button);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a press elsewhere closes it and leaves the focus where it went", async () => {
  show(<EventHelp type="error" />);
  await openHelp("error");
  fireEvent.pointerDown(screen.getByRole("button", { name: "Elsewhere" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("a field says what it holds, who differs, and what the request's parameter does", async () => {
  show(<ResponseFieldHelp path="reasoning.effort" />);
  const panel = await openHelp("reasoning.effort");
  panel.getByText(/How long the model was to reason/);
  panel.getByText(/How long the model reasons/);
});

test("a field of an item is told by the item's type, in Turkish too", async () => {
  show(<ResponseFieldHelp path="output[function_call].call_id" />, "tr");
  const panel = await openHelp("output[function_call].call_id", "Yardım");
  panel.getByText(/Çağrıyı sonucuna bağlar/);
});

test("a field without an explanation has no button", () => {
  show(<ResponseFieldHelp path="vendor_field" />);
  expect(screen.queryByRole("button", { name: "Help" })).toBeNull();
});
