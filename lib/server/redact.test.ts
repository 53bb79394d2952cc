import fc from "fast-check";
import { expect, test } from "vitest";
import { createRedactor } from "@/lib/server/redact";

const key = "sk-live-0123456789abcdefghij";

function redactInPieces(text: string, cuts: readonly number[], secret: string | null = key): string {
  const bytes = Buffer.from(text);
  const redactor = createRedactor(secret);
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort(
    (first, second) => first - second,
  );
  const pieces = [0, ...ends].map((from, index) => bytes.subarray(from, ends[index] ?? bytes.length));
  return Buffer.concat([...pieces.map((piece) => redactor.push(piece)), redactor.end()]).toString();
}

test("a key is taken out wherever the chunks are cut", () => {
  const around = fc.string({ maxLength: 40 }).filter((text) => !text.includes("s"));
  fc.assert(
    fc.property(around, around, fc.array(fc.nat(200), { maxLength: 12 }), (before, after, cuts) => {
      expect(redactInPieces(`${before}${key}${after}${key}`, cuts)).toBe(
        `${before}[redacted]${after}[redacted]`,
      );
    }),
    { seed: 20261122 },
  );
});

test("bytes that only begin like the key pass unchanged", () => {
  fc.assert(
    fc.property(fc.nat(key.length - 1), fc.array(fc.nat(80), { maxLength: 8 }), (length, cuts) => {
      const text = `${key.slice(0, length)}|${key.slice(0, length)}|`;
      expect(redactInPieces(text, cuts)).toBe(text);
    }),
    { seed: 20261122 },
  );
});

test("an answer that ends within the key shows at most 15 characters of it", () => {
  expect(redactInPieces(`x ${key.slice(0, 15)}`, [4])).toBe(`x ${key.slice(0, 15)}`);
  expect(redactInPieces(`x ${key.slice(0, 16)}`, [4])).toBe("x [redacted]");
  expect(redactInPieces(`x ${key.slice(0, -1)}`, [4, 9])).toBe("x [redacted]");
});

test("at most the key's length less one is held back", () => {
  const redactor = createRedactor(key);
  const sent = Buffer.from(`data: ${key.slice(0, -1)}`);
  expect(sent.length - redactor.push(sent).length).toBe(key.length - 1);
  expect(createRedactor(key).push(Buffer.from("data: hello\n\n")).toString()).toBe("data: hello\n\n");
});

test("a key too short to tell from prose stays", () => {
  expect(redactInPieces("the word hello", [], "hello")).toBe("the word hello");
});
