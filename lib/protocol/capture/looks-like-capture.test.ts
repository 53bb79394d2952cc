import { expect, test } from "vitest";
import { looksLikeCapture } from "@/lib/protocol/capture/looks-like-capture";

test.each([
  ['event: response.created\ndata: {"type":"response.created"}\n\n'],
  ['  data:{"type":"x"}'],
  ["data: [DONE]"],
  ['{\n  "log": {"version":"1.2"'],
  ['{"at":84,"frame":"data: 1"}'],
  ['{"at":null,"frame":"data: 1"}'],
  ['{"type":"response.created","response":{}}'],
  ['[\n  {"type": "response.created"}]'],
  ['{"id":"resp_1","object": "response"}'],
  ['HTTP/2 401 \ncontent-type: application/json\n\n{"error":{}}'],
  ["$ curl -N https://example.com\n< HTTP/1.1 200 OK"],
])("an answer is worth an offer: %j", (text) => {
  expect(looksLikeCapture(text)).toBe(true);
});

test.each([
  ["What is the data: URL scheme?"],
  ['{"model":"m","input":"Tell me about \\"object\\":\\"response\\""}'],
  ['curl https://example.com -d \'{"model":"m"}\''],
  ["metadata: { a: 1 }"],
  ['[{"type":"message","role":"user"}]'],
  [""],
])("prose, requests and calls are not: %j", (text) => {
  expect(looksLikeCapture(text)).toBe(false);
});

test("only the beginning of a long text is looked at", () => {
  expect(looksLikeCapture(`${"x\n".repeat(20_000)}data: {}`)).toBe(false);
});
