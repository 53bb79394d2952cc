import { describe, expect, test } from "vitest";
import { checkAnswer } from "@/lib/protocol/check/check-response";
import { findingLines } from "@/lib/protocol/check/fixtures/check-bytes";
import { createResponse, createTextPart, usage } from "@/lib/protocol/check/fixtures/stream-builder";
import type { JsonObject } from "@/lib/protocol/json";

const message = {
  id: "msg_0",
  type: "message",
  status: "completed",
  role: "assistant",
  content: [createTextPart("Four.")],
};
const completed = { ...createResponse("completed"), usage, output: [message] };

function check(body: JsonObject): string[] {
  return findingLines(checkAnswer(body));
}

describe("an answer", () => {
  test.each<[string, JsonObject, string[]]>([
    ["as OpenAI gives it", completed, []],
    ["queued in the background, without usage", createResponse("queued"), []],
    ["cancelled", createResponse("cancelled"), []],
    ["without usage", { ...completed, usage: null }, ["usage-missing response"]],
    ["whose usage does not add up", { ...completed, usage: { ...usage, total_tokens: 1 } }, ["usage-sum"]],
    ["that failed for no reason", createResponse("failed"), ["error-missing response"]],
    [
      "that is incomplete for no reason",
      { ...completed, status: "incomplete" },
      ["incomplete-details-missing response"],
    ],
    [
      "completed, with reasons for being neither",
      { ...completed, error: { code: "server_error", message: "boom" }, incomplete_details: { reason: "x" } },
      ["incomplete-details-unexpected response", "error-unexpected response"],
    ],
    ["of an unknown status", { ...completed, status: "complete" }, ["response-status-unknown"]],
    [
      "without some fields",
      { ...completed, tools: undefined, id: undefined },
      ["response-field-missing id, tools"],
    ],
    [
      "with fields of a wrong type",
      { ...completed, created_at: "2025", error: "none" },
      ["response-field-type created_at", "response-field-type error", "error-unexpected response"],
    ],
    ["with a field more", { ...completed, x_region: "eu" }, ["unknown-field response.x_region"]],
    [
      "whose item has a field more and one less",
      { ...completed, output: [{ ...message, role: undefined, mood: "good" }] },
      ["unknown-field item(message).mood", "field-missing item(message).role"],
    ],
    [
      "with an item and a part that nobody knows",
      { ...completed, output: [{ type: "x_call" }, { ...message, content: [{ type: "x_card" }] }] },
      ["unknown-item-type x_call", "unknown-part-type x_card"],
    ],
    ["with an output of anything", { ...completed, output: [null, 7, { type: 7 }, {}] }, []],
  ])("%s", (_name, body, found) => {
    expect(check(body)).toEqual(found);
  });
});

describe("a body that is no response", () => {
  test.each<[string, JsonObject, string[]]>([
    ["an error's", { error: { message: "no", type: "invalid_request_error", param: null, code: null } }, []],
    ["an error's, as xAI writes it", { code: "invalid-argument", error: "no" }, []],
    ["of Chat Completions", { id: "c1", object: "chat.completion", choices: [] }, ["not-responses"]],
    ["empty", {}, ["not-responses"]],
  ])("%s", (_name, body, found) => {
    expect(check(body)).toEqual(found);
  });
});
