import { expect, test } from "vitest";
import { makeDraftLink } from "@/components/shell/make-draft-link";
import { decodePermalink } from "@/lib/protocol/permalink";

const origin = "http://127.0.0.1:3000";

test("a link opens to the exact text, JSON or not", async () => {
  const body = '{ "model": 12345678901234567890,\r\n  broken';
  const made = await makeDraftLink({ provider: "sandbox", body }, origin);
  const url = new URL(made.kind === "link" ? made.url : "");

  expect(url.pathname).toBe("/s");
  expect(await decodePermalink(url.hash)).toEqual({ kind: "draft", draft: { provider: "sandbox", body } });
});

test("what looks like a key is not in the link, and its line is told", async () => {
  const key = `sk-proj-${"a1B2".repeat(10)}`;
  const body = `{\r\n  "input": "use ${key}"\r\n}`;
  const made = await makeDraftLink({ provider: "sandbox", body }, origin);
  const opened = await decodePermalink(made.kind === "link" ? new URL(made.url).hash : "");

  expect(opened.kind).toBe("draft");
  expect(JSON.stringify(opened)).not.toContain(key);
  expect(made.masked).toMatchObject([{ kind: "openai_key", line: 2 }]);
});

test("a draft that no page would open is not made into a link", async () => {
  const made = await makeDraftLink({ provider: "sandbox", body: "x".repeat(4 * 1024 * 1024) }, origin);
  expect(made.kind).toBe("too_large");
});
