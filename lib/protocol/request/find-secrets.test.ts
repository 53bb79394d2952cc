import { expect, test } from "vitest";
import { maskInSteps, maskSecrets } from "@/lib/protocol/request/mask-secrets";

const megabyte = 1024 * 1024;
const key = "sk-proj-abcdefghijklmnop0123456789abcdefghijklmnop";
const aws = "AKIAIOSFODNN7EXAMPLE";

test.each([
  ["a key", key],
  ["a key that no base64 may surround", aws],
])("%s is found once, wherever a long text is cut to be searched", (_name, secret) => {
  for (let shift = -2; shift <= secret.length + 2; shift += 1) {
    const text = `${" ".repeat(megabyte - shift)}${secret} ${" ".repeat(megabyte)}${secret}`;
    const { text: masked, found } = maskSecrets(text);
    expect(found.map(({ offset }) => offset)).toEqual([megabyte - shift, text.length - secret.length]);
    expect(masked).toBe(text.replaceAll(secret, "[masked]"));
  }
});

test("what stands before a secret counts over a cut as well", () => {
  const inBase64 = `${" ".repeat(megabyte - 1)}+${aws} `;
  expect(maskSecrets(inBase64.padEnd(2 * megabyte)).found).toEqual([]);
});

test.each([
  ["a token", "Bearer ", "a1".repeat(megabyte), " and more"],
  ["a value under a telling name", '{"password":"', "a\\n ".repeat(megabyte), '","x":1}'],
  [
    "arguments in arguments",
    '{"arguments":"{\\"password\\":\\"',
    "pass word ".repeat(megabyte / 2),
    '\\"}"}',
  ],
])("%s of megabytes is masked whole", (_name, before, secret, after) => {
  for (const shift of [0, 7, 40]) {
    const head = " ".repeat(megabyte - shift) + before;
    const { text } = maskSecrets(head + secret + after);
    expect(text.length).toBe((head + after).length + "[masked]".length);
    expect(text.endsWith(`[masked]${after}`)).toBe(true);
  }
});

test("a long text is searched with many pauses", () => {
  const steps = maskInSteps(`${"some words ".repeat(megabyte)}${key}`);
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses += 1;
  expect(pauses).toBeGreaterThan(100);
  expect(step.value.found).toHaveLength(1);
});
