import { describe, expect, test } from "vitest";
import { describeItem } from "@/components/response/describe-item";
import type { ItemSection } from "@/components/response/item-sections";
import type { JsonObject } from "@/lib/protocol/json";
import { responseFromJson } from "@/lib/protocol/response/response-lifecycle";

function contentOf(section: ItemSection): unknown {
  switch (section.kind) {
    case "text":
      return section.text;
    case "json":
      return section.value;
    case "list":
      return section.entries.map(({ text, url }) => (url === null ? text : `${text} <${url}>`));
    case "image":
      return `${section.format} ${section.base64}`;
    case "sealed":
      return section.characters;
  }
}

/** Each section as its label and what it holds. */
function sectionsOf(raw: JsonObject): [string, unknown][] {
  const [item] = responseFromJson({ status: "completed", output: [raw] }).items;
  return (item ? describeItem(item) : []).map((section) => [section.label, contentOf(section)]);
}

describe("each kind of item shows", () => {
  test.each<[string, JsonObject, [string, unknown][]]>([
    ["what a program is", { type: "program", code: "1+1" }, [["code", "1+1"]]],
    ["what it came to", { type: "program_output", result: "2" }, [["result", "2"]]],
    ["a custom tool's input", { type: "custom_tool_call", input: "x" }, [["input", "x"]]],
    [
      "code and its logs",
      { type: "code_interpreter_call", code: "1+1", outputs: [{ type: "logs", logs: "2" }, { x: 1 }] },
      [
        ["code", "1+1"],
        ["logs", "2"],
        ["outputs", { x: 1 }],
      ],
    ],
    [
      "images of code, those sent as data as images",
      {
        type: "code_interpreter_call",
        outputs: [
          { type: "image", url: "data:image/png;base64,AAAA" },
          { type: "image", url: "https://example.com/a.png" },
        ],
      },
      [
        ["image", "png AAAA"],
        ["image", ["https://example.com/a.png <https://example.com/a.png>"]],
      ],
    ],
    [
      "a patch",
      { type: "apply_patch_call", operation: { type: "update_file", path: "a.py", diff: "+a" } },
      [
        ["operation", "update_file a.py"],
        ["diff", "+a"],
      ],
    ],
    [
      "commands",
      { type: "shell_call", action: { commands: ["ls", "pwd"] } },
      [
        ["command", "ls"],
        ["command", "pwd"],
      ],
    ],
    [
      "what they printed",
      {
        type: "shell_call_output",
        output: [{ stdout: "a", stderr: "no", outcome: { type: "exit", exit_code: 1 } }],
      },
      [
        ["stdout", "a"],
        ["stderr", "no"],
        ["outcome", "exit 1"],
      ],
    ],
    [
      "a local shell's command",
      { type: "local_shell_call", action: { type: "exec", command: ["ls", "-a"] } },
      [["command", "ls -a"]],
    ],
    [
      "a web search with its sources",
      {
        type: "web_search_call",
        action: {
          type: "search",
          query: "a",
          queries: ["a", "b"],
          sources: [{ url: "https://example.com/" }],
        },
      },
      [
        ["search", ["a", "b"]],
        ["sources", ["https://example.com/ <https://example.com/>"]],
      ],
    ],
    [
      "a page that was opened",
      { type: "web_search_call", action: { type: "open_page", url: "https://example.com/" } },
      [["open_page", ["https://example.com/ <https://example.com/>"]]],
    ],
    ["no search that says nothing", { type: "web_search_call", action: { type: "search", query: "" } }, []],
    [
      "a file search",
      { type: "file_search_call", queries: ["a"], results: [{ filename: "ai.pdf", score: 0.93 }] },
      [
        ["queries", ["a"]],
        ["results", ["ai.pdf · 0.93"]],
      ],
    ],
    [
      "an MCP call",
      { type: "mcp_call", arguments: "{}", output: "4", error: null },
      [
        ["arguments", "{}"],
        ["output", "4"],
      ],
    ],
    [
      "an MCP failure",
      { type: "mcp_call", arguments: "{}", output: null, error: { code: 500 } },
      [
        ["arguments", "{}"],
        ["error", { code: 500 }],
      ],
    ],
    ["MCP tools", { type: "mcp_list_tools", tools: [{ name: "roll" }] }, [["tools", ["roll"]]]],
    [
      "a tool search, whose arguments are an object",
      { type: "tool_search_call", arguments: { paths: ["a"] } },
      [["arguments", { paths: ["a"] }]],
    ],
    [
      "a click",
      { type: "computer_call", action: { type: "click", x: 1 } },
      [["action", { type: "click", x: 1 }]],
    ],
    ["an image", { type: "image_generation_call", result: "AAAA" }, [["result", "png AAAA"]]],
    [
      "an image in the format that it says",
      { type: "image_generation_call", result: "AAAA", output_format: "webp" },
      [["result", "webp AAAA"]],
    ],
    [
      "how much a compaction holds",
      { type: "compaction", encrypted_content: "gAAA" },
      [["encrypted_content", 4]],
    ],
    [
      "the output that was given back to the model",
      { type: "function_call_output", output: [{ type: "input_text", text: "a" }] },
      [["output", [{ type: "input_text", text: "a" }]]],
    ],
    [
      "of an unknown one what it shares with the known",
      { type: "x:item", output: "a", x: 1 },
      [["output", "a"]],
    ],
  ])("%s", (_, raw, sections) => {
    expect(sectionsOf(raw)).toEqual(sections);
  });
});

test("errors are marked, and so are commands that failed", () => {
  const errorLabels = (raw: JsonObject) => {
    const [item] = responseFromJson({ output: [raw] }).items;
    return (item ? describeItem(item) : []).filter(({ isError }) => isError).map(({ label }) => label);
  };
  const printed = (outcome: JsonObject) => ({
    type: "shell_call_output",
    output: [{ stdout: "a", stderr: "b", outcome }],
  });
  expect(errorLabels({ type: "mcp_call", arguments: "{}", error: "no" })).toEqual(["error"]);
  expect(errorLabels(printed({ type: "exit", exit_code: 0 }))).toEqual(["stderr"]);
  expect(errorLabels(printed({ type: "exit", exit_code: 1 }))).toEqual(["stderr", "outcome"]);
  expect(errorLabels(printed({ type: "timeout" }))).toEqual(["stderr", "outcome"]);
});

test("whatever stands where words should, nothing throws", () => {
  const textless = { toString: null };
  const deep: unknown = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
  expect(sectionsOf({ type: "local_shell_call", action: { command: ["ls", textless, null] } })).toEqual([
    ["command", 'ls {"toString":null} null'],
  ]);
  expect(sectionsOf({ type: "odd", queries: [deep] })).toEqual([["queries", ["[…]"]]]);
  const output = [{ stdout: "a", stderr: "", outcome: { type: textless, exit_code: 0 } }];
  expect(sectionsOf({ type: "shell_call_output", output })).toEqual([
    ["stdout", "a"],
    ["outcome", "0"],
  ]);
});
