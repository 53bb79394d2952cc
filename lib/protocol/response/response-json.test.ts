import { describe, expect, test } from "vitest";
import { reduceEvents, type ShortEvent } from "@/lib/protocol/fixtures/reduce-events";
import { rebuiltResponse, writeItem } from "@/lib/protocol/response/response-json";
import { responseFromJson } from "@/lib/protocol/response/response-lifecycle";
import { initialResponseState } from "@/lib/protocol/response/response-state";

const message = { type: "message", id: "msg_1", role: "assistant", status: "in_progress", content: [] };
const of = (output_index: number) => ({ output_index, content_index: 0, summary_index: 0, command_index: 0 });
const added = (index: number, item: object): ShortEvent => [
  "output_item.added",
  { output_index: index, item },
];

function outputOf(...events: ShortEvent[]): unknown {
  return rebuiltResponse(reduceEvents(...events))?.output;
}

test("nothing comes of nothing", () => {
  expect(rebuiltResponse(initialResponseState)).toBeNull();
});

describe("what was sent whole", () => {
  test("comes back as the very same object", () => {
    const body = {
      status: "completed",
      output: [
        { ...message, content: [{ type: "output_text", text: "Once", annotations: [{}], logprobs: [{}] }] },
        { type: "reasoning", summary: [{ type: "summary_text", text: "so" }] },
        { type: "function_call", arguments: "{}" },
        { type: "apply_patch_call", operation: { type: "create_file", diff: "+a" } },
        { type: "shell_call", action: { commands: ["ls"], timeout_ms: null } },
        { type: "shell_call_output", output: [{ stdout: "a", stderr: "", outcome: { type: "exit" } }] },
        { type: "x:item", content: [null, "a", { type: "x_part" }] },
        { type: "message", content: "a plain text" },
      ],
    };
    expect(rebuiltResponse(responseFromJson(body))).toBe(body);
  });

  test("is filled with what was streamed where it is silent", () => {
    const done = { ...message, status: "completed", content: [{ type: "output_text", text: "" }] };
    const events: ShortEvent[] = [
      ["output_text.delta", { ...of(0), delta: "Once" }],
      ["completed", { response: { id: "r", output: [done] } }],
    ];
    expect(rebuiltResponse(reduceEvents(...events))).toEqual({
      id: "r",
      output: [{ ...done, content: [{ type: "output_text", text: "Once" }] }],
    });
  });

  test("in an unfinished response counts too", () => {
    const response = {
      status: "in_progress",
      output: [{ ...message, content: [{ type: "output_text", text: "On" }] }],
    };
    const state = reduceEvents(["in_progress", { response }]);
    expect(rebuiltResponse(state)).toEqual(response);
    expect(state.items[0]?.isDone).toBe(false);
  });
});

describe("what was streamed", () => {
  test("is put into the items under the wire's own names", () => {
    expect(
      outputOf(
        ["reasoning_summary_text.delta", { ...of(0), delta: "so" }],
        ["function_call_arguments.delta", { ...of(1), delta: "{}" }],
        ["refusal.delta", { ...of(2), delta: "no" }],
        ["content_part.added", { ...of(2), content_index: 1, part: { type: "x_audio", data: "…" } }],
        ["custom_tool_call_input.delta", { ...of(3), delta: "in" }],
        ["code_interpreter_call_code.delta", { ...of(4), delta: "1+1" }],
        added(5, { type: "apply_patch_call", operation: { type: "update_file", path: "a", diff: "" } }),
        ["apply_patch_call_operation_diff.delta", { ...of(5), delta: "+a" }],
        added(6, { type: "shell_call", action: { commands: [], timeout_ms: 5 } }),
        ["shell_call_command.delta", { ...of(6), delta: "ls" }],
        ["shell_call_output_content.delta", { ...of(7), delta: { stdout: "a" } }],
        ["mcp_call_arguments.delta", { ...of(8), delta: "{" }],
      ),
    ).toEqual([
      { type: "reasoning", summary: [{ type: "summary_text", text: "so" }] },
      { type: "function_call", arguments: "{}" },
      {
        type: "message",
        content: [
          { type: "refusal", refusal: "no" },
          { type: "x_audio", data: "…" },
        ],
      },
      { type: "custom_tool_call", input: "in" },
      { type: "code_interpreter_call", code: "1+1" },
      { type: "apply_patch_call", operation: { type: "update_file", path: "a", diff: "+a" } },
      { type: "shell_call", action: { commands: ["ls"], timeout_ms: 5 } },
      { type: "shell_call_output", output: [{ stdout: "a", stderr: "" }] },
      { type: "mcp_call", arguments: "{" },
    ]);
  });

  test("has its annotations and logprobs", () => {
    const citation = { type: "url_citation", url: "https://example.com" };
    expect(
      outputOf(
        ["output_text.delta", { ...of(0), delta: "a", logprobs: [{ token: "a" }] }],
        ["output_text.annotation.added", { ...of(0), annotation_index: 0, annotation: citation }],
      ),
    ).toEqual([
      {
        type: "message",
        content: [{ type: "output_text", text: "a", annotations: [citation], logprobs: [{ token: "a" }] }],
      },
    ]);
  });

  test("tells the newest status of an item that has one, until it is done", () => {
    const search = { type: "web_search_call", status: "in_progress" };
    const searching: ShortEvent = ["web_search_call.searching", of(0)];
    expect(outputOf(added(0, search), searching)).toEqual([{ ...search, status: "searching" }]);
    const done: ShortEvent = ["output_item.done", { ...of(0), item: { ...search, status: "completed" } }];
    expect(outputOf(done, searching)).toEqual([{ ...search, status: "completed" }]);
    const list = { type: "mcp_list_tools", tools: [] };
    expect(outputOf(added(0, list), ["mcp_list_tools.completed", of(0)])).toEqual([list]);
  });

  test("never passes a preview off as the image", () => {
    const image = { type: "image_generation_call", status: "generating" };
    const preview: ShortEvent = [
      "image_generation_call.partial_image",
      { ...of(0), partial_image_b64: "AAAA" },
    ];
    expect(outputOf(added(0, image), preview)).toEqual([image]);
  });
});

test("an item of which only a state is known is written with its type alone", () => {
  const [item] = reduceEvents(["file_search_call.searching", of(0)]).items;
  expect(item && writeItem(item)).toEqual({ type: "file_search_call" });
});
