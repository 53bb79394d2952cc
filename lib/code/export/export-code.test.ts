import { expect, test } from "vitest";
import { codeLanguageIds } from "@/lib/code/export/code-languages";
import { describeTarget } from "@/lib/code/export/code-target";
import { joinTokens } from "@/lib/code/export/code-token";
import { exportCode } from "@/lib/code/export/export-code";

const target = describeTarget("openai", "http://127.0.0.1:3000");

test("the reference's example comes out as the reference writes it", () => {
  const text = '{"model": "gpt-5.4", "input": "Tell me a three sentence bedtime story about a unicorn."}';
  const code = exportCode("python", text, target);
  expect(joinTokens(code?.tokens ?? [])).toContain(`response = client.responses.create(
    model="gpt-5.4",
    input="Tell me a three sentence bedtime story about a unicorn.",
)

print(response)
`);
});

test.each(codeLanguageIds)("%s: what is no JSON object gives no code", (id) => {
  for (const text of ["", "nope", "[]", '"text"', "12", "null", '{"a":}'])
    expect(exportCode(id, text, target)).toBeNull();
});
