// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test, vi } from "vitest";
import { RequestForm } from "@/components/form/request-form";
import type { DraftStore } from "@/lib/client/draft/draft-store";
import { PlaygroundProvider, usePlayground } from "@/lib/client/playground";
import { en } from "@/lib/i18n/messages/en";
import { checkDraft } from "@/lib/protocol/request/check-draft";
import { type FieldSection, formFields } from "@/lib/protocol/request/request-fields";

vi.mock("@/components/form/part-loaders", () => ({ partLoaders: {} }));

afterEach(cleanup);

function Form({ onDraft, onGoToJson }: { onDraft: (draft: DraftStore) => void; onGoToJson: () => void }) {
  const [folded, setFolded] = useState<ReadonlySet<FieldSection>>(new Set());
  const { draft } = usePlayground();
  onDraft(draft);
  const toggle = (section: FieldSection) => setFolded(folded.has(section) ? new Set() : new Set([section]));
  return <RequestForm isAttended={false} folded={folded} onToggleSection={toggle} onGoToJson={onGoToJson} />;
}

function showForm(initialDraft: string) {
  const onGoToJson = vi.fn();
  let draft: DraftStore | undefined;
  render(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <PlaygroundProvider initialDraft={initialDraft} initialProvider="sandbox">
        <Form
          onGoToJson={onGoToJson}
          onDraft={(found) => {
            draft = found;
          }}
        />
      </PlaygroundProvider>
    </IntlProvider>,
  );
  if (!draft) throw new Error("The form has no draft.");
  const found = draft;
  act(() => found.attachChecks(checkDraft));
  return { draft, onGoToJson };
}

const rowOf = (name: string) => {
  const row = document.querySelector<HTMLElement>(`[data-field="${name}"]`);
  if (!row) throw new Error(`no row for ${name}`);
  return row;
};
const readRequest = (draft: DraftStore) => JSON.parse(draft.getSnapshot().text);
/** Looks in one row only: by role, jsdom takes a second for the whole form. */
const inRow = (name: string) => within(rowOf(name));
const roles = ["textbox", "radiogroup", "group"] as const;

test("every parameter has a row, and a control that its API name finds", () => {
  showForm("{}");
  for (const { name } of formFields) {
    const row = within(rowOf(name));
    const controls = roles.flatMap((role) => row.queryAllByRole(role, { name }));
    expect([name, controls.length]).toEqual([name, 1]);
  }
  for (const name of ["temperature", "top_p", "top_logprobs"]) {
    expect(within(rowOf(name)).getByRole("slider", { name })).toBeTruthy();
  }
});

test("what providers know a parameter, and that it goes away, is said on sight", () => {
  showForm("{}");
  expect(rowOf("moderation").textContent).toContain("OpenAI only");
  expect(rowOf("presence_penalty").textContent).toContain("Open Responses only");
  expect(rowOf("prompt_cache_retention").textContent).toContain("not in Open Responses · deprecated");
  expect(rowOf("temperature").textContent).not.toContain("only");
});

test("the keys of a small object are set one by one, and the object goes with its last one", () => {
  const { draft } = showForm("{}");
  const choose = (name: string, value: string) =>
    fireEvent.click(inRow(name).getByRole("radio", { name: value }));
  choose("moderation.policy.input.mode", "block");
  choose("stream_options.include_obfuscation", "false");
  expect(readRequest(draft)).toEqual({
    moderation: { policy: { input: { mode: "block" } } },
    stream_options: { include_obfuscation: false },
  });
  fireEvent.click(inRow("moderation.policy.input.mode").getByRole("button", { name: /^Clear/ }));
  expect(readRequest(draft)).toEqual({ stream_options: { include_obfuscation: false } });
});

test("keys of a small object that have no row are named, and kept", () => {
  const { draft } = showForm('{"reasoning": {"budget": 5}}');
  expect(rowOf("reasoning").textContent).toContain("Also in the JSON: budget.");
  fireEvent.click(inRow("reasoning.effort").getByRole("radio", { name: "low" }));
  expect(draft.getSnapshot().text).toBe('{"reasoning": {"budget": 5, "effort": "low"}}');
});

