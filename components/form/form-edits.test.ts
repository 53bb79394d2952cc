import fc from "fast-check";
import { expect, test } from "vitest";
import { createFieldActions } from "@/components/form/field-actions";
import { createFieldReader, type FieldState } from "@/components/form/field-state";
import { createDraftStore, type DraftStore } from "@/lib/client/draft/draft-store";
import { createPartEdits } from "@/lib/client/draft/part-edits";
import { findEntry, type JsonPath, parseJson, readEntries, rootOffset } from "@/lib/protocol/json/json-text";
import { formFields, type RequestField } from "@/lib/protocol/request/request-fields";

// Bodies as people and programs write them: any spacing, any spelling of numbers, repeated and unknown keys.

const space = fc.constantFrom("", " ", "  ", "\n", "\n  ", "\r\n\t");
const numbers = fc.constantFrom("0", "-0", "0.70", "1e2", "12345678901234567890", "1E+3");
const scalars = fc.oneof(
  numbers,
  fc.constantFrom("true", "false", "null"),
  fc.string({ unit: "binary" }).map((text) => JSON.stringify(text)),
);
const unknownKeys = fc.constantFrom("x_vendor", "", "__proto__", 'quo"te', "constructor");
const knownKeys = fc.constantFrom(...new Set(formFields.flatMap(({ path }) => path)));
const keys = fc.oneof({ weight: 3, arbitrary: knownKeys }, { weight: 1, arbitrary: unknownKeys });

const { value: values } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalars,
    printed(fc.array(tie("value"), { maxLength: 3 }), "[", "]"),
    printObject(tie("value")),
  ),
}));

function printed(parts: fc.Arbitrary<string[]>, open: string, close: string): fc.Arbitrary<string> {
  return fc
    .tuple(parts, space, space)
    .map(([texts, before, after]) => `${open}${before}${texts.join(`${after},${before}`)}${after}${close}`);
}

function printObject(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const member = fc
    .tuple(keys, space, space, value)
    .map(([key, before, after, text]) => `${JSON.stringify(key)}${before}:${after}${text}`);
  return printed(fc.array(member, { maxLength: 5 }), "{", "}");
}

const bodies = fc
  .tuple(space, printObject(values), space)
  .map(([before, body, after]) => before + body + after);

// Edits as the form's controls make them.

type FormEdit = {
  field: RequestField;
  apply: (draft: DraftStore) => void;
  /** Judges what the form reads afterwards. */
  expectState: (state: FieldState) => void;
};

const edits: fc.Arbitrary<FormEdit> = fc.constantFrom(...formFields).chain((field) =>
  fc.oneof(
    { weight: 3, arbitrary: editsOf(field) },
    {
      weight: 1,
      arbitrary: fc.constant({
        field,
        apply: (draft: DraftStore) => createFieldActions(draft, field).clear(),
        expectState: (state: FieldState) => expect(state).toMatchObject({ isSet: false, typed: null }),
      }),
    },
  ),
);

function editsOf(field: RequestField): fc.Arbitrary<FormEdit> {
  const { control } = field;
  switch (control.kind) {
    case "choice":
      return fc.constantFrom(...control.values).map((value) => choose(field, value));
    case "tristate":
      return fc.boolean().map((value) => choose(field, value));
    case "number":
      return numbers.map((text) => type(field, text));
    case "text":
    case "model":
      return fc.oneof(
        fc.string({ unit: "binary" }).map((value) => choose(field, value)),
        setsPart(field),
      );
    default:
      return fc.oneof(
        values.map((text) => type(field, text)),
        setsPart(field),
      );
  }
}

function choose(field: RequestField, value: string | boolean): FormEdit {
  return {
    field,
    apply: (draft) => createFieldActions(draft, field).set(value),
    expectState: (state) => expect(state).toMatchObject({ isSet: true, value, typed: null }),
  };
}

function type(field: RequestField, text: string): FormEdit {
  return {
    field,
    apply: (draft) => createFieldActions(draft, field).type(text),
    expectState(state) {
      expect(state).toMatchObject({ isSet: true, written: text, typed: null });
      expect(JSON.stringify(state.value)).toBe(JSON.stringify(parseJson(text)));
    },
  };
}

