import { expect, test } from "vitest";
import { classifyData } from "@/lib/protocol/classify-frame";
import { eventError, readResponseError } from "@/lib/protocol/stream-error";

test.each([
  [
    "flat (OpenAI)",
    { type: "error", code: "server_error", message: "boom", param: null },
    "server_error",
    null,
  ],
  ["nested (Open Responses)", { type: "error", error: { type: "t", code: "c", message: "boom" } }, "c", "t"],
  ["chat-style (OpenRouter)", { error: { message: "boom", code: 502 } }, "502", null],
  ["a string (xAI)", { code: "bad", error: "boom" }, "bad", null],
])("the error event is read when it is %s", (_name, data, code, type) => {
  expect(eventError(classifyData(JSON.stringify(data)))).toEqual({
    code,
    message: "boom",
    param: null,
    type,
  });
});

test("an error without a message says what it has", () => {
  expect(readResponseError({ error: { code: "rate_limited" } })?.message).toBe("rate_limited");
  expect(readResponseError({ error: { detail: ["x"] } })?.message).toBe('"detail":[…]');
  expect(eventError(classifyData('{"type":"error","status":500}'))?.message).toBe(
    '"type":"error", "status":500',
  );
});

test("an error body's own type is kept", () => {
  expect(readResponseError({ message: "no", type: "invalid_request_error" })?.type).toBe(
    "invalid_request_error",
  );
});

test.each([
  ['{"type":"acme:trace","error":{"message":"aside"}}'],
  ['{"error":null}'],
  ['{"id":"c1","choices":[],"message":"hi"}'],
  ['{"type":"response.completed","response":{"error":null}}'],
  ["not json"],
])("no error is read into %s", (data) => {
  expect(eventError(classifyData(data))).toBeNull();
});

test("what is no object holds no error", () => {
  for (const value of [null, undefined, 5, "error", [], {}]) expect(readResponseError(value)).toBeNull();
});
