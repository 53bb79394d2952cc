import { describe, expect, test } from "vitest";
import { classifyData } from "@/lib/protocol/classify-frame";
import { type EventSummary, summarizeEvent } from "@/lib/protocol/events/event-summary";
import type { JsonObject } from "@/lib/protocol/json";

function summarize(type: string, fields: JsonObject = {}): EventSummary {
  return summarizeEvent(classifyData(JSON.stringify({ type, ...fields })));
}

function summarizeItem(item: JsonObject): EventSummary {
  return summarize("response.output_item.done", { output_index: 2, item });
}

describe("of a delta it is what was added", () => {
  test.each([
    "response.output_text.delta",
    "response.refusal.delta",
    "response.reasoning_text.delta",
    "response.reasoning.delta",
    "response.reasoning_summary_text.delta",
    "response.function_call_arguments.delta",
    "response.mcp_call_arguments.delta",
    "response.custom_tool_call_input.delta",
    "response.code_interpreter_call_code.delta",
    "response.apply_patch_call_operation_diff.delta",
    "response.shell_call_command.delta",
    "response.audio.transcript.delta",
    "response.future_thing.delta",
  ])("%s", (type) => {
    expect(summarize(type, { delta: "Once" })).toEqual({ kind: "delta", text: "Once" });
  });

  test("what a command printed", () => {
    const type = "response.shell_call_output_content.delta";
    expect(summarize(type, { delta: { stdout: "a\n", stderr: "b" } })).toEqual({
      kind: "delta",
      text: "a\nb",
    });
    expect(summarize(type, { delta: { stderr: "b" } })).toEqual({ kind: "delta", text: "b" });
  });

  test("of sound, how much: base64 tells a reader nothing", () => {
    expect(summarize("response.audio.delta", { delta: "AAECAw==" })).toEqual({ kind: "audio", bytes: 4 });
  });
});

describe("of a done event it is the whole text", () => {
  test.each([
    ["response.output_text.done", "text"],
    ["response.reasoning_text.done", "text"],
    ["response.reasoning.done", "text"],
    ["response.reasoning_summary_text.done", "text"],
    ["response.refusal.done", "refusal"],
    ["response.function_call_arguments.done", "arguments"],
    ["response.mcp_call_arguments.done", "arguments"],
    ["response.custom_tool_call_input.done", "input"],
    ["response.code_interpreter_call_code.done", "code"],
    ["response.apply_patch_call_operation_diff.done", "diff"],
    ["response.shell_call_command.added", "command"],
    ["response.shell_call_command.done", "command"],
  ])("%s", (type, field) => {
    expect(summarize(type, { [field]: "Once" })).toEqual({ kind: "text", characters: 4, text: "Once" });
    expect(summarize(type)).toEqual({ kind: "none" });
  });

  test("all that a command printed", () => {
    const output = [{ stdout: "a" }, { stderr: "b", outcome: { type: "exit" } }];
    const expected = { kind: "text", characters: 2, text: "ab" };
    expect(summarize("response.shell_call_output_content.done", { output })).toEqual(expected);
  });
});

describe("of an item it is what it says, asks for or runs", () => {
  test.each([
    [{ type: "message", content: [{ type: "output_text", text: "Hi" }] }, { text: "Hi" }],
    [{ type: "message", content: [{ type: "refusal", refusal: "No" }] }, { text: "No" }],
    [{ type: "message", content: [] }, {}],
    [{ type: "reasoning", summary: [{ type: "summary_text", text: "Think" }] }, { text: "Think" }],
    [
      { type: "function_call", name: "f", arguments: "{}" },
      { name: "f", text: "{}" },
    ],
    [{ type: "function_call", name: "f", arguments: "" }, { name: "f" }],
    [
      { type: "custom_tool_call", name: "sql", input: "SELECT 1" },
      { name: "sql", text: "SELECT 1" },
    ],
    [
      { type: "mcp_call", name: "f", server_label: "s", arguments: "{}" },
      { name: "f", text: "{}" },
    ],
    [{ type: "mcp_list_tools", server_label: "zip", tools: [{}] }, { name: "zip" }],
    [{ type: "mcp_approval_request", name: "f", server_label: "s" }, { name: "f" }],
    [{ type: "code_interpreter_call", code: "1 + 1" }, { text: "1 + 1" }],
    [{ type: "web_search_call", action: { type: "search", query: "cats" } }, { text: "cats" }],
    [
      { type: "web_search_call", action: { type: "open_page", url: "https://a.test" } },
      { text: "https://a.test" },
    ],
    [{ type: "file_search_call", queries: ["a", "b"] }, { text: "a b" }],
    [{ type: "shell_call", action: { commands: ["ls", "pwd"] } }, { text: "ls pwd" }],
    [{ type: "local_shell_call", action: { command: ["ls", "-a"] } }, { text: "ls -a" }],
    [{ type: "shell_call_output", output: [{ stdout: "", stderr: "no" }] }, { text: "no" }],
    [{ type: "apply_patch_call", operation: { path: "a.md", diff: "+a" } }, { text: "a.md" }],
    [{ type: "image_generation_call", result: "AAEC" }, { bytes: 3 }],
    [{ type: "image_generation_call", result: null }, {}],
    [{ type: "program_output", result: "{}" }, { text: "{}" }],
    [{ type: "tool_search_call", arguments: { paths: ["a"] } }, {}],
    [{ type: "compaction", encrypted_content: "gAAA" }, {}],
    [{ type: "acme:thing", queries: [{}, "a"], content: "x" }, {}],
  ])("%j", (item, expected) => {
    expect(summarizeItem(item)).toEqual({ kind: "item", outputIndex: 2, itemType: item.type, ...expected });
  });
});