/** What a part editor does: the whole value, as a value. */
function setsPart(field: RequestField): fc.Arbitrary<FormEdit> {
  return fc.jsonValue({ maxDepth: 2 }).map((value) => ({
    field,
    apply: (draft) => createPartEdits(draft, field.path).set([], value),
    expectState: (state) => expect(JSON.stringify(state.value)).toBe(JSON.stringify(value)),
  }));
}

// What may have changed.

/** The members on the way to `path`, as deep as they are there; of repeated keys the last. */
function findWay(text: string, path: JsonPath) {
  const way = [];
  let offset = rootOffset(text);
  for (const key of path) {
    const entry = findEntry(readEntries(text, offset), key);
    if (!entry) break;
    way.push(entry);
    offset = entry.valueStart;
  }
  return way;
}

/** The texts of all members of the object that the path's last key is in, those of that key aside. */
function listOthers(text: string, path: JsonPath): string[] {
  const parents = findWay(text, path.slice(0, -1));
  const parent = parents.length === path.length - 1 ? parents.at(-1) : undefined;
  if (path.length > 1 && !parent) return [];
  const container = parent?.valueStart ?? rootOffset(text);
  // A list in an object's place is replaced as a whole.
  const entries = text.charAt(container) === "{" ? readEntries(text, container) : [];
  return entries
    .filter(({ key }) => key !== path.at(-1))
    .map(({ start, valueEnd }) => text.slice(start, valueEnd));
}

function expectOthersToStay(before: string, after: string, path: JsonPath) {
  for (const depth of path.keys()) {
    const inner = path.slice(0, depth + 1);
    const others = listOthers(before, inner);
    // An object that an edit would leave empty goes with its last key.
    if (others.length > 0) expect(listOthers(after, inner)).toEqual(others);
  }
}

/** A value that was there is replaced in its place: not a byte before or behind it moves. */
function expectOnlyValueToChange(before: string, after: string, path: JsonPath) {
  const way = findWay(before, path);
  const member = way.length === path.length ? way.at(-1) : undefined;
  if (!member) return;
  const { valueStart, valueEnd } = member;
  expect(after.slice(0, valueStart)).toBe(before.slice(0, valueStart));
  const behind = before.slice(valueEnd);
  expect(after.slice(after.length - behind.length)).toBe(behind);
}

/** A key that was not there is put in: all that was there before still is, but for space. */
function expectOnlyInsertion(before: string, after: string, path: JsonPath) {
  const way = findWay(before, path);
  const [last] = way.slice(-1);
  const isReplaced = last !== undefined && before.charAt(last.valueStart) !== "{";
  if (way.length === path.length || isReplaced) return;
  let start = 0;
  while (start < before.length && before.charAt(start) === after.charAt(start)) start += 1;
  let end = before.length;
  let afterEnd = after.length;
  while (end > start && afterEnd > start && before.charAt(end - 1) === after.charAt(afterEnd - 1)) {
    end -= 1;
    afterEnd -= 1;
  }
  expect(before.slice(start, end).trim()).toBe("");
}

test("form edits change nothing but their own member, and read back as they were made", () => {
  fc.assert(
    fc.property(bodies, fc.array(edits, { minLength: 1, maxLength: 6 }), (body, steps) => {
      const draft = createDraftStore({ initialText: body });
      const read = createFieldReader();
      for (const { field, apply, expectState } of steps) {
        const before = draft.getSnapshot().text;
        apply(draft);
        const after = draft.getSnapshot().text;
        const state = read(field, draft.getSnapshot());
        expectState(state);
        expectOthersToStay(before, after, field.path);
        if (!state.isSet) continue;
        expectOnlyValueToChange(before, after, field.path);
        expectOnlyInsertion(before, after, field.path);
      }
    }),
    { numRuns: 1000 },
  );
});

test("undo leads back to the body's own bytes, whatever was done in the form", () => {
  fc.assert(
    fc.property(bodies, fc.array(edits, { minLength: 1, maxLength: 6 }), (body, steps) => {
      const draft = createDraftStore({ initialText: body });
      for (const { apply } of steps) apply(draft);
      const end = draft.getSnapshot().text;
      while (draft.getSnapshot().canUndo) draft.undo();
      expect(draft.getSnapshot().text).toBe(body);
      while (draft.getSnapshot().canRedo) draft.redo();
      expect(draft.getSnapshot().text).toBe(end);
    }),
    { numRuns: 200 },
  );
});
