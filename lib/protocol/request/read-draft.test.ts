import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "@/lib/protocol/json";
import { checkDraft } from "@/lib/protocol/request/check-draft";
import { firstDraft } from "@/lib/protocol/request/first-draft";
import { type DraftProblem, readDraft as readText } from "@/lib/protocol/request/read-draft";
import { fieldExamples } from "@/lib/protocol/request/request-examples";
import { requestFields } from "@/lib/protocol/request/request-fields";

const readDraft = (text: string) => readText(text, checkDraft);
const base = { model: "gpt-5.4", input: "Hi" };

function problemsOf(request: JsonObject | string): DraftProblem[] {
  const result = readDraft(typeof request === "string" ? request : JSON.stringify(request));
  if (result.kind === "invalid_json") throw new Error(`invalid JSON: ${result.problem.code}`);
  expect(result.kind).toBe(result.problems.length === 0 ? "ok" : "problems");
  return result.problems;
}

/** Each problem with what the text says at its place. */
function pointedAt(request: JsonObject | string) {
  const text = typeof request === "string" ? request : JSON.stringify(request);
  return problemsOf(text).map(({ code, values, offset, length }) => ({
    code,
    values,
    at: text.slice(offset, offset + length),
  }));
}

test("the first draft has no problem", () => {
  expect(problemsOf(firstDraft)).toEqual([]);
});

test("unknown keys, and big numbers in them, are no problem and are kept", () => {
  const text = '{"model":"m","input":"x","x_vendor":{"a":12345678901234567890},"reasoning":{"budget":1}}';
  expect(readDraft(text)).toMatchObject({ kind: "ok", request: { x_vendor: {}, reasoning: { budget: 1 } } });
});

test("null says that a parameter is not sent, where the API takes it so", () => {
  expect(problemsOf({ ...base, temperature: null, reasoning: null, store: null })).toEqual([]);
  expect(pointedAt({ ...base, tools: null })).toEqual([
    { code: "takes_list", values: { name: "tools", actual: "null" }, at: "null" },
  ]);
});

describe("a wrong value is told by what the parameter takes, at its own place", () => {
  test.each([
    [
      { temperature: 3 },
      "takes_number_from_to",
      { name: "temperature", minimum: 0, maximum: 2, actual: "3" },
      "3",
    ],
    [
      { temperature: "hot" },
      "takes_number_from_to",
      { name: "temperature", minimum: 0, maximum: 2, actual: '"hot"' },
      '"hot"',
    ],
    [
      { max_output_tokens: 15 },
      "takes_integer_from",
      { name: "max_output_tokens", minimum: 16, actual: "15" },
      "15",
    ],
    [
      { max_output_tokens: 16.5 },
      "takes_integer_from",
      { name: "max_output_tokens", minimum: 16, actual: "16.5" },
      "16.5",
    ],
    [{ presence_penalty: "a" }, "takes_number", { name: "presence_penalty", actual: '"a"' }, '"a"'],
    [{ stream: "true" }, "takes_boolean", { name: "stream", actual: '"true"' }, '"true"'],
    [{ instructions: 1 }, "takes_text", { name: "instructions", actual: "1" }, "1"],
    [
      { reasoning: { effort: "huge" } },
      "takes_one_of",
      { name: "reasoning.effort", values: "none, minimal, low, medium, high, xhigh, max", actual: '"huge"' },
      '"huge"',
    ],
    [
      { truncation: {} },
      "takes_one_of",
      { name: "truncation", values: "auto, disabled", actual: "{}" },
      "{}",
    ],
    [{ metadata: [] }, "takes_object", { name: "metadata", actual: "[]" }, "[]"],
    [{ metadata: { a: 1 } }, "takes_text", { name: "metadata.a", actual: "1" }, "1"],
    [{ tools: [{ type: "x" }, {}] }, "missing", { name: "tools[1].type" }, "{"],
    [{ tools: [{ type: "x" }, 7] }, "takes_object", { name: "tools[1]", actual: "7" }, "7"],
    [{ input: 7 }, "takes_text_or_list", { name: "input", actual: "7" }, "7"],
    [{ input: [{}, "x"] }, "takes_object", { name: "input[1]", actual: '"x"' }, '"x"'],
    [{ conversation: 7 }, "takes_text_or_object", { name: "conversation", actual: "7" }, "7"],
    [{ conversation: {} }, "missing", { name: "conversation.id" }, "{"],
    [
      { tool_choice: "any" },
      "takes_one_of_or_object",
      { name: "tool_choice", values: "none, auto, required", actual: '"any"' },
      '"any"',
    ],
    [
      { text: { format: { type: "xml" } } },
      "takes_one_of",
      { name: "text.format.type", values: "text, json_object, json_schema", actual: '"xml"' },
      '"xml"',
    ],
    [
      { text: { format: { type: "json_schema", name: "a b", schema: {} } } },
      "takes_name",
      { name: "text.format.name", actual: '"a b"' },
      '"a b"',
    ],
    [
      { text: { format: { type: "json_schema", name: "a" } } },
      "missing",
      { name: "text.format.schema" },
      "{",
    ],
    [{ include: ["x"] }, "takes_one_of", { name: "include[0]", actual: '"x"' }, '"x"'],
    [
      { context_management: [] },
      "list_too_short",
      { name: "context_management", actual: "[]", minimum: 1 },
      "[]",
    ],
    [
      { user: "x".repeat(50), safety_identifier: "y".repeat(65) },
      "takes_text_up_to",
      { name: "safety_identifier", maximum: 64, length: 65 },
      `"${"y".repeat(65)}"`,
    ],
  ])("%j", (added, code, values, at) => {
    const found = pointedAt({ ...base, ...added });
    expect(found).toEqual([{ code, values: expect.objectContaining(values), at }]);
  });

  test("too many, and too long, keys of metadata", () => {
    const entries = Array.from({ length: 17 }, (_, index) => [`k${index}`, ""]);
    expect(problemsOf({ ...base, metadata: Object.fromEntries(entries) })).toMatchObject([
      { code: "too_many_keys", values: { name: "metadata", maximum: 16, count: 17 } },
    ]);
    expect(problemsOf({ ...base, metadata: { ["k".repeat(65)]: "" } })).toMatchObject([
      { code: "key_too_long", values: { maximum: 64 } },
    ]);
  });

  test("a long text is quoted by its beginning", () => {
    const [problem] = problemsOf({ ...base, truncation: "x".repeat(1000) });
    expect(problem?.values.actual).toBe(`"${"x".repeat(40)}…"`);
  });
});

