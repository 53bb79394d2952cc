import { expect, test } from "vitest";
import { readPrompt } from "@/lib/sandbox/prompt";
import { writeAnswer } from "@/lib/sandbox/script";
import { splitTokens } from "@/lib/sandbox/tokens";

function answerTo(parameters: { input?: unknown; [name: string]: unknown }): string {
  return writeAnswer(readPrompt(parameters));
}

test("the reference's request gets three sentences about a unicorn, and a fourth that says who wrote them", () => {
  const answer = answerTo({ input: "Tell me a three sentence bedtime story about a unicorn." });
  const sentences = answer.split(/(?<=[.)])\s/);
  expect(sentences).toHaveLength(4);
  expect(sentences[0]).toContain("unicorn");
  expect(sentences[3]).toMatch(/scripted answer of the built-in sandbox/);
});

test("another input is answered with facts of the request, said to be scripted", () => {
  const answer = answerTo({ input: "What is the capital of France, please?", instructions: "Be kind." });
  expect(answer).toMatch(/^This is a scripted answer of the built-in sandbox/);
  expect(answer).toContain("“What is the capital of France,…” and has 38 characters");
  expect(answer).toContain("Instructions are set (8 characters).");
  expect(answerTo({ input: "Hi" })).toContain("“Hi” and has 2 characters. No instructions are set.");
});

test("characters are counted as people count them", () => {
  expect(answerTo({ input: "🦄" })).toContain("“🦄” and has 1 character.");
});

test("Turkish is answered in Turkish, the story too", () => {
  expect(answerTo({ input: "Bugün hava nasıl?" })).toMatch(
    /hazır yanıtıdır.*“Bugün hava nasıl\?” diye başlıyor/,
  );
  const story = answerTo({ input: "Bana tek boynuzlu at hakkında üç cümlelik bir masal anlat." });
  expect(story).toMatch(/^Bir varmış bir yokmuş.*hazır yanıtıdır/);
});

test("a neighbour's letters do not pass for Turkish", () => {
  expect(answerTo({ input: "Schöne Grüße an alle Bären" })).toMatch(/^This is a scripted answer/);
});

test("of a list of items the last user message is read", () => {
  const input = [
    { role: "user", content: "First" },
    { role: "assistant", content: "Yes?" },
    {
      role: "user",
      content: [
        { type: "input_text", text: "Second" },
        { type: "input_image", image_url: "data:," },
      ],
    },
    { type: "function_call_output", call_id: "c", output: "Third" },
  ];
  const answer = answerTo({ input });
  expect(answer).toContain("“Second” and has 6 characters");
  expect(answer).toContain("1 image or file, which the sandbox does not open");
});

test.each([
  [""],
  [[{ role: "developer", content: "x" }]],
  [[]],
  [undefined],
  [[{ role: "user", content: [] }]],
])("an input of %j holds no text", (input) => {
  expect(answerTo({ input })).toContain("Your input holds no text.");
});

test("tools are mentioned only when there are some", () => {
  expect(answerTo({ input: "Hi", tools: [{}, {}] })).toContain(
    "2 tools, but the sandbox does not call tools yet",
  );
  expect(answerTo({ input: "Hi", tools: [] })).not.toContain("tool");
});

test("a word of megabytes is cut in the answer", () => {
  expect(answerTo({ input: "x".repeat(4_000_000) }).length).toBeLessThan(300);
});

test.each(["", "Hello, world!", "a  b\n\nc ", "üç çörek 🦄👩‍👩‍👧", "\ud800x", "…“”12345678901234567890"])(
  "the tokens of %j joined are the text",
  (text) => {
    expect(splitTokens(text).join("")).toBe(text);
  },
);

test("a token is about four characters", () => {
  const text = answerTo({ input: "Tell me a story about a unicorn." });
  const mean = text.length / splitTokens(text).length;
  expect(mean).toBeGreaterThan(3);
  expect(mean).toBeLessThan(6);
});
