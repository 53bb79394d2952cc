// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { presetPart } from "@/components/presets/late-presets";
import { PresetRow } from "@/components/presets/preset-row";
import type { DraftStore } from "@/lib/client/draft/draft-store";
import { openVariableValues } from "@/lib/client/draft/variable-values";
import { PlaygroundProvider, usePlayground } from "@/lib/client/playground";
import { openOwnPresets } from "@/lib/client/presets/own-presets";
import { en } from "@/lib/i18n/messages/en";
import { firstDraft } from "@/lib/protocol/request/first-draft";
import { printPresetFile } from "@/lib/protocol/request/preset-file";
import { presets } from "@/lib/protocol/request/presets";

let draft: DraftStore;

function DraftSpy() {
  draft = usePlayground().draft;
  return null;
}

function showRow(initialDraft = firstDraft) {
  render(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <PlaygroundProvider initialDraft={initialDraft} initialProvider="sandbox">
        <DraftSpy />
        <PresetRow />
      </PlaygroundProvider>
    </IntlProvider>,
  );
}

const chip = (name: string) => within(screen.getByRole("toolbar")).getByRole("button", { name });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });

beforeAll(async () => {
  // What comes late is fetched before any test waits for it: on a busy machine that takes seconds.
  await presetPart.load("en");
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

beforeEach(() => {
  for (const { name } of openOwnPresets().getSnapshot().presets) openOwnPresets().remove(name);
  localStorage.clear();
});
afterEach(cleanup);

test("a preset replaces the request in one step, says what to look at, and undo leads back", async () => {
  showRow();
  expect(chip("Bedtime story").getAttribute("aria-pressed")).toBe("true");
  fireEvent.click(chip("Reasoning"));
  await waitFor(() => expect(draft.getSnapshot().text).toBe(presets.reasoning));
  await waitFor(() => expect(chip("Reasoning").getAttribute("aria-pressed")).toBe("true"));
  expect(chip("Bedtime story").getAttribute("aria-pressed")).toBe("false");
  expect(screen.getByText(/Reasoning is in the request\. Nothing has been sent\./)).toBeTruthy();
  expect(screen.getByText(/reasoning_tokens/)).toBeTruthy();

  press("Undo");
  expect(draft.getSnapshot()).toMatchObject({ text: firstDraft, canUndo: false });
  expect(screen.queryByText(/Nothing has been sent/)).toBeNull();

  fireEvent.click(chip("PDF"));
  await waitFor(() => expect(draft.getSnapshot().text).toBe(presets.pdf));
  fireEvent.keyDown(chip("PDF"), { key: "z", ctrlKey: true });
  expect(draft.getSnapshot().text).toBe(firstDraft);
});

test("the preset that stands there already says what to look at, and has nothing to take back", async () => {
  showRow();
  fireEvent.click(chip("Bedtime story"));
  expect(await screen.findByText(/Bedtime story is in the request/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("once the request was edited further there is no Undo beside the lesson, which stays", async () => {
  showRow();
  fireEvent.click(chip("Image"));
  await screen.findByRole("button", { name: "Undo" });
  draft.edit(["temperature"], 0.5);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
  expect(chip("Image").getAttribute("aria-pressed")).toBe("false");
  press("Dismiss");
  expect(screen.queryByText(/Nothing has been sent/)).toBeNull();
});

test("the chips are one tab stop, and the arrows lead from one to the next and around", () => {
  showRow();
  const stops = () =>
    within(screen.getByRole("toolbar"))
      .getAllByRole("button")
      .filter(({ tabIndex }) => tabIndex === 0);
  expect(stops()).toEqual([chip("Bedtime story")]);
  chip("Bedtime story").focus();
  fireEvent.keyDown(chip("Bedtime story"), { key: "ArrowRight" });
  expect(document.activeElement).toBe(chip("Chain"));
  fireEvent.keyDown(chip("Chain"), { key: "ArrowLeft" });
  fireEvent.keyDown(chip("Bedtime story"), { key: "ArrowLeft" });
  expect(document.activeElement).toBe(chip("Log probabilities"));
  expect(stops()).toEqual([chip("Log probabilities")]);
});

test("a request is saved under a name without its secrets, renamed, deleted, and the deletion taken back", async () => {
  showRow('{"input":"sk-proj-1234567890abcdef1234"}');
  press("Save as a preset");
  await screen.findByRole("dialog");
  type("Name", "  Mine ");
  press("Save this request");
  expect(await screen.findByText("“Mine” is saved. What looked like a secret was masked.")).toBeTruthy();
  expect(openOwnPresets().getSnapshot().presets).toEqual([{ name: "Mine", body: '{"input":"[masked]"}' }]);
  expect(chip("Mine")).toBeTruthy();

  type("Name", "Mine");
  expect(screen.getByText("“Mine” is there already: saving replaces it.")).toBeTruthy();

  press("Rename Mine");
  type("New name of Mine", "Yours");
  press("Keep");
  press("Delete Yours");
  expect(openOwnPresets().getSnapshot().presets).toEqual([]);
  press("Undo");
  expect(screen.getByRole("button", { name: "Rename Yours" })).toBeTruthy();

  fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Yours" }));
  await waitFor(() => expect(draft.getSnapshot().text).toBe('{"input":"[masked]"}'));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a file is imported beside what is there; one that holds no presets is refused in words", async () => {
  openOwnPresets().save({ name: "Mine", body: "{}" });
  showRow();
  await waitFor(() => expect(chip("Mine")).toBeTruthy());
  press("All presets");
  const picker = await screen.findByLabelText("Import…", { selector: "input" });
  // jsdom's files have no `text`.
  const pick = (text: string) =>
    fireEvent.change(picker, {
      target: { files: [Object.assign(new File([text], "presets.json"), { text: async () => text })] },
    });

  pick(printPresetFile([{ name: "Mine", body: '{"input":"1"}' }]).replace('"presets": [', '"presets": [7,'));
  expect(
    await screen.findByText("1 preset imported. No preset at place 1 of the file: left out."),
  ).toBeTruthy();
  expect(chip("Mine 2")).toBeTruthy();
  pick('{"model":"gpt-5.4"}');
  expect(await screen.findByText(/holds no presets of this playground/)).toBeTruthy();
  expect(openOwnPresets().getSnapshot().presets).toHaveLength(2);
});

test("variables get a table, and what will be sent is shown with their values marked", async () => {
  openVariableValues().set("city", "");
  showRow('{"input":"Weather in {{city}}, {{ city }} and {{other}}"}');
  const box = await screen.findByRole("textbox", { name: "Value of city" });
  expect(screen.getByText(/used 2 times/)).toBeTruthy();
  expect(screen.getAllByText(/no value: sent as it stands/)).toHaveLength(2);
  fireEvent.change(box, { target: { value: 'An"kara\n' } });
  expect(screen.getAllByText(/no value: sent as it stands/)).toHaveLength(1);

  const preview = screen.getByText("What will be sent").closest("details");
  preview?.toggleAttribute("open", true);
  await waitFor(() => expect(preview?.querySelector("pre")).toBeTruthy());
  expect(preview?.querySelector("pre")?.textContent).toBe(
    String.raw`{"input":"Weather in An\"kara\n, An\"kara\n and {{other}}"}`,
  );
  expect([...(preview?.querySelectorAll("mark") ?? [])].map(({ title }) => title)).toEqual([
    "city",
    "city",
    "other",
  ]);
  expect(draft.getSnapshot().text).toContain("{{city}}");
});
