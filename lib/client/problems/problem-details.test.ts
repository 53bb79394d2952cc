import { expect, test } from "vitest";
import { findRequestIds, readBlamedParam, readToldWait } from "@/lib/client/problems/problem-details";

test.each([
  ["Rate limit reached. Please try again in 20s. Visit the site.", 20],
  ["Please try again in 1m6.5s.", 67],
  ["Please try again in 830ms.", 1],
  ["Please retry after 2 minutes", 120],
  ["Try again in 3 seconds", 3],
  ["Try again in 500 milliseconds", 1],
  ["Please retry after 1 hour, 2 min and 3 secs.", 3723],
  ["Retry in 7m12s, or raise your limit of 3 requests a day.", 432],
  ["Try again in 2 days", 172_800],
  ["Try again in 1 month", null],
  ["Try again in 3 sessions", null],
  ["Try again in 1 hour and 2 blinks", null],
  ["Please try again later.", null],
  ["Try again in a while", null],
  [null, null],
])("the wait in %j is %j seconds", (message, seconds) => {
  expect(readToldWait(message)).toBe(seconds);
});

test.each([
  ["model is required (request id: 20261123034512345678ab)", ["20261123034512345678ab"]],
  ["Please include the request ID req_0123456789abcdef in your message.", ["req_0123456789abcdef"]],
  ["Failed. Request-Id=0f1e2d3c-4b5a", ["0f1e2d3c-4b5a"]],
  ["No request id was given.", []],
  [null, []],
])("the request ids in %j are %j", (message, ids) => {
  expect(findRequestIds(null, message, null)).toEqual(ids);
});

test("each request id is told once: of the header, of the body, of the message", () => {
  const body = JSON.stringify({
    request_id: "req_from_body",
    error: { message: "x", request_id: "req_header_1" },
  });
  expect(findRequestIds("req_header_1", "(request id: req_message_1)", body)).toEqual([
    "req_header_1",
    "req_from_body",
    "req_message_1",
  ]);
});

test.each([
  ["Unknown parameter: 'top_k'.", "top_k"],
  ["Unsupported parameter: 'temperature' is not supported with this model.", "temperature"],
  ["Missing required parameter: 'tools[0].name'.", "tools[0].name"],
  ["Unrecognized request argument supplied: foo", "foo"],
  ["Unsupported value: 'reasoning.effort' does not support 'minimal' with this model.", "reasoning.effort"],
  ["Invalid 'temperature': decimal below minimum value.", "temperature"],
  ["Invalid type for 'input': expected a string.", "input"],
  ["Invalid value: 'banana'.", null],
  ["Something else", null],
  [null, null],
])("%j blames %j", (message, param) => {
  expect(readBlamedParam(message)).toBe(param);
});
