import { describe, expect, test } from "vitest";
import { resolveUpstreamPath } from "@/lib/server/upstream-routes";

const resolve = (method: string, path: string, query = "") =>
  resolveUpstreamPath(method, path, new URLSearchParams(query));

test.each([
  ["POST", "responses"],
  ["POST", "responses/compact"],
  ["POST", "responses/input_tokens"],
  ["GET", "responses/resp_0123"],
  ["DELETE", "responses/resp_0123"],
  ["POST", "responses/resp_0123/cancel"],
  ["GET", "responses/resp_0123/input_items"],
  ["POST", "conversations"],
  ["GET", "conversations/conv_1"],
  ["POST", "conversations/conv_1"],
  ["DELETE", "conversations/conv_1"],
  ["GET", "conversations/conv_1/items"],
  ["POST", "conversations/conv_1/items"],
  ["GET", "conversations/conv_1/items/msg_1"],
  ["DELETE", "conversations/conv_1/items/msg_1"],
  ["GET", "models"],
  ["GET", "models/gpt-5.4"],
  ["GET", "models/openai/gpt-5.4:free"],
  ["GET", "models/openai%2Fgpt-5.4"],
])("%s %s is passed on as it is", (method, path) => {
  expect(resolve(method, path)).toBe(path);
});

test("the documented query parameters are passed on", () => {
  expect(resolve("GET", "responses/resp_1", "stream=true&starting_after=7&include[]=a&include[]=b")).toBe(
    "responses/resp_1?stream=true&starting_after=7&include%5B%5D=a&include%5B%5D=b",
  );
});

describe("nothing else leaves", () => {
  test.each([
    ["GET", "files"],
    ["POST", "chat/completions"],
    ["POST", "responses/"],
    ["GET", "responses/resp%2F..%2Fadmin"],
    ["GET", "responses/resp.1"],
    ["GET", `responses/${"a".repeat(129)}`],
    ["GET", "models/.."],
    ["GET", "models/a%2F..%2Fb"],
    ["GET", "models/%2e%2e"],
    ["GET", "models//evil.example"],
    ["GET", "models/a?b"],
    ["GET", ""],
  ])("%s %s is unknown", (method, path) => {
    expect(() => resolve(method, path)).toThrow(expect.objectContaining({ code: "unknown_route" }));
  });

  test("a method that the path does not take is refused by name", () => {
    expect(() => resolve("GET", "responses")).toThrow(
      expect.objectContaining({ code: "method_not_allowed" }),
    );
    expect(() => resolve("HEAD", "models")).toThrow(expect.objectContaining({ code: "method_not_allowed" }));
  });

  test("a query parameter off the list is refused by name", () => {
    expect(() => resolve("GET", "models", "base_url=http://evil.example")).toThrow(
      expect.objectContaining({ code: "invalid_request", param: "base_url" }),
    );
  });
});
