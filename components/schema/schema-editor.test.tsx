// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useSyncExternalStore } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { SchemaEditor } from "@/components/schema/schema-editor";
import { createDraftStore } from "@/lib/client/draft/draft-store";
import { createPartEdits } from "@/lib/client/draft/part-edits";
import { en } from "@/lib/i18n/messages/en";
import { schemas } from "@/lib/i18n/messages/en/schemas";

afterEach(cleanup);

/** The editor on the member `schema` of a request with this text. */
function open(text: string, isStrict = false) {
  const draft = createDraftStore({ initialText: text });
  const edits = createPartEdits(draft, ["schema"]);
  function Page() {
    const { lastGood, isBroken } = useSyncExternalStore(draft.subscribe, draft.getSnapshot);
    return (
      <IntlProvider locale="en" messages={{ ...en, schemas }} timeZone="UTC">
        <span id="label">schema</span>
        <SchemaEditor
          {...{ id: "schema", labelId: "label", edits, isStrict }}
          value={lastGood.schema}
          isPaused={isBroken}
        />
      </IntlProvider>
    );
  }
  render(<Page />);
  return { draft, text: () => draft.getSnapshot().text, schema: () => draft.getSnapshot().lastGood.schema };
}

const row = (name: string) => within(screen.getByRole("group", { name: `Property ${name}` }));
const nameBox = (name: string) => row(name).getAllByRole<HTMLInputElement>("textbox", { name: "Name" })[0];

function type(element: HTMLElement | undefined, value: string) {
  if (!element) throw new Error("There is no such box.");
  fireEvent.change(element, { target: { value } });
}

test("a schema is made by hand: names, Enter for the next one, types, descriptions", () => {
  const page = open("{}");
  fireEvent.click(screen.getByRole("button", { name: "property" }));
  expect(document.activeElement).toBe(nameBox("property"));
  type(nameBox("property"), "city");
  fireEvent.keyDown(nameBox("city") as Element, { key: "Enter" });
  expect(document.activeElement).toBe(nameBox("property"));
  type(nameBox("property"), "population");
  type(row("population").getByRole("combobox", { name: "Type" }), "integer");
  type(row("population").getByRole("textbox", { name: "Description" }), "How many live there");
  expect(page.schema()).toEqual({
    type: "object",
    properties: {
      city: { type: "string" },
      population: { type: "integer", description: "How many live there" },
    },
    required: ["city", "population"],
    additionalProperties: false,
  });
});

test("what is not edited keeps its own bytes", () => {
  const page = open(
    '{"schema": {"type":"object",  "x-note": 1.50,\n "properties":{"a":{"type":"string"},"b" : {"type":"number","minimum":1.0}},"required":["a"]}}',
  );
  type(nameBox("a"), "name");
  expect(page.text()).toBe(
    '{"schema": {"type":"object",  "x-note": 1.50,\n "properties":{"name":{"type":"string"},"b" : {"type":"number","minimum":1.0}},"required":["name"]}}',
  );
});

test("a name that is taken or empty is told, and is not written", () => {
  const text = '{"schema":{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}}';
  const page = open(text);
  type(nameBox("b"), "a");
  expect(screen.getByText(/“a” is a property already/)).toBeTruthy();
  type(nameBox("b"), "");
  expect(screen.getByText(/needs a name/)).toBeTruthy();
  expect(page.text()).toBe(text);
  fireEvent.blur(nameBox("b") as Element);
  expect(nameBox("b")?.value).toBe("b");
});

test("renaming letter by letter is one step of undo", () => {
  const text = '{"schema":{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}}';
  const page = open(text);
  for (const name of ["ab", "abc", "abcd"]) type(screen.getByRole("textbox", { name: "Name" }), name);
  expect(page.schema()).toMatchObject({ properties: { abcd: {} }, required: ["abcd"] });
  page.draft.undo();
  expect(page.text()).toBe(text);
});

test("Alt with an arrow moves a property, and the focus goes with it", () => {
  const page = open('{"schema":{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"null"}}}}');
  fireEvent.keyDown(nameBox("b") as Element, { key: "ArrowUp", altKey: true });
  expect(page.text()).toBe(
    '{"schema":{"type":"object","properties":{"b":{"type":"null"},"a":{"type":"string"}}}}',
  );
  expect(document.activeElement).toBe(nameBox("b"));
});

