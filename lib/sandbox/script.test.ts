import { expect, test } from "vitest";
import { listInputItems, normalizeItem } from "@/lib/sandbox/input-items";
import { joinPieces } from "@/lib/sandbox/items/annotation";
import { writeAnswer } from "@/lib/sandbox/script";
import { splitTokens } from "@/lib/sandbox/tokens";
import { readTurn } from "@/lib/sandbox/turn";

function answerTo({
  instructions = null,
  ...parameters
}: {
  readonly [name: string]: unknown;
  instructions?: string | null;
}): string {
  const items = listInputItems(parameters.input).map((item) => normalizeItem(item, () => "0"));
  return joinPieces(writeAnswer({ parameters, instructions }, readTurn({ items }))).text;
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
  expect(answer).toContain("Instructions are set (8 characters): “Be kind.”");
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

test("of a list of items the last user message is read, and the items before it are counted", () => {
  const input = [
    { role: "user", content: "First" },
    { role: "assistant", content: "Yes?" },
    { role: "user", content: [{ type: "input_text", text: "Second" }] },
  ];
  const answer = answerTo({ input });
  expect(answer).toContain("“Second” and has 6 characters");
  expect(answer).toContain("Before it came 2 earlier items.");
});

test("what a developer says shows in the answer", () => {
  const input = [
    { role: "developer", content: "Talk like a pirate." },
    { role: "user", content: "Hi" },
  ];
  expect(answerTo({ input })).toContain("says “Talk like a pirate.”");
});

test("what a tool gave back shows in the answer, under the tool's name", () => {
  const input = [
    { role: "user", content: "What is the weather in Paris?" },
    { type: "function_call", call_id: "c1", name: "get_weather", arguments: '{"city":"Paris"}' },
    { type: "function_call_output", call_id: "c1", output: "12 °C and rain" },
  ];
  expect(answerTo({ input })).toContain("The tool get_weather answered: 12 °C and rain");
});

test("another temperature or top_p chooses other words, the same ones each time", () => {
  const answers = [0, 0.3, 0.7, 1.2, 1.6, 2].map((temperature) => answerTo({ input: "Hi", temperature }));
  expect(new Set(answers).size).toBe(answers.length);
  expect(new Set(answers.map((answer) => answer.split(/[.;:]/)[0])).size).toBeGreaterThan(2);
  expect(answerTo({ input: "Hi", top_p: 0.5 })).not.toBe(answerTo({ input: "Hi" }));
  expect(answerTo({ input: "Hi", temperature: 0.7 })).toBe(answers[2]);
});

test("verbosity changes the length", () => {
  const [low, medium, high] = ["low", "medium", "high"].map(
    (verbosity) => answerTo({ input: "Hi", text: { verbosity } }).length,
  );
  expect(low).toBeLessThan(medium ?? 0);
  expect(medium).toBeLessThan(high ?? 0);
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

test("tools that are not called are named", () => {
  const tools = [{ type: "web_search" }, { type: "function", name: "add" }];
  expect(answerTo({ input: "Hi", tools })).toContain("None of your tools was called (web_search, add)");
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
