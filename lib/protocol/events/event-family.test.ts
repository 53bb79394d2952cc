import { describe, expect, test } from "vitest";
import { classifyData } from "@/lib/protocol/classify-frame";
import { eventFamily, eventLabel } from "@/lib/protocol/events/event-family";
import { eventSchemas } from "@/lib/protocol/events/stream-event-schemas";
import type { JsonObject } from "@/lib/protocol/json";

function event(type: string, fields: JsonObject = {}) {
  return classifyData(JSON.stringify({ type, ...fields }));
}

const knownTypes = eventSchemas
  .flatMap((schema): string[] => schema.def.shape.type.def.values)
  .filter((type) => !/^response\.(output_item|content_part|created)/.test(type));

/** Of the types whose family does not lie in an item or a part. */
const familyByPrefix = [
  ["response.queued.", "lifecycle"],
  ["response.in_progress.", "lifecycle"],
  ["response.completed.", "lifecycle"],
  ["response.incomplete.", "lifecycle"],
  ["response.compaction.", "lifecycle"],
  ["keepalive.", "lifecycle"],
  ["response.failed.", "error"],
  ["error.", "error"],
  ["response.output_text.", "message"],
  ["response.refusal.", "message"],
  ["response.audio.", "message"],
  ["response.reasoning", "reasoning"],
  ["response.function_call_arguments.", "tool"],
  ["response.custom_tool_call_input.", "tool"],
  ["response.code_interpreter_call", "tool"],
  ["response.file_search_call.", "tool"],
  ["response.web_search_call.", "tool"],
  ["response.image_generation_call.", "tool"],
  ["response.mcp_", "tool"],
  ["response.shell_call_", "tool"],
  ["response.apply_patch_call_", "tool"],
] as const;

test("the prefixes below name every known type but those of items and parts", () => {
  const isNamed = (type: string) => familyByPrefix.some(([prefix]) => `${type}.`.startsWith(prefix));
  expect(knownTypes.filter((type) => !isNamed(type))).toEqual([]);
});

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
    ["response.output_item.done", { item: { type: "shell_call_output" } }, "tool"],
    ["response.output_item.done", { item: { type: "additional_tools" } }, "tool"],
    ["response.output_item.done", { item: { type: "program" } }, "tool"],
    ["response.output_item.done", { item: { type: "compaction" } }, "lifecycle"],
    ["response.compaction.compacting", {}, "lifecycle"],
    ["response.x_search_call.searching", {}, "tool"],
    ["keepalive", {}, "lifecycle"],
    ["ping", {}, "unknown"],
    ["acme:trace_event", {}, "unknown"],
  ])("of %s %j is %s", (type, fields, family) => {
    expect(eventFamily(event(type, fields))).toBe(family);
  });

  test.each(familyByPrefix)("of every known type that begins with %s is %s", (prefix, family) => {
    const types = knownTypes.filter((type) => `${type}.`.startsWith(prefix));
    expect(types.length).toBeGreaterThan(0);
    expect(types.map((type) => [type, eventFamily(event(type))])).toEqual(
      types.map((type) => [type, family]),
    );
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
