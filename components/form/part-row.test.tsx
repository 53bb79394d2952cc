// @vitest-environment jsdom
import { cleanup, fireEvent, render, waitFor, within } from "@testing-library/react";
import { useRef } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { partLoaders } from "@/components/form/part-loaders";
import type { PartProps } from "@/components/form/part-props";
import { RequestForm } from "@/components/form/request-form";
import { useAttention } from "@/components/form/use-attention";
import { createPartLoader } from "@/components/ui/late-view";
import { PlaygroundProvider } from "@/lib/client/playground";
import { en } from "@/lib/i18n/messages/en";

vi.mock("@/components/form/part-loaders", () => ({ partLoaders: {} }));

/** Stands for an editor: says what it was given, and adds an entry. */
function SampleEditor({ id, labelId, value, edits }: PartProps) {
  return (
    <fieldset id={id} aria-labelledby={labelId}>
      <output>{JSON.stringify(value) ?? "unset"}</output>
      <button type="button" onClick={() => edits.set([], [{ type: "web_search" }])}>
        Add a list
      </button>
    </fieldset>
  );
}

/** As in the pane: attention outlives the form, which is gone while the JSON shows. */
function AttendedForm({ isShown = true, isFocused = false }: { isShown?: boolean; isFocused?: boolean }) {
  const region = useRef<HTMLElement>(null);
  const isAttended = useAttention(region);
  return (
    <section ref={region}>
      {/* Before effects run, as in a page whose scripts are late. */}
      {isFocused ? <input aria-label="first" ref={(box) => box?.focus()} /> : null}
      {isShown ? (
        <RequestForm
          isAttended={isAttended}
          folded={new Set()}
          onToggleSection={() => {}}
          onGoToJson={() => {}}
        />
      ) : null}
    </section>
  );
}

function Page({ initialDraft, ...shown }: { initialDraft: string; isShown?: boolean; isFocused?: boolean }) {
  return (
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <PlaygroundProvider initialDraft={initialDraft} initialProvider="sandbox">
        <AttendedForm {...shown} />
      </PlaygroundProvider>
    </IntlProvider>
  );
}

function showForm(initialDraft: string) {
  return render(<Page initialDraft={initialDraft} />);
}

beforeEach(() => {
  const loadSample = () => createPartLoader(async () => ({ View: SampleEditor, messages: {} }));
  Object.assign(partLoaders, { tools: loadSample(), input: loadSample() });
});
afterEach(cleanup);

/** Looks in one row only: by role, jsdom takes a second for the whole form. */
function inRow(name: string) {
  const row = document.querySelector<HTMLElement>(`[data-field="${name}"]`);
  if (!row) throw new Error(`no row for ${name}`);
  return within(row);
}

const toolsBox = () => inRow("tools").queryByRole<HTMLTextAreaElement>("textbox", { name: "tools" });
const toolsEditor = () => inRow("tools").queryByRole("group", { name: "tools" });

/** Nothing is fetched for unset fields before somebody is there. */
async function arrive() {
  fireEvent.pointerMove(window);
  await waitFor(() => expect(toolsEditor()).toBeTruthy());
}

test("an unset parameter offers a box for JSON, and the editor's first line once somebody is there", async () => {
  showForm("{}");
  expect(toolsBox()).toBeTruthy();
  expect(toolsEditor()).toBeNull();
  await arrive();
  expect(toolsBox()).toBeTruthy();
  expect(toolsEditor()?.textContent).toContain("unset");
});

test("whoever was there while the form was not needs no further sign", async () => {
  const { rerender } = render(<Page initialDraft="{}" isShown={false} />);
  fireEvent.pointerMove(window);
  rerender(<Page initialDraft="{}" />);
  await waitFor(() => expect(toolsEditor()).toBeTruthy());
});

test("whoever came before the page listened needs no further sign either", async () => {
  render(<Page initialDraft="{}" isFocused />);
  await waitFor(() => expect(toolsEditor()).toBeTruthy());
});

test("once it is set by its editor the editor stands alone, and its JSON is one press away", async () => {
  showForm("{}");
  await arrive();
  fireEvent.click(inRow("tools").getByText("Add a list"));
  await waitFor(() => expect(toolsBox()).toBeNull());
  expect(toolsEditor()?.textContent).toContain('[{"type":"web_search"}]');
  fireEvent.click(inRow("tools").getByRole("button", { name: "tools as JSON" }));
  expect(JSON.parse(toolsBox()?.value ?? "")).toEqual([{ type: "web_search" }]);
  expect(toolsEditor()).toBeNull();
});

test("what is typed as JSON stays in its box, letter by letter", async () => {
  showForm("{}");
  await arrive();
  const box = toolsBox();
  for (const typed of ["[", "[]", '[{"type": ', '[{"type":  "mcp"}]']) {
    fireEvent.change(toolsBox() ?? document.body, { target: { value: typed } });
    expect(toolsBox()).toBe(box);
    expect(box?.value).toBe(typed);
  }
  expect(box?.value).toBe('[{"type":  "mcp"}]');
});

test("a value that is no list falls back to its JSON, and nothing offers to draw it", async () => {
  showForm('{"tools": "none"}');
  expect(toolsBox()?.value).toBe('"none"');
  expect(inRow("tools").queryByRole("button", { name: "tools as JSON" })).toBeNull();
});

test("a parameter that takes text keeps its box while it is text", async () => {
  showForm('{"input": "Hi"}');
  await arrive();
  expect(inRow("input").getByRole<HTMLTextAreaElement>("textbox", { name: "input" }).value).toBe("Hi");
  fireEvent.click(await inRow("input").findByText("Add a list"));
  await waitFor(() => expect(inRow("input").queryByRole("textbox", { name: "input" })).toBeNull());
  expect(inRow("input").getByRole("group", { name: "input" }).textContent).toContain("web_search");
});

test("clearing takes the choice of JSON with it", async () => {
  showForm('{"tools": [{"type": "mcp"}]}');
  await waitFor(() => expect(toolsEditor()).toBeTruthy());
  fireEvent.click(inRow("tools").getByRole("button", { name: "tools as JSON" }));
  fireEvent.click(inRow("tools").getByRole("button", { name: "Clear tools" }));
  await arrive();
  fireEvent.click(inRow("tools").getByText("Add a list"));
  await waitFor(() => expect(toolsEditor()?.textContent).toContain("web_search"));
});
