import fc from "fast-check";
import { expect, test } from "vitest";
import { findSyntaxProblem, lineAndColumn } from "@/lib/protocol/json/json-syntax";
import { parseJson } from "@/lib/protocol/json/json-text";

test.each([
  ["", "syntax_empty", 0, 0],
  [" \n", "syntax_empty", 0, 0],
  ['{"a": 1} // x', "syntax_comment", 9, 4],
  ['{"a": /* x */ 1}', "syntax_comment", 6, 7],
  ['{"a": 1,\n}', "syntax_trailing_comma", 7, 1],
  ["[1, ]", "syntax_trailing_comma", 2, 1],
  ['{"a": 1 "b": 2}', "syntax_comma", 8, 3],
  ['{"a" 1}', "syntax_colon", 5, 1],
  ['{"a": }', "syntax_value", 6, 1],
  ["{1: 2}", "syntax_key", 1, 1],
  ["{model: 1}", "syntax_word", 1, 5],
  ["{'a': 1}", "syntax_word", 1, 3],
  ['{"a": NaN}', "syntax_word", 6, 3],
  ['{"a": True}', "syntax_word", 6, 4],
  ['{"a": 1', "syntax_unclosed", 7, 0],
  ['{"a": [1}', "syntax_comma", 8, 1],
  ['{"a": 1} x', "syntax_word", 9, 1],
  ['{"a": 1} {}', "syntax_extra", 9, 1],
  ['{"a": "x\n"}', "syntax_string", 6, 2],
  ['{"a": "\\x"}', "syntax_escape", 6, 4],
  ['{"a": "\\u12"}', "syntax_escape", 6, 6],
  ['{"a": "\t"}', "syntax_character", 6, 3],
  ['{"a": 1.}', "syntax_number", 6, 2],
  ['{"a": 01}', "syntax_comma", 7, 1],
  ["[".repeat(200_000), "syntax_deep", 0, 1],
])("%j is told as %s", (text, code, offset, length) => {
  expect(parseJson(text)).toBeUndefined();
  expect(findSyntaxProblem(text)).toEqual({ code, offset, length });
});

test("whatever JSON.parse refuses has a place of its own inside of the text", () => {
  const damage = fc.tuple(
    fc.jsonValue(),
    fc.nat(),
    fc.nat(5),
    fc.constantFrom("", ",", '"', "\\", "{", "}", "]", ":", "//", "0", "\u0001", "x"),
  );
  fc.assert(
    fc.property(damage, ([value, position, removed, inserted]) => {
      const whole = JSON.stringify({ value }, null, 2);
      const cut = position % whole.length;
      const text = whole.slice(0, cut) + inserted + whole.slice(cut + removed);
      fc.pre(parseJson(text) === undefined);
      const problem = findSyntaxProblem(text);
      expect(problem.code).not.toBe("syntax_other");
      expect(problem.offset + problem.length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});

test("lines and columns count from one, for every kind of line end", () => {
  expect(lineAndColumn("ab", 0)).toEqual({ line: 1, column: 1 });
  expect(lineAndColumn("a\nb\r\nc\rdef", 9)).toEqual({ line: 4, column: 3 });
});
