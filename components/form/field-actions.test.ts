import { expect, test } from "vitest";
import { createFieldActions } from "@/components/form/field-actions";
import { createFieldReader } from "@/components/form/field-state";
import { createDraftStore } from "@/lib/client/draft/draft-store";
import { type FieldName, formFields } from "@/lib/protocol/request/request-fields";

function createField(name: FieldName, initialText = '{"input": "Hi"}') {
  const field = formFields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`The form has no field ${name}.`);
  const draft = createDraftStore({ initialText });
  const read = createFieldReader();
  const readState = () => read(field, draft.getSnapshot());
  return { draft, actions: createFieldActions(draft, field), readState };
}

test("a number goes into the request in the spelling in which it was typed", () => {
  const { draft, actions, readState } = createField("temperature");
  actions.type("0.70");
  expect(draft.getSnapshot().text).toContain('"temperature": 0.70');
  expect(readState()).toMatchObject({ isSet: true, value: 0.7, written: "0.70", typed: null });
});

test.each([
  ["1.", "1"],
  [".5", "0.5"],
  ["+2", "2"],
])(
  "a number that JSON spells otherwise (%s) is written as %s and stays in the box as typed",
  (typed, written) => {
    const { actions, readState } = createField("temperature");
    actions.type(typed);
    expect(readState()).toMatchObject({ written, typed });
  },
);

test.each(["abc", "-", "0x10", "Infinity", '"1"', "1e999"])(
  "what is no number (%s) stays in the box, and the request keeps its value",
  (typed) => {
    const { actions, readState } = createField("temperature", '{"temperature": 0.7}');
    actions.type(typed);
    expect(readState()).toMatchObject({ written: "0.7", typed });
  },
);

test("emptying a number's box leaves the parameter out", () => {
  const { draft, actions } = createField("temperature", '{"input": "Hi", "temperature": 0.7}');
  actions.type("");
  expect(JSON.parse(draft.getSnapshot().text)).toEqual({ input: "Hi" });
});

test("JSON keeps its spacing; what is not JSON yet stays in the box only", () => {
  const { draft, actions, readState } = createField("metadata");
  actions.type('{ "a":   "b" }');
  expect(draft.getSnapshot().text).toContain('{ "a":   "b" }');
  actions.type('{ "a":   "b", }');
  expect(readState()).toMatchObject({ written: '{ "a":   "b" }', typed: '{ "a":   "b", }' });
});

test("what was typed gives way when the value changes elsewhere", () => {
  const { draft, actions, readState } = createField("metadata", '{"metadata": {}}');
  actions.type("{");
  draft.replace('{"metadata": {"a": "b"}}');
  expect(readState()).toMatchObject({ written: '{"a": "b"}', typed: null });
});

test("clearing takes out the key, and an object that it leaves empty", () => {
  const { draft, actions } = createField("reasoning.effort", '{"reasoning": {"effort": "low"}, "x": 1}');
  actions.clear();
  expect(JSON.parse(draft.getSnapshot().text)).toEqual({ x: 1 });
});

test("while the text is broken nothing is written and the last readable request shows", () => {
  const { draft, actions, readState } = createField("input");
  draft.setText('{"input": ');
  actions.set("lost?");
  expect(draft.getSnapshot().text).toBe('{"input": ');
  expect(readState().value).toBe("Hi");
});