describe("rules between parameters", () => {
  test("model and input are missed, unless something else brings them", () => {
    expect(pointedAt(" {}")).toEqual([
      { code: "missing", values: { name: "model" }, at: "{" },
      { code: "missing", values: { name: "input" }, at: "{" },
    ]);
    expect(problemsOf({ prompt: { id: "pmpt_1" } })).toEqual([]);
    expect(problemsOf({ model: "m", previous_response_id: "resp_1" })).toEqual([]);
    expect(problemsOf({ model: "m", conversation: "conv_1" })).toEqual([]);
  });

  test("conversation and previous_response_id exclude each other, null aside", () => {
    const both = problemsOf({ ...base, conversation: "c", previous_response_id: "r" });
    expect(both).toMatchObject([
      { code: "excludes", path: ["previous_response_id"], values: { other: "conversation" } },
      { code: "excludes", path: ["conversation"], values: { other: "previous_response_id" } },
    ]);
    expect(problemsOf({ ...base, conversation: "c", previous_response_id: null })).toEqual([]);
  });

  test("what needs another parameter says which, and the edit that brings it", () => {
    expect(problemsOf({ ...base, stream_options: {} })).toMatchObject([
      {
        code: "needs_value",
        values: { name: "stream_options", other: "stream", value: "true" },
        mend: { kind: "set", path: ["stream"], value: true },
      },
    ]);
    expect(problemsOf({ ...base, stream: true, stream_options: {} })).toEqual([]);
    expect(problemsOf({ ...base, top_logprobs: 2, include: [] })).toMatchObject([
      {
        code: "needs_entry",
        values: { other: "include", value: "message.output_text.logprobs" },
        mend: { kind: "append", path: ["include"], value: "message.output_text.logprobs" },
      },
    ]);
    expect(problemsOf({ ...base, top_logprobs: 2, include: ["message.output_text.logprobs"] })).toEqual([]);
  });

  test.each([
    [{ background: true, store: false }, ["background"], "background_not_stored"],
    [{ temperature: 1, top_p: 1 }, ["top_p"], "with_temperature"],
    [{ include: ["reasoning.encrypted_content"] }, ["include"], "encrypted_though_stored"],
    [
      { reasoning: { summary: "auto", generate_summary: "auto" } },
      ["reasoning", "generate_summary"],
      "excludes",
    ],
    [{ parallel_tool_calls: false }, ["parallel_tool_calls"], "useless_without_tools"],
    [{ max_tool_calls: 2, tools: [{ type: "function" }] }, ["max_tool_calls"], "counts_built_in_only"],
    [{ text: { format: { type: "json_object" } } }, ["text", "format"], "needs_word_json"],
  ])("%j is told at %j", (added, path, code) => {
    expect(problemsOf({ ...base, ...added })).toMatchObject([{ path, code }]);
  });

  test.each([
    { background: true, store: true },
    { background: true },
    { temperature: 1, top_p: null },
    { include: ["reasoning.encrypted_content"], store: false },
    { reasoning: { summary: "auto", generate_summary: null } },
    { max_tool_calls: 2, tools: [{ type: "function" }, { type: "web_search" }] },
    { parallel_tool_calls: false, prompt: { id: "p" } },
    { text: { format: { type: "json_object" } }, instructions: "Answer in JSON." },
    { text: { format: { type: "json_object" } }, previous_response_id: "resp_1" },
  ])("%j has nothing against it", (added) => {
    expect(problemsOf({ ...base, ...added })).toEqual([]);
  });

  test("a demanded tool needs tools", () => {
    expect(problemsOf({ ...base, tool_choice: "required" })).toMatchObject([{ code: "needs_tools" }]);
    expect(problemsOf({ ...base, tool_choice: { type: "function", name: "f" }, tools: [] })).toMatchObject([
      { code: "needs_tools", values: { actual: "{…}" } },
    ]);
    expect(problemsOf({ ...base, tool_choice: "auto" })).toEqual([]);
    expect(problemsOf({ ...base, tool_choice: "required", tools: [{ type: "web_search" }] })).toEqual([]);
  });

  const tools = [
    { type: "function", name: "f" },
    { type: "mcp", server_label: "docs" },
    { type: "web_search_preview" },
  ];

  test.each([
    [{ type: "function", name: "g" }, "g"],
    [{ type: "custom", name: "f" }, "f"],
    [{ type: "mcp", server_label: "wiki" }, "wiki"],
    [{ type: "file_search" }, "file_search"],
    [
      { type: "allowed_tools", mode: "auto", tools: [{ type: "function", name: "f" }, { type: "shell" }] },
      "shell",
    ],
  ])("a tool that is asked for and is not there is named: %j", (toolChoice, tool) => {
    expect(problemsOf({ ...base, tools, tool_choice: toolChoice })).toMatchObject([
      { code: "tool_not_listed", path: ["tool_choice"], values: { tool } },
    ]);
  });

  test.each([
    { type: "function", name: "f" },
    { type: "mcp", server_label: "docs", name: "any" },
    { type: "web_search_preview_2025_03_11" },
    { type: "function" },
    { type: "allowed_tools", mode: "auto", tools: [{ type: "mcp", server_label: "docs" }] },
  ])("a tool that is there is not missed: %j", (toolChoice) => {
    expect(problemsOf({ ...base, tools, tool_choice: toolChoice })).toEqual([]);
  });
});

