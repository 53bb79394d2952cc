import { describe, expect, test } from "vitest";
import { reduceEvents, reduceToItem, type ShortEvent } from "@/lib/protocol/fixtures/reduce-events";

const of = (output_index: number) => ({ output_index });
const command = (command_index: number) => ({ output_index: 0, command_index });

describe("what a model writes for a tool", () => {
  const call = { type: "function_call", name: "get_weather", call_id: "call_1", arguments: "" };

  test("is joined from deltas, and kept when the last events have none", () => {
    const item = reduceToItem(
      ["output_item.added", { output_index: 0, item: call }],
      ["function_call_arguments.delta", { output_index: 0, delta: '{"city":' }],
      ["function_call_arguments.delta", { output_index: 0, delta: '"İzmir"}' }],
      ["function_call_arguments.done", { output_index: 0 }],
      ["output_item.done", { output_index: 0, item: call }],
    );
    expect(item).toMatchObject({
      name: "get_weather",
      callId: "call_1",
      input: '{"city":"İzmir"}',
      isDone: true,
    });
  });

  test.each([
    ["function_call_arguments", "arguments", { type: "function_call", arguments: "x" }],
    ["mcp_call_arguments", "arguments", { type: "mcp_call", arguments: "x" }],
    ["custom_tool_call_input", "input", { type: "custom_tool_call", input: "x" }],
    ["code_interpreter_call_code", "code", { type: "code_interpreter_call", code: "x" }],
    ["apply_patch_call_operation_diff", "diff", { type: "apply_patch_call", operation: { diff: "x" } }],
  ])("is one text, be it from the deltas of %s, its done event or the item", (family, field, raw) => {
    const streamed = reduceToItem([`${family}.delta`, { ...of(0), delta: "w" }]);
    expect(streamed).toMatchObject({ type: raw.type, input: "w", raw: null, isDone: false });
    const done = reduceToItem(
      [`${family}.delta`, { ...of(0), delta: "w" }],
      [`${family}.done`, { ...of(0), [field]: "x" }],
    );
    expect(done.input).toBe("x");
    const whole = reduceToItem(["output_item.done", { ...of(0), item: raw }]);
    expect(whole).toMatchObject({ type: raw.type, input: "x", raw, isDone: true });
  });

  test("has no text where the wire has an object", () => {
    const raw = { type: "tool_search_call", arguments: { paths: ["get_weather"] } };
    expect(reduceToItem(["output_item.done", { ...of(0), item: raw }])).toMatchObject({ input: null, raw });
  });
});

describe("shell commands", () => {
  test("are joined by command index", () => {
    const item = reduceToItem(
      ["shell_call_command.added", { ...command(0), command: "" }],
      ["shell_call_command.delta", { ...command(0), delta: "ls" }],
      ["shell_call_command.delta", { ...command(1), delta: "pw" }],
      ["shell_call_command.delta", { ...command(0), delta: " -a" }],
      ["shell_call_command.done", { ...command(1), command: "pwd" }],
    );
    expect(item.type).toBe("shell_call");
    expect(item.commands).toMatchObject([
      { index: 0, command: "ls -a", isDone: false },
      { index: 1, command: "pwd", isDone: true },
    ]);
  });

  test("come from the item where it has them", () => {
    const raw = { type: "shell_call", action: { commands: ["ls", "pwd"] } };
    const { commands } = reduceToItem(
      ["shell_call_command.delta", { ...command(0), delta: "l" }],
      ["output_item.done", { ...of(0), item: raw }],
    );
    expect(commands.map((entry) => entry.command)).toEqual(["ls", "pwd"]);
  });

  test("stay as streamed where the item has none, or none that is a text", () => {
    for (const action of [undefined, { commands: [] }, { commands: [7] }]) {
      const { commands } = reduceToItem(
        ["shell_call_command.delta", { ...command(0), delta: "ls" }],
        ["output_item.done", { ...of(0), item: { type: "shell_call", action } }],
      );
      expect(commands.map((entry) => entry.command)).toEqual(["ls"]);
    }
  });

  test("print to two streams, and end with what the done event says", () => {
    const printed: ShortEvent[] = [
      ["shell_call_output_content.delta", { ...command(0), delta: { stdout: "a\n" } }],
      ["shell_call_output_content.delta", { ...command(0), delta: { stderr: "no such file" } }],
      ["shell_call_output_content.delta", { ...command(0), delta: { stdout: "b\n" } }],
    ];
    const item = reduceToItem(...printed);
    expect(item).toMatchObject({ type: "shell_call_output" });
    expect(item.commands).toMatchObject([
      { stdout: "a\nb\n", stderr: "no such file", isDone: false, outputs: [] },
    ]);

    const output = [{ stdout: "a\nb\n", stderr: "no", outcome: { type: "exit", exit_code: 1 } }];
    const done = reduceToItem(...printed, ["shell_call_output_content.done", { ...command(0), output }]);
    expect(done.commands).toMatchObject([{ stdout: "a\nb\n", stderr: "no", isDone: true, outputs: output }]);
    expect(
      reduceToItem(...printed, ["shell_call_output_content.done", { ...command(0), output: [] }]).commands,
    ).toMatchObject([{ stdout: "a\nb\n", isDone: true, outputs: [] }]);
  });
});

