import { expect, test } from "vitest";
import { splitIntoLines } from "@/components/code/code-lines";
import { describeTarget } from "@/lib/code/export/code-target";
import { joinTokens } from "@/lib/code/export/code-token";
import { exportCode } from "@/lib/code/export/export-code";

test("the lines together are the code", () => {
  const text = '{"input": "a\\nb", "tools": [{"type": "function", "parameters": {"type": "object"}}]}';
  const code = exportCode("go", text, describeTarget("openai", "http://127.0.0.1:3000"));
  const tokens = code?.tokens ?? [];
  const lines = splitIntoLines(tokens).map((line) => line.indentText + joinTokens(line.tokens));
  expect(`${lines.join("\n")}\n`).toBe(joinTokens(tokens));
});

test("a line knows how far it is set in, and its pieces where they begin", () => {
  const [first, second, third] = splitIntoLines([
    { kind: "keyword", text: "if" },
    { kind: "punctuation", text: " {\n\n\t  " },
    { kind: "name", text: "x" },
  ]);
  expect(first).toMatchObject({ number: 1, indent: 0 });
  expect(first?.tokens.map(({ offset }) => offset)).toEqual([0, 2]);
  expect(second).toEqual({ number: 2, indent: 0, indentText: "", tokens: [] });
  expect(third).toMatchObject({ number: 3, indent: 6, indentText: "\t  ", tokens: [{ text: "x" }] });
});