test("each repetition of a key is pointed at, and the last value is the one that is read", () => {
  const text = '{"model":"a","input":"x","model":"b", "model":"c"}';
  expect(pointedAt(text)).toEqual([
    { code: "duplicate_key", values: { name: "model" }, at: '"model"' },
    { code: "duplicate_key", values: { name: "model" }, at: '"model"' },
  ]);
  expect(problemsOf(text).map(({ offset }) => offset)).toEqual([25, 38]);
  expect(readDraft(text)).toMatchObject({ request: { model: "c" } });
});

test("what is JSON but no object is a problem, not a crash", () => {
  for (const text of ["[]", "null", '"x"', "1"]) {
    expect(readDraft(` ${text} `)).toMatchObject({
      kind: "problems",
      request: {},
      problems: [{ code: "not_an_object", offset: 1, length: text.length }],
    });
  }
});

test("what JSON.parse refuses is told with line and column", () => {
  expect(readDraft('{\n  "model": "m",\n  // note\n}')).toMatchObject({
    kind: "invalid_json",
    line: 3,
    column: 3,
    problem: { code: "syntax_comment", offset: 20, length: 7, path: [], values: { found: "// note" } },
  });
  expect(readDraft('{"a": 1,}')).toMatchObject({ kind: "invalid_json", line: 1, column: 8 });
  expect(readDraft("")).toMatchObject({ kind: "invalid_json", problem: { code: "syntax_empty" } });
});

test("keys of JavaScript's own objects are plain keys", () => {
  const text =
    '{"model":"m","input":"x","__proto__":{"temperature":9},"constructor":1,"metadata":{"__proto__":"v"}}';
  const result = readDraft(text);
  expect(result.kind).toBe("ok");
  expect(({} as JsonObject).temperature).toBeUndefined();
});

test("at most fifty wrong entries are told, however many there are", () => {
  expect(problemsOf({ ...base, tools: Array.from({ length: 5000 }, () => 1) })).toHaveLength(50);
});

/** Objects that cannot be turned into text, where a word is looked for. */
const withoutText = ["type", "name", "id"].flatMap((key) => {
  const entry = { [key]: { toString: null, valueOf: null } };
  return [entry, [entry], { tools: [entry], format: entry }];
});

test("any text, and any value for any parameter, gives a result whose problems lie inside of the text", () => {
  const names = fc.constantFrom(...requestFields.map(({ name }) => name), "__proto__", "x");
  const request = fc.dictionary(
    names,
    fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(fieldExamples), ...withoutText)),
  );
  const texts = fc.oneof(
    fc.string(),
    request.map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = readDraft(text);
      const problems = result.kind === "invalid_json" ? [result.problem] : result.problems;
      for (const { offset, length } of problems) {
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset + length).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1000 },
  );
});
