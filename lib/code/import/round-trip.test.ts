import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CodeLanguageId } from "@/lib/code/export/code-languages";
import { describeTarget } from "@/lib/code/export/code-target";
import { joinTokens } from "@/lib/code/export/code-token";
import { exportCode } from "@/lib/code/export/export-code";
import { importRequest } from "@/lib/code/import/import-request";
import { parseJson } from "@/lib/protocol/json/json-text";

const languages: readonly CodeLanguageId[] = ["python", "typescript", "curl", "fetch"];
const target = describeTarget("openai", "http://127.0.0.1:3000");

const nastyTexts = [
  `it's "quoted" \\ back\\\\slashed`,
  "line\nbreak\r\n\ttab \u0000\u0007\u001b \u2028\u2029",
  `$\{name} {name} {{name}} %s $HOME \`command\` $(command) !history`,
  "emoji 👩‍👩‍👧 ş İ ı 漢字 \ufeff",
  "'''triple''' \"\"\"triple\"\"\" ``` r'raw' EOF\nJSON\n",
  "trailing backslash\\",
  "#{ruby} <?php ?> */ // # --",
];

function goRound(language: CodeLanguageId, body: unknown) {
  const code = exportCode(language, JSON.stringify(body), target);
  const program = code ? joinTokens(code.tokens) : "";
  const result = importRequest(program);
  return result.kind === "request" ? parseJson(result.text) : { program, result };
}

describe.each(languages)("what is exported as %s comes back as the same request", (language) => {
  test.each(nastyTexts)("with the text %j", (input) => {
    const body = { model: "gpt-5.4", input, metadata: { [input.slice(0, 20)]: input }, stream: true };
    expect(goRound(language, body)).toEqual(body);
  });

  test("with any value under any key", () => {
    const value = fc.object({
      maxDepth: 3,
      maxKeys: 4,
      values: [
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
      ],
    });
    fc.assert(
      fc.property(value, fc.constantFrom("tools", "metadata", "x_other"), (member, key) => {
        const body: unknown = JSON.parse(JSON.stringify({ model: "gpt-5.4", input: "hi", [key]: member }));
        expect(goRound(language, body)).toEqual(body);
      }),
      { numRuns: 40 },
    );
  });
});
