import { expect, test } from "vitest";
import { looksImportable } from "@/components/import/looks-importable";
import { curlLines } from "@/lib/code/import/fixtures/curl-lines";

test("most command lines are worth an offer", () => {
  const offered = curlLines.filter(({ text }) => looksImportable(text));
  expect(offered.length).toBeGreaterThan(curlLines.length * 0.8);
});

test("so are calls and chats", () => {
  expect(looksImportable('r = client.responses.create(model="m")')).toBe(true);
  expect(looksImportable('await openai.chat.completions.create({ model: "m" })')).toBe(true);
  expect(looksImportable('await fetch("https://example.com", {})')).toBe(true);
  expect(looksImportable('{"model":"m","messages":[{"role":"user"}]}')).toBe(true);
});

test("prose about them, and a request as it is, are not", () => {
  expect(looksImportable("How do I use curl with this?")).toBe(false);
  expect(looksImportable("Tell me about responses and completions.")).toBe(false);
  expect(looksImportable('{"model":"m","input":[{"role":"user","content":"Hi"}]}')).toBe(false);
});
