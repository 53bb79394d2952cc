import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { CodeLanguageId } from "@/lib/code/export/code-languages";
import { describeTarget } from "@/lib/code/export/code-target";
import { joinTokens } from "@/lib/code/export/code-token";
import { exportCode } from "@/lib/code/export/export-code";

// The languages that the tests do not run. With UPDATE_GOLDEN=1 the files are written anew: read what has changed.
const isUpdate = process.env.UPDATE_GOLDEN === "1";
const folder = path.resolve("lib/code/export/fixtures/golden");
const target = describeTarget("cometapi", "http://127.0.0.1:3000");

const languages: CodeLanguageId[] = ["go", "java", "csharp", "ruby", "php"];

const requests = {
  stream: `{
  "model": "gpt-5.4",
  "input": "Tell me a three sentence bedtime story about a unicorn.",
  "stream": true
}
`,
  background: `{
  "model": "gpt-5.4",
  "background": true,
  "instructions": "It's \\"short\\":\\n\`code\`, \${x}, #{x}, $x, \\\\, \\u0000, \\u2028, ş, 😀",
  "input": [{"role": "user", "content": [{"type": "input_text", "text": "What is the weather in Ankara?"}]}],
  "tools": [
    {
      "type": "function",
      "name": "get_weather",
      "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"], "additionalProperties": false},
      "strict": true
    }
  ],
  "metadata": {},
  "include": [],
  "temperature": 0.70,
  "user": null,
  "x_unknown": {"$ref": "#/a", "it's": -0, "0": 1e3}
}`,
  exact: '{"model": "gpt-5.4", "input": "It\'s `exact`", "seed": 1e400, "seed": 12345678901234567890}',
};

const cases = languages.flatMap((language) =>
  Object.entries(requests).map(([name, text]) => [`${language}-${name}.txt`, language, text] as const),
);

test.each(cases)("%s", (file, language, text) => {
  const code = joinTokens(exportCode(language, text, target)?.tokens ?? []);
  if (isUpdate) writeFileSync(path.join(folder, file), code);
  expect(code).toBe(readFileSync(path.join(folder, file), "utf8"));
});
