// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { ComponentType } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test, vi } from "vitest";
import type { PartProps } from "@/components/form/part-props";
import { ContextManagementEditor } from "@/components/parts/context-management-editor";
import { ConversationEditor } from "@/components/parts/conversation-editor";
import { IncludeEditor } from "@/components/parts/include-editor";
import { MetadataEditor } from "@/components/parts/metadata-editor";
import { PromptEditor } from "@/components/parts/prompt-editor";
import { TextFormatEditor } from "@/components/parts/text-format-editor";
import { createPartEdits } from "@/lib/client/draft/part-edits";
import { PlaygroundProvider, useDraft, usePlayground } from "@/lib/client/playground";
import { visitConversations } from "@/lib/client/visit/visit-conversations";
import { en } from "@/lib/i18n/messages/en";
import { requestParts } from "@/lib/i18n/messages/en/request-parts";
import { schemas } from "@/lib/i18n/messages/en/schemas";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  visitConversations.set([]);
});

/** The editor on the parameter `value` of a request with this text; gives back how that text is now. */
function open(Editor: ComponentType<PartProps>, text: string): () => string {
  let now = text;
  function Part() {
    const { draft } = usePlayground();
    const snapshot = useDraft((each) => each);
    now = snapshot.text;
    return (
      <Editor
        {...{ id: "part", labelId: "label", describedBy: undefined, name: "value", problems: [] }}
        value={snapshot.lastGood.value}
        isPaused={snapshot.isBroken}
        edits={createPartEdits(draft, ["value"])}
        onGoToJson={() => {}}
      />
    );
  }
  render(
    <IntlProvider locale="en" messages={{ ...en, schemas, requestParts }} timeZone="UTC">
      <span id="label">value</span>
      <PlaygroundProvider initialDraft={text} initialProvider="sandbox">
        <Part />
      </PlaygroundProvider>
    </IntlProvider>,
  );
  return () => now;
}