test("what is no object in an object's place shows as its JSON", () => {
  showForm('{"reasoning": null}');
  expect(inRow("reasoning").getByRole<HTMLTextAreaElement>("textbox", { name: "reasoning" }).value).toBe(
    "null",
  );
  expect(document.querySelector('[data-field="reasoning.effort"]')).toBeNull();
});

test("a small object can be written as JSON, and shown as rows again", () => {
  const { draft } = showForm("{}");
  fireEvent.click(inRow("image").getByRole("button", { name: "image as JSON" }));
  fireEvent.change(inRow("image").getByRole("textbox", { name: "image" }), {
    target: { value: '{"context_compression":  "enabled"}' },
  });
  expect(draft.getSnapshot().text).toContain('{"context_compression":  "enabled"}');
  fireEvent.click(inRow("image").getByRole("button", { name: "image as JSON" }));
  const choice = inRow("image.context_compression").getByRole<HTMLInputElement>("radio", { name: "enabled" });
  expect(choice.checked).toBe(true);
});

test.each([
  [
    '{"top_logprobs": 2}',
    "Add message.output_text.logprobs to include",
    { include: ["message.output_text.logprobs"] },
  ],
  [
    '{"top_logprobs": 2, "include": ["a"]}',
    "Add message.output_text.logprobs to include",
    { include: ["a", "message.output_text.logprobs"] },
  ],
  ['{"stream_options": {"x": 1}}', "Set stream to true", { stream: true }],
  ['{"temperature": 1, "top_p": 1}', "Remove top_p", { temperature: 1 }],
  ['{"background": true, "store": false}', "Set store to true", { store: true }],
])("what rules have against %s is mended by one press: %s", (text, name, mended) => {
  const { draft } = showForm(text);
  fireEvent.click(screen.getByText(name));
  expect(readRequest(draft)).toMatchObject(mended);
  expect(screen.queryByText(name)).toBeNull();
});

test("a section folds away, and says which of its parameters are set", () => {
  showForm('{"store": true, "metadata": {}, "truncation": "never"}');
  const heading = screen.getByText("State").closest("button") ?? document.body;
  expect(heading.textContent).toContain("3");
  fireEvent.click(heading);
  expect(heading.getAttribute("aria-expanded")).toBe("false");
  expect(heading.textContent).toContain("store, metadata, truncation");
  expect(heading.textContent).toContain("⚠ 1");
  expect(document.querySelector('[data-field="store"]')).toBeNull();
  fireEvent.click(heading);
  expect(rowOf("store")).toBeTruthy();
});

test("only keys that nobody knows are left to the JSON", () => {
  const names = formFields.filter(({ path }) => path.length === 1).map(({ name }) => name);
  const body = Object.fromEntries([...names, "model", "x_vendor"].map((name) => [name, 1]));
  showForm(JSON.stringify(body));
  expect(screen.getByText("x_vendor").tagName).toBe("CODE");
});

test("help is fetched when it is asked for, and puts its example in", async () => {
  const { draft } = showForm("{}");
  fireEvent.click(inRow("metadata").getByRole("button", { name: "Help" }));
  await waitFor(() => expect(rowOf("metadata").textContent).toContain("Keys of at most 64 characters"));
  fireEvent.click(inRow("metadata").getByRole("button", { name: "Put the example into metadata" }));
  expect(readRequest(draft)).toEqual({ metadata: { ticket: "A-17" } });
});

test("while the text is broken the form shows what it was, and takes nothing", () => {
  const { draft, onGoToJson } = showForm('{"temperature": 0.5}');
  fireEvent.change(inRow("temperature").getByRole("textbox", { name: "temperature" }), {
    target: { value: "0.6" },
  });
  expect(readRequest(draft)).toEqual({ temperature: 0.6 });
  draft.setText('{"temperature": 0.');
  return waitFor(() => {
    expect(
      inRow("temperature").getByRole<HTMLInputElement>("textbox", { name: "temperature" }).readOnly,
    ).toBe(true);
    expect(inRow("temperature").queryByRole("button", { name: "Clear temperature" })).toBeNull();
    fireEvent.click(screen.getByText("Edit in JSON"));
    expect(onGoToJson).toHaveBeenCalled();
  });
});