describe("of the others", () => {
  test.each([
    [
      "response.content_part.done",
      { output_index: 1, content_index: 3, part: { type: "output_text", text: "Hi" } },
      { kind: "part", outputIndex: 1, partIndex: 3, partType: "output_text", text: "Hi" },
    ],
    [
      "response.reasoning_summary_part.added",
      { summary_index: 1, part: { type: "summary_text", text: "" } },
      { kind: "part", outputIndex: 0, partIndex: 1, partType: "summary_text" },
    ],
    [
      "response.output_text.annotation.added",
      { annotation: { type: "url_citation", title: "", url: "https://a.test" } },
      { kind: "annotation", annotationType: "url_citation", text: "https://a.test" },
    ],
    [
      "response.image_generation_call.partial_image",
      { output_index: 1, partial_image_index: 2, partial_image_b64: "AAECAw==" },
      { kind: "image", outputIndex: 1, imageIndex: 2, bytes: 4 },
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
    ["keepalive", { sequence_number: 5 }, { kind: "none" }],
    ["response.audio.done", {}, { kind: "none" }],
    ["acme:trace", { sequence_number: 5, phase: "x" }, { kind: "raw", text: '"phase":"x"' }],
    ["ping", {}, { kind: "none" }],
    ["response.output_text.delta", { delta: 7 }, { kind: "raw", text: '"delta":7' }],
  ])("%s %j", (type, fields, summary) => {
    expect(summarize(type, fields)).toEqual(summary);
  });

  test("data that is no JSON", () => {
    expect(summarizeEvent(classifyData("oops {"))).toEqual({ kind: "raw", text: "oops {" });
  });
});

describe("of a tool's state it is which tool, which state and which item", () => {
  test.each([
    "response.web_search_call.searching",
    "response.mcp_list_tools.failed",
    "response.compaction.compacting",
  ])("%s", (type) => {
    expect(summarize(type, { output_index: 4 })).toEqual({ kind: "state", outputIndex: 4, type });
    expect(summarize(type)).toEqual({ kind: "state", outputIndex: 0, type });
  });

  test.each([
    ["response.x_search_call.searching", "x_search_call", "searching"],
    ["response.mcp_probe.in_progress", "mcp_probe", "in_progress"],
    ["response.web_search_call.constructor", "web_search_call", "constructor"],
  ])("of a tool or state that is not known: %s", (type, tool, state) => {
    const fields = { sequence_number: 7, item_id: "x_1", output_index: 2 };
    expect(summarize(type, fields)).toEqual({ kind: "otherState", outputIndex: 2, tool, state });
  });

  test.each([
    ["response.x_search_call.searching", { output_index: 2, query: "cats" }],
    ["response.x_search_call.searching", { output_index: "2" }],
    ["response.web_search_call.searching", { output_index: "2" }],
    ["response.x_search_call.__proto__", { output_index: 2 }],
    [`response.${"x".repeat(100_000)}_call.searching`, { output_index: 2 }],
  ])("but the fields where those say more, or the type is no such name: %.40s %j", (type, fields) => {
    expect(summarize(type, fields).kind).toBe("raw");
  });
});

test("it is short, however large or deep the event", () => {
  const long = "x".repeat(100_000);
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`k${index}`, long.slice(0, 500)]),
  );
  const summaries = [
    summarize("response.output_text.delta", { delta: long }),
    summarize("response.output_text.done", { text: long }),
    summarize("response.output_text.annotation.added", { annotation: { title: long } }),
    summarize("acme:many", many),
    summarizeItem({ type: "function_call", arguments: long }),
    summarizeItem({ type: "file_search_call", queries: new Array(1000).fill(long.slice(0, 1000)) }),
    summarizeItem({ type: "image_generation_call", result: long }),
    summarizeEvent(
      classifyData(`{"type":"response.output_item.done","item":{"type":"x","queries":["a",${deep}]}}`),
    ),
    summarizeEvent(classifyData(long)),
  ];
  for (const summary of summaries) expect(JSON.stringify(summary).length).toBeLessThan(1000);
});
