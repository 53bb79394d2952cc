import { expect, test } from "vitest";
import { readHead } from "@/scripts/check-stream/http-head";

const encoder = new TextEncoder();

/** Head and body of a text that comes in chunks of `length` bytes. */
async function read(capture: string, length: number) {
  async function* chunks() {
    const bytes = encoder.encode(capture);
    for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
  }
  const { head, body } = await readHead(chunks());
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return { head, body: Buffer.concat(parts).toString("utf8") };
}

const ok = { status: 200, contentType: "text/event-stream; charset=utf-8" };
const headers = "content-type: text/event-stream; charset=utf-8\r\nx: y";

test.each([
  ["no head", "data: 1\n\n", null, "data: 1\n\n"],
  ["no head, though the body begins like one", "HTTPS is fine\n\n", null, "HTTPS is fine\n\n"],
  ["HTTP/1.1", `HTTP/1.1 200 OK\r\n${headers}\r\n\r\ndata: 1\n\n`, ok, "data: 1\n\n"],
  ["HTTP/2, which has no reason phrase", `HTTP/2 200 \r\n${headers}\r\n\r\ndata: ş\n\n`, ok, "data: ş\n\n"],
  ["a head whose line ends an editor changed", `HTTP/2 200\n${headers.replace("\r", "")}\n\nx`, ok, "x"],
  ["a proxy's head before", `HTTP/1.1 200 Connected\r\n\r\nHTTP/2 200 \r\n${headers}\r\n\r\nx`, ok, "x"],
  ["a head without a type", "HTTP/2 204 \r\nx: y\r\n\r\n", { status: 204, contentType: null }, ""],
  ["a head that never ends", "HTTP/2 200 \r\nx: y", null, "HTTP/2 200 \r\nx: y"],
  ["nothing", "", null, ""],
])("%s", async (_name, capture, head, body) => {
  for (const length of [1, 2, 7, 1000]) expect(await read(capture, length)).toEqual({ head, body });
});

test("what only begins like a head is given up after 64 KiB", async () => {
  const capture = `HTTP/1.1 200 OK\r\nx: ${"y".repeat(100_000)}`;
  expect(await read(capture, 4096)).toEqual({ head: null, body: capture });
});
