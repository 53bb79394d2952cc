import { describe, expect, test } from "vitest";
import { classifyData } from "@/lib/protocol/classify-frame";
import { eventFamily, eventLabel, summarizeEvent } from "@/lib/protocol/event-family";
import type { JsonObject } from "@/lib/protocol/json";

function event(type: string, fields: JsonObject = {}) {
  return classifyData(JSON.stringify({ type, ...fields }));
}

describe("the family", () => {
  test.each([
    ["response.created", { response: {} }, "lifecycle"],
    ["response.completed", { response: {} }, "lifecycle"],
    ["response.failed", { response: {} }, "error"],
    ["error", { message: "boom" }, "error"],
    ["response.output_text.delta", { delta: "x" }, "message"],
    ["response.output_text.annotation.added", {}, "message"],
    ["response.refusal.delta", { delta: "x" }, "message"],
    ["response.output_item.added", { item: { type: "message" } }, "message"],
    ["response.content_part.added", { part: { type: "output_text" } }, "message"],
    ["response.content_part.added", { part: { type: "reasoning_text" } }, "reasoning"],
    ["response.reasoning_part.added", { part: { type: "reasoning_text" } }, "reasoning"],
    ["response.reasoning_summary_text.delta", { delta: "x" }, "reasoning"],
    ["response.reasoning.delta", { delta: "x" }, "reasoning"],
    ["response.output_item.done", { item: { type: "reasoning" } }, "reasoning"],
    ["response.output_item.done", { item: { type: "function_call" } }, "tool"],
    ["response.output_item.done", { item: { type: "mcp_list_tools" } }, "tool"],
    ["response.output_item.done", { item: { type: "acme:thing" } }, "unknown"],
    ["response.output_item.done", { item: {} }, "unknown"],
    ["response.content_part.done", {}, "unknown"],
    ["response.function_call_arguments.delta", { delta: "x" }, "tool"],
    ["response.web_search_call.searching", {}, "tool"],
    ["response.mcp_list_tools.completed", {}, "tool"],
    ["response.custom_tool_call_input.delta", {}, "tool"],
    ["response.shell_call_output_content.delta", {}, "tool"],
    ["keepalive", {}, "unknown"],
    ["acme:trace_event", {}, "unknown"],
  ])("of %s %j is %s", (type, fields, family) => {
    expect(eventFamily(event(type, fields))).toBe(family);
  });

  test("of an error without a type is error, of data that is no JSON unknown", () => {
    expect(eventFamily(classifyData('{"error":{"message":"boom"}}'))).toBe("error");
    expect(eventFamily(classifyData("{"))).toBe("unknown");
  });
});

test("the label leaves out what all types begin with", () => {
  expect(eventLabel(event("response.output_text.delta", { delta: "x" }))).toBe("output_text.delta");
  expect(eventLabel(event("keepalive"))).toBe("keepalive");
  expect(eventLabel(event("response."))).toBe("response.");
  expect(eventLabel(classifyData("{}"))).toBe("(no type)");
});

describe("the summary", () => {
  test.each([
    ["response.output_text.delta", { delta: "Once" }, { kind: "delta", text: "Once" }],
    ["response.output_text.done", { text: "Once" }, { kind: "text", characters: 4, text: "Once" }],
    ["response.output_text.done", {}, { kind: "none" }],
    ["response.refusal.done", { refusal: "no" }, { kind: "text", characters: 2, text: "no" }],
    [
      "response.function_call_arguments.done",
      { arguments: "{}" },
      { kind: "text", characters: 2, text: "{}" },
    ],
    [
      "response.output_item.added",
      { output_index: 2, item: { type: "function_call", name: "f" } },
      { kind: "item", outputIndex: 2, itemType: "function_call", name: "f" },
    ],
    [
      "response.content_part.added",
      { output_index: 1, content_index: 3, part: { type: "output_text" } },
      { kind: "part", outputIndex: 1, partIndex: 3, partType: "output_text" },
    ],
    [
      "response.reasoning_summary_part.done",
      { summary_index: 1, part: { type: "summary_text" } },
      { kind: "part", outputIndex: 0, partIndex: 1, partType: "summary_text" },
    ],
    [
      "response.created",
      { response: { id: "resp_1", model: "gpt-5.4", status: "in_progress" } },
      { kind: "response", id: "resp_1", model: "gpt-5.4", status: "in_progress" },
    ],
    ["response.completed", { response: {} }, { kind: "response", id: "" }],
    [
      "response.failed",
      { response: { error: { message: "slow down" } } },
      { kind: "error", message: "slow down" },
    ],
    ["error", { message: "boom" }, { kind: "error", message: "boom" }],
    ["acme:trace", { sequence_number: 5, phase: "x" }, { kind: "raw", text: '"phase":"x"' }],
    ["response.code_interpreter_call_code.delta", { delta: "1+" }, { kind: "delta", text: "1+" }],
    ["ping", {}, { kind: "none" }],
  ])("of %s %j", (type, fields, summary) => {
    expect(summarizeEvent(event(type, fields))).toEqual(summary);
  });

  test("of data that is no JSON is the data", () => {
    expect(summarizeEvent(classifyData("oops {"))).toEqual({ kind: "raw", text: "oops {" });
  });

  test("of a misshapen event is what it holds", () => {
    expect(summarizeEvent(event("response.output_text.delta", { delta: 7 }))).toEqual({
      kind: "raw",
      text: '"delta":7',
    });
  });

  test("is short, however large the event", () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`k${index}`, "x".repeat(500)]),
    );
    for (const large of [
      event("response.output_text.delta", { delta: "x".repeat(100_000) }),
      event("response.output_text.done", { text: "x".repeat(100_000) }),
      event("acme:many", many),
      classifyData("x".repeat(100_000)),
    ]) {
      expect(JSON.stringify(summarizeEvent(large)).length).toBeLessThan(1000);
    }
  });
});