test("the last property that is removed leaves an empty object, and the focus on the button that adds", () => {
  const page = open('{"schema":{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}}');
  fireEvent.click(screen.getByRole("button", { name: "Remove a" }));
  expect(page.schema()).toEqual({ type: "object", properties: {}, required: [] });
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "property" }));
});

test("what the form cannot show stands as JSON in its place, and stays", () => {
  const page = open(
    '{"schema":{"type":"object","properties":{"a":{"$ref":"#/$defs/x","title":"A"}}, "$defs":{"x":{}}}}',
  );
  fireEvent.click(row("a").getByTitle("$ref #/$defs/x: shown as JSON"));
  const box = row("a").getByRole<HTMLTextAreaElement>("textbox", { name: "Schema as JSON" });
  expect(box.value).toBe('{"$ref":"#/$defs/x","title":"A"}');
  expect(screen.getByText("Also here, in JSON: $defs")).toBeTruthy();
  type(box, '{"$ref":"#/$defs/x"');
  expect(screen.getByText(/Not JSON yet/)).toBeTruthy();
  type(box, '{"$ref":"#/$defs/x"}');
  expect(page.text()).toBe(
    '{"schema":{"type":"object","properties":{"a":{"$ref":"#/$defs/x"}}, "$defs":{"x":{}}}}',
  );
});

test("nested objects and entries of arrays are rows of their own", () => {
  const page = open("{}");
  fireEvent.click(screen.getByRole("button", { name: "property" }));
  type(nameBox("property"), "tags");
  type(row("tags").getByRole("combobox", { name: "Type" }), "array");
  const entries = within(screen.getByRole("group", { name: "each entry" }));
  type(entries.getByRole("combobox", { name: "Type" }), "object");
  fireEvent.click(entries.getByRole("button", { name: "property" }));
  type(nameBox("property"), "label");
  expect(page.schema()).toMatchObject({
    properties: {
      tags: { type: "array", items: { type: "object", properties: { label: { type: "string" } } } },
    },
  });
});

test("values and bounds are set among the details", () => {
  const page = open(
    '{"schema":{"type":"object","properties":{"a":{"type":"string"},"n":{"type":"number"}}}}',
  );
  fireEvent.click(screen.getByRole("button", { name: "More about a" }));
  const value = row("a").getByRole("textbox", { name: "add a value" });
  for (const text of ["low", "high"]) {
    type(value, text);
    fireEvent.keyDown(value, { key: "Enter" });
  }
  fireEvent.click(row("a").getByRole("checkbox", { name: "may be null" }));
  fireEvent.click(screen.getByRole("button", { name: "More about n" }));
  type(row("n").getByRole("textbox", { name: "minimum" }), "0.5");
  expect(page.schema()).toMatchObject({
    properties: {
      a: { type: ["string", "null"], enum: ["low", "high", null] },
      n: { type: "number", minimum: 0.5 },
    },
  });
  type(row("n").getByRole("textbox", { name: "minimum" }), "");
  expect(page.schema()).toMatchObject({ properties: { n: { type: "number" } } });
});

test("what strict mode refuses is told beside its place, and one press mends it as one step", () => {
  const text = '{"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}';
  const page = open(text, true);
  expect(row("a").getByText(/Has to be required/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Repair" }));
  expect(document.activeElement).toBe(screen.getByText("Fits strict mode."));
  expect(page.schema()).toEqual({
    type: "object",
    properties: { a: { type: ["string", "null"] } },
    required: ["a"],
    additionalProperties: false,
  });
  page.draft.undo();
  expect(page.text()).toBe(text);
});

test("the whole schema can be written as JSON", () => {
  const page = open('{"schema": {"type": "object"}}');
  fireEvent.click(screen.getByRole("button", { name: "JSON" }));
  type(screen.getByRole("textbox", { name: "Schema as JSON" }), '{"type":"object","properties":{}}');
  expect(page.text()).toBe('{"schema": {"type":"object","properties":{}}}');
  fireEvent.click(screen.getByRole("button", { name: "Form" }));
  expect(screen.getByRole("button", { name: "property" })).toBeTruthy();
});

test("while the text is broken nothing can be edited", () => {
  const page = open('{"schema":{"type":"object","properties":{"a":{"type":"string"}}}}');
  page.draft.setText("{");
  cleanup();
  open("{");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "property" }).disabled).toBe(true);
});
