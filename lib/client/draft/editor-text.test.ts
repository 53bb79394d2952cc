import fc from "fast-check";
import { expect, test } from "vitest";
import { fromEditorText, toEditorText } from "@/lib/client/draft/editor-text";

test("an editor sees LF only, and no byte order mark", () => {
  expect(toEditorText("\uFEFF{\r\n}\r")).toBe("{\n}\n");
});

test("a text that was not edited comes back as it was, whatever its line ends", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "\r", "\n", "\r\n", "\uFEFF")), (parts) => {
      const exact = parts.join("");
      expect(fromEditorText(exact, toEditorText(exact))).toBe(exact);
    }),
  );
});

test("an edit leaves the other line ends alone, and a new line takes the commonest", () => {
  const exact = '{\r\n  "a": 1,\r\n  "b": 2\n}';
  expect(fromEditorText(exact, '{\n  "a": 1,\n  "c": 3,\n  "b": 2\n}')).toBe(
    '{\r\n  "a": 1,\r\n  "c": 3,\r\n  "b": 2\n}',
  );
});

test("what an editor then shows is always what was typed", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "\r\n", "\n")).map((parts) => parts.join(""));
  fc.assert(
    fc.property(lines, lines, (exact, typed) => {
      const edited = toEditorText(typed);
      expect(toEditorText(fromEditorText(exact, edited))).toBe(edited);
    }),
  );
});
