import { expect, test } from "vitest";
import { createFieldReader, readObjectText, readOtherProblems } from "@/components/form/field-state";
import { createDraftStore } from "@/lib/client/draft/draft-store";
import { checkDraft } from "@/lib/protocol/request/check-draft";
import { formFields } from "@/lib/protocol/request/request-fields";

function createCheckedDraft(initialText: string) {
  const draft = createDraftStore({ initialText });
  draft.attachChecks(checkDraft);
  return draft;
}

const readSnapshot = (text: string) => createCheckedDraft(text).getSnapshot();
const temperature = formFields.filter(({ name }) => name === "temperature");

test("of a repeated key the last value counts, as for JSON.parse", () => {
  expect(readObjectText('{"a": 1, "a": {"b": 2.0}}', ["a", "b"])).toBe("2.0");
});

test("a key that every object inherits is not set", () => {
  expect(readObjectText("{}", ["constructor"])).toBeUndefined();
});

test("a problem stands at the field that it lies in, and only there", () => {
  const snapshot = readSnapshot(
    '{"model": "m", "input": "Hi", "temperature": 7, "top_logprobs": "x", "x": 1, "x": 2}',
  );
  const atField = temperature.flatMap((field) => createFieldReader()(field, snapshot).problems);
  expect(atField.map(({ path }) => path)).toEqual([["temperature"]]);
  const others = readOtherProblems(formFields, snapshot).map(({ path }) => path[0]);
  expect(others).toEqual(["x"]);
});

test("a field's state is the same object until something about the field changes", () => {
  const draft = createCheckedDraft('{"model": "m", "temperature": 7, "input": "Hi"}');
  const read = createFieldReader();
  const [field] = temperature;
  if (!field) throw new Error("The form has no temperature.");
  const readNow = () => read(field, draft.getSnapshot());
  const first = readNow();
  expect(first.problems).toHaveLength(1);
  // The problem's place in the text moves by this, and by nothing else.
  draft.edit(["model"], "a longer name");
  expect(readNow()).toBe(first);
  draft.edit(["temperature"], 8);
  expect(readNow()).not.toBe(first);
  expect(readNow().written).toBe("8");
});