const textbox = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const fill = (name: string, value: string) => fireEvent.change(textbox(name), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("metadata: a row for each key, Enter adds the next, the last that goes takes the parameter along", () => {
  const text = open(MetadataEditor, "{}");
  press("key and value");
  expect(document.activeElement).toBe(textbox("Key"));
  fill("Key", "ticket");
  fill("Value of ticket", "A-17");
  fireEvent.keyDown(textbox("Value of ticket"), { key: "Enter" });
  expect(JSON.parse(text())).toEqual({ value: { ticket: "A-17", key: "" } });
  expect(screen.getByText("2 of 16")).toBeTruthy();
  press("Remove key");
  press("Remove ticket");
  expect(JSON.parse(text())).toEqual({});
});

test("metadata: limits are counted, a key is never given twice, and what is no text is shown as it is", () => {
  const text = open(MetadataEditor, '{"value": {"a": 1.50, "b": "x"}}');
  expect(textbox("Value of a").value).toBe("1.5");
  fireEvent.change(screen.getAllByRole("textbox", { name: "Key" })[1] as Element, { target: { value: "a" } });
  expect(screen.getByText(/“a” is there already/)).toBeTruthy();
  expect(text()).toBe('{"value": {"a": 1.50, "b": "x"}}');
  fill("Value of b", "y".repeat(513));
  expect(screen.getByText("Value: 513 of 512 characters")).toBeTruthy();
  expect(textbox("Value of b").getAttribute("aria-invalid")).toBe("true");
});

test("include: values are checked and taken back, unknown ones stay, and the last one takes the list along", () => {
  const text = open(IncludeEditor, '{"value": ["vendor.thing"]}');
  press("Show all 8");
  fireEvent.click(screen.getByRole("checkbox", { name: "reasoning.encrypted_content" }));
  expect(JSON.parse(text())).toEqual({ value: ["vendor.thing", "reasoning.encrypted_content"] });
  fireEvent.click(screen.getByRole("checkbox", { name: "reasoning.encrypted_content" }));
  expect(text()).toBe('{"value": ["vendor.thing"]}');
  press("Remove vendor.thing");
  expect(JSON.parse(text())).toEqual({});
});

test("prompt: id, version and variables; a variable that is no text is JSON and stays", () => {
  const text = open(
    PromptEditor,
    '{"value":{"id":"p","variables":{"pic":{"type":"input_image",  "n":1.0}},"extra":1}}',
  );
  fill("version", "2");
  press("variable");
  fill("Value of variable", "Ankara");
  expect(text()).toBe(
    '{"value":{"id":"p","variables":{"pic":{"type":"input_image",  "n":1.0},"variable":"Ankara"},"extra":1,"version":"2"}}',
  );
  expect(textbox("Value of pic").value).toBe('{"type":"input_image",  "n":1.0}');
  expect(screen.getByText("Also here, in JSON: extra")).toBeTruthy();
});

test("context_management: steps with a threshold, and no empty list is left", () => {
  const text = open(ContextManagementEditor, "{}");
  press("compaction");
  fill("compact_threshold", "20000");
  expect(JSON.parse(text())).toEqual({ value: [{ type: "compaction", compact_threshold: 20_000 }] });
  press("Remove step 1");
  expect(JSON.parse(text())).toEqual({});
});

test("text.format: a schema's format comes back as it was, after a look at the other types", () => {
  const text = open(TextFormatEditor, "{}");
  const choose = (type: string) => fireEvent.click(screen.getByRole("radio", { name: type }));
  choose("json_schema");
  press("property");
  fill("Name", "city");
  const before = JSON.parse(text());
  expect(before.value).toMatchObject({ name: "answer", strict: true, schema: { required: ["city"] } });
  choose("text");
  expect(JSON.parse(text())).toEqual({ value: { type: "text" } });
  choose("json_schema");
  expect(JSON.parse(text())).toEqual(before);
});

test("text.format: a name that breaks the rule is told, and strict mode can be left unset", () => {
  const text = open(
    TextFormatEditor,
    '{"value":{"type":"json_schema","name":"a","schema":{},"strict":true}}',
  );
  fill("Name of the format", "my answer");
  expect(screen.getByText(/1 to 64 letters/)).toBeTruthy();
  fireEvent.click(
    within(screen.getByRole("radiogroup", { name: "strict" })).getByRole("radio", { name: "unset" }),
  );
  expect(text()).toBe('{"value":{"type":"json_schema","name":"my answer","schema":{}}}');
  expect(screen.queryByText(/strict mode/)).toBeNull();
});

test("text.format: sample JSON is held against the schema, with each place in words", () => {
  const schema = {
    type: "object",
    properties: { n: { type: "integer" } },
    required: ["n"],
    additionalProperties: false,
  };
  open(TextFormatEditor, JSON.stringify({ value: { type: "json_schema", name: "a", schema } }));
  press("Try it");
  expect(textbox("Sample JSON").value).toBe('{\n  "n": 1\n}');
  expect(screen.getByText("This fits the schema.")).toBeTruthy();
  fill("Sample JSON", '{"n": "one", "m": 1}');
  expect(screen.getByText('Does not fit at n: integer is wanted, "one" is there.')).toBeTruthy();
  expect(screen.getByText("m is a key that the schema rules out.")).toBeTruthy();
  fill("Sample JSON", "{}");
  expect(screen.getByText("n is missing: integer is wanted.")).toBeTruthy();
  fill("Sample JSON", "{");
  expect(screen.getByText("Not JSON yet.")).toBeTruthy();
});

test("conversation: a new one is made through the provider and put in, and can be picked again", async () => {
  const fetched = vi.fn(async () => Response.json({ id: "conv_1", object: "conversation" }));
  vi.stubGlobal("fetch", fetched);
  const text = open(ConversationEditor, '{"value": "conv_typed"}');
  press("New conversation");
  await waitFor(() => expect(text()).toBe('{"value": "conv_1"}'));
  expect(fetched).toHaveBeenCalledWith(
    "/api/providers/sandbox/v1/conversations",
    expect.objectContaining({ method: "POST" }),
  );
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: /Pick a conversation/ }).value).toBe(
    "conv_1",
  );
});

test("conversation: as an object its id is put in, and the rest stays", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ id: "conv_2" }));
  const text = open(ConversationEditor, '{"value": {"id": "conv_1", "more": 1}}');
  press("New conversation");
  await waitFor(() => expect(text()).toBe('{"value": {"id": "conv_2", "more": 1}}'));
});

test.each([
  [() => Response.json({ error: { message: "No such route." } }, { status: 404 }), /HTTP 404.*No such route/],
  [() => new Response("<html>", { status: 500 }), /answered with HTTP 500/],
  [() => Response.json({}), /without the id of a conversation/],
  [() => Promise.reject(new TypeError("offline")), /own server did not answer/],
])("conversation: what went wrong is said in words (%#)", async (answer, words) => {
  vi.stubGlobal("fetch", async () => answer());
  const text = open(ConversationEditor, "{}");
  press("New conversation");
  await screen.findByText(words);
  expect(text()).toBe("{}");
});