describe("images", () => {
  const preview = (index: number, data: string) => ({
    ...of(0),
    partial_image_index: index,
    partial_image_b64: data,
    output_format: "webp",
  });

  test("of which only the newest preview is kept", () => {
    const item = reduceToItem(
      ["image_generation_call.partial_image", preview(0, "AAAA")],
      ["image_generation_call.partial_image", preview(1, "BBBB")],
    );
    expect(item).toMatchObject({
      type: "image_generation_call",
      partialImage: { index: 1, base64: "BBBB", format: "webp" },
    });
  });

  test("that are finished have no preview, and unfinished ones keep theirs", () => {
    const finish = (result: string | null) =>
      reduceToItem(
        ["image_generation_call.partial_image", preview(0, "AAAA")],
        ["output_item.done", { ...of(0), item: { type: "image_generation_call", result } }],
      );
    expect(finish("CCCC").partialImage).toBeNull();
    expect(finish(null).partialImage?.base64).toBe("AAAA");
  });
});

describe("the state of a tool", () => {
  const added = (type: string, status?: string): ShortEvent => [
    "output_item.added",
    { ...of(0), item: { type, status } },
  ];

  test.each([
    ["web_search_call", ["in_progress", "searching", "completed"]],
    ["file_search_call", ["in_progress", "searching", "completed"]],
    ["code_interpreter_call", ["in_progress", "interpreting", "completed"]],
    ["image_generation_call", ["in_progress", "generating", "completed"]],
    ["mcp_call", ["in_progress", "completed", "failed"]],
    ["mcp_list_tools", ["in_progress", "completed", "failed"]],
    ["compaction", ["compacting"]],
  ])("of type %s is what its newest event says, seen or not", (type, states) => {
    for (const state of states) {
      expect(reduceToItem([`${type}.${state}`, of(0)])).toMatchObject({ type, status: state, raw: null });
      expect(reduceToItem(added(type, "queued"), [`${type}.${state}`, of(0)]).status).toBe(state);
    }
  });

  test("is the item's own once that says one", () => {
    const failed = reduceToItem(
      ["mcp_call.failed", of(0)],
      ["output_item.done", { ...of(0), item: { type: "mcp_call", error: { code: 1 } } }],
    );
    expect(failed).toMatchObject({ status: "failed", isDone: true, raw: { error: { code: 1 } } });
    const completed = reduceToItem(
      ["web_search_call.searching", of(0)],
      ["output_item.done", { ...of(0), item: { type: "web_search_call", status: "completed" } }],
    );
    expect(completed.status).toBe("completed");
  });
});

test("spoken output is kept beside the items, since its events name none", () => {
  const state = reduceEvents(
    ["audio.delta", { delta: "UklG" }],
    ["audio.transcript.delta", { delta: "On" }],
    ["audio.delta", { delta: "Rg==" }],
    ["audio.transcript.delta", { delta: "ce" }],
    ["audio.transcript.done"],
    ["audio.done"],
  );
  expect(state).toMatchObject({ items: [], audio: { data: "UklGRg==", transcript: "Once" } });
});
