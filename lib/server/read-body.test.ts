import { expect, test } from "vitest";
import { jsonDepth, readBody } from "@/lib/server/read-body";

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://127.0.0.1/", {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });
const read = (body: BodyInit, headers?: Record<string, string>, limit = 1000) =>
  readBody(post(body, headers), limit);

test("the bytes come back as they were sent, good JSON or not", async () => {
  const text = '{"n": 12345678901234567890,\n\t"a":1,"a":2, "é🦄": tru';
  expect(Buffer.from((await read(text)) ?? []).toString()).toBe(text);
});

test("no body is no body", async () => {
  expect(await readBody(new Request("http://127.0.0.1/", { method: "POST" }), 10)).toBeNull();
});

test("a stream that turns out empty is no body, and needs no content type", async () => {
  const stream = new ReadableStream({ start: (controller) => controller.close() });
  const request = new Request("http://127.0.0.1/", {
    method: "DELETE",
    body: stream,
    duplex: "half",
  } as RequestInit);
  expect(await readBody(request, 10)).toBeNull();
});

test.each([
  ["an encoded body", "{}", { "content-encoding": "gzip" }, "unsupported_media_type"],
  ["a form", "a=1", { "content-type": "application/x-www-form-urlencoded" }, "unsupported_media_type"],
  ["plain text", "{}", { "content-type": "text/plain" }, "unsupported_media_type"],
  [
    "JSON in another charset",
    "{}",
    { "content-type": "application/json; charset=utf-16" },
    "unsupported_media_type",
  ],
  ["a body over the limit", "x".repeat(1001), {}, "body_too_large"],
  ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22]), {}, "invalid_request"],
  ["nesting deeper than 200", `${"[".repeat(201)}${"]".repeat(201)}`, {}, "invalid_request"],
])("%s is refused", async (_name, body, headers, code) => {
  await expect(read(body, headers)).rejects.toMatchObject({ code });
});

test("a body without a length is counted as it comes, and an endless one is let go of", async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(100).fill(0x20)),
  });
  const request = new Request("http://127.0.0.1/", {
    method: "POST",
    body: endless,
    headers: { "content-type": "application/json; charset=utf-8" },
    duplex: "half",
  } as RequestInit);
  await expect(readBody(request, 1000)).rejects.toMatchObject({ code: "body_too_large" });
});

test("brackets inside strings do not nest, escaped quotes included", () => {
  expect(jsonDepth(Buffer.from('{"a":"[[[\\"[[","b":[{}]}'))).toBe(3);
  expect(jsonDepth(Buffer.from("[".repeat(100_000)))).toBe(100_000);
});
