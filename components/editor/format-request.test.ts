import { expect, test } from "vitest";
import { formatRequest } from "@/components/editor/format-request";
import { createDraftStore } from "@/lib/client/draft/draft-store";

function format(text: string) {
  const draft = createDraftStore({ initialText: text });
  formatRequest(draft);
  return { draft, text: draft.getSnapshot().text };
}

test("only white space changes: numbers and texts keep their spelling", () => {
  const { text } = format('{"a":0.70,"b":12345678901234567890,"c":"\\u0041\\/", "a":[1 ,2]}\n');
  expect(text).toBe(
    '{\n  "a": 0.70,\n  "b": 12345678901234567890,\n  "c": "\\u0041\\/",\n  "a": [\n    1,\n    2\n  ]\n}\n',
  );
});

test("one step of undo takes it back", () => {
  const { draft } = format('{"a":[1,2],"b":{}}');
  draft.undo();
  expect(draft.getSnapshot().text).toBe('{"a":[1,2],"b":{}}');
});

test("new lines end as the text's lines do, and large values stay", () => {
  const value = "A".repeat(9_000);
  expect(format(`{"a":1,\r\n"b":"${value}"}\r\n`).text).toBe(`{\r\n  "a": 1,\r\n  "b": "${value}"\r\n}\r\n`);
});

test("what cannot be read is laid out as far as it can be, and loses nothing", () => {
  const { text } = format('{"a":[1,2},"b": nope');
  expect(text.replace(/\s/g, "")).toBe('{"a":[1,2},"b":nope');
  expect(format("").text).toBe("");
});
