import { expect, test } from "vitest";
import { applyTextEdits, editDraft } from "@/lib/protocol/request/draft-edit";
import { fieldExamples } from "@/lib/protocol/request/request-examples";
import { errorOf, errorWith, expectRefusal, type Refusal } from "@/lib/sandbox/fixtures/expect-refusal";

test.each(["", "{", "{'model': 1}", '{"model":"sandbox",}', "\u0000"])("%j is no JSON", (body) => {
  expect(errorOf(body)).toMatchObject({ status: 400, param: null, code: null });
  expect(errorOf(body)?.message).toMatch(/^We could not parse the JSON body of your request\./);
});

test.each(["[]", "null", '"text"', "7"])("a body of %s is no object", (body) => {
  expect(errorOf(body)?.message).toMatch(/has to be an object/);
});

const refusals: Refusal[] = [
  [{ model: undefined }, "model", "missing_required_parameter", "Missing required parameter: 'model'."],
  [{ model: null }, "model", "invalid_type", /expected a string, but got null/],
  [{ model: 7 }, "model", "invalid_type", /expected a string, but got an integer/],
  [{ input: undefined }, "input", "missing_required_parameter", "Missing required parameter: 'input'."],
  [{ input: null }, "input", "missing_required_parameter", /input/],
  [
    { input: { a: 1 } },
    "input",
    "invalid_type",
    "Invalid type for 'input': expected one of a string or array of input items, but got an object instead.",
  ],
  [{ input: [] }, null, "missing_required_parameter", /^One of "input" or .* must be provided\.$/],
  [{ input: "" }, null, "missing_required_parameter", /^One of "input"/],
  [{ input: undefined, colour: 1 }, "input", "missing_required_parameter", /input/],
  [{ instructions: 1 }, "instructions", "invalid_type", /a string, but got an integer/],
  [
    { temperature: 2.5 },
    "temperature",
    "decimal_above_max_value",
    "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 2.5 instead.",
  ],
  [{ temperature: -1 }, "temperature", "decimal_below_min_value", />= 0, but got -1/],
  [{ temperature: "1" }, "temperature", "invalid_type", /a decimal, but got a string/],
  [{ top_p: 1.1 }, "top_p", "decimal_above_max_value", /<= 1, but got 1\.1/],
  [
    { max_output_tokens: 15 },
    "max_output_tokens",
    "integer_below_min_value",
    "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got 15 instead.",
  ],
  [{ max_output_tokens: 16.5 }, "max_output_tokens", "invalid_type", /an integer, but got a decimal number/],
  [{ top_logprobs: 21 }, "top_logprobs", "integer_above_max_value", /<= 20/],
  [{ stream: "true" }, "stream", "invalid_type", /a boolean, but got a string/],
  [{ store: 1 }, "store", "invalid_type", /a boolean, but got an integer/],
  [{ reasoning: "low" }, "reasoning", "invalid_type", /an object, but got a string/],
  [
    { reasoning: { effort: "huge" } },
    "reasoning.effort",
    "invalid_value",
    /^Invalid value: 'huge'\. Supported/,
  ],
  [{ reasoning: { depth: 1 } }, "reasoning.depth", "unknown_parameter", /reasoning\.depth/],
  [{ text: { verbosity: "loud" } }, "text.verbosity", "invalid_value", /'low', 'medium', and 'high'/],
  [{ text: { format: {} } }, "text.format.type", "missing_required_parameter", /text\.format\.type/],
  [{ text: { format: { type: "json_schema" } } }, "text.format.name", "missing_required_parameter", /name/],
  [{ metadata: "x" }, "metadata", "invalid_type", /a metadata object/],
  [{ metadata: { a: 7 } }, "metadata.a", "invalid_type", /expected a string, but got an integer/],
  [{ metadata: { a: "x".repeat(513) } }, "metadata.a", "string_above_max_length", /length 512.*length 513/],
  [
    { metadata: { ["k".repeat(65)]: "" } },
    `metadata.${"k".repeat(65)}`,
    "property_name_above_max_length",
    /length 64.*length 65/,
  ],
  [
    { metadata: Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`k${index}`, ""])) },
    "metadata",
    "object_above_max_properties",
    /at most 16 properties.*17 properties/,
  ],
  [{ metadata: { sandbox_delay_ms: 100 } }, "metadata.sandbox_delay_ms", "invalid_type", /a string/],
  [
    { metadata: { sandbox_delay_ms: "60001" } },
    "metadata.sandbox_delay_ms",
    "invalid_value",
    /'0' to '60000'/,
  ],
  [
    { metadata: { sandbox_delay_ms: "-1" } },
    "metadata.sandbox_delay_ms",
    "invalid_value",
    /whole milliseconds/,
  ],
  [{ stream_options: {} }, "stream_options", null, /only allowed when 'stream' is enabled/],
  [{ include: ["everything"] }, "include[0]", "invalid_value", /'everything'/],
  [{ context_management: [] }, "context_management", "empty_array", /minimum length 1/],
  [
    { context_management: [{ type: "truncation" }] },
    "context_management[0].type",
    "invalid_value",
    "Invalid value: 'truncation'. Supported values are: 'compaction'.",
  ],
  [
    { context_management: [{ type: "compaction", compact_threshold: 999 }] },
    "context_management[0].compact_threshold",
    "integer_below_min_value",
    />= 1000, but got 999/,
  ],
  [
    { prompt_cache_retention: "in memory" },
    "prompt_cache_retention",
    "invalid_value",
    "Invalid value: 'in memory'. Supported values are: 'in_memory', 'in-memory', and '24h'.",
  ],
  [{ reasoning: { efort: "low" } }, "reasoning.efort", "unknown_parameter", /Did you mean 'effort'\?$/],
  [{ presence_penalty: 2.5 }, "presence_penalty", "decimal_above_max_value", /<= 2/],
  [{ conversation: 7 }, "conversation", "invalid_type", /one of a string or an object, but got an integer/],
  [{ conversation: {} }, "conversation.id", "missing_required_parameter", /conversation\.id/],
  [{ moderation: {} }, "moderation.model", "missing_required_parameter", /moderation\.model/],
  [
    { prompt: { id: "p", variables: { a: 7 } } },
    "prompt.variables.a",
    "invalid_type",
    /string or a content part/,
  ],
  [
    { text: { format: { type: "json_schema", name: "a b", schema: {} } } },
    "text.format.name",
    "invalid_value",
    "Invalid 'text.format.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
  ],
  [
    { text: { format: { type: "json_schema", name: "x".repeat(65), schema: {} } } },
    "text.format.name",
    "string_above_max_length",
    /maximum length 64, but got a string with length 65/,
  ],
  [
    { text: { format: { type: "json_schema", name: "city", schema: { type: "object" }, strict: true } } },
    "text.format.schema",
    "invalid_json_schema",
    "Invalid schema for response_format 'city': In context=(), 'additionalProperties' is required to be supplied and to be false.",
  ],
  [{ text: { format: { type: "xml" } } }, "text.format.type", "invalid_value", /'xml'/],
  [{ colour: 1 }, "colour", "unknown_parameter", "Unknown parameter: 'colour'."],
  [
    { strem: true },
    "strem",
    "unknown_parameter",
    "Unknown parameter: 'strem'. Did you mean 'stream' or 'store'?",
  ],
  [
    { stre: true },
    "stre",
    "unknown_parameter",
    "Unknown parameter: 'stre'. Did you mean 'store' or 'stream'?",
  ],
  [{ modell: "x" }, "modell", "unknown_parameter", "Unknown parameter: 'modell'."],
  [{ messages: [] }, "messages", "unsupported_parameter", /has moved to 'input'/],
  [
    { previous_response_id: "resp_1" },
    "previous_response_id",
    "previous_response_not_found",
    /'resp_1' not found.*for 60 minutes/,
  ],
  [
    { previous_response_id: "resp_1", input: undefined },
    "previous_response_id",
    "previous_response_not_found",
    /./,
  ],
  [
    { conversation: "c", previous_response_id: "r" },
    "conversation",
    "mutually_exclusive_parameters",
    /Mutually/,
  ],
];

test.each(refusals)("%j is refused at %s as %s", (...refusal) => expectRefusal(refusal));

test("a body nested beyond 200 levels is refused", () => {
  const nested = (levels: number) =>
    `{"model":"sandbox","input":"x","tools":[{"type":"tool_search","parameters":${'{"a":'.repeat(levels - 2)}1${"}".repeat(levels - 2)}}]}`;
  expect(errorOf(nested(199))).toBeNull();
  expect(errorOf(nested(200))?.message).toMatch(/nested too deeply/);
  expect(errorOf(nested(100_000))?.status).toBe(400);
});

test("an unknown model is a 404", () => {
  expect(errorWith({ model: "claude-5" })).toMatchObject({
    status: 404,
    param: "model",
    code: "model_not_found",
  });
  expect(errorWith({ model: "claude-5" })?.message).toMatch(/^The model 'claude-5' does not exist\./);
});

test("an item that is only named cannot be found", () => {
  for (const item of [{ id: "msg_1" }, { type: "item_reference", id: "msg_1" }]) {
    expect(errorWith({ input: [item] })).toMatchObject({ status: 404, param: "input" });
  }
});

test("a key of the object prototype is unknown like any other", () => {
  expect(errorOf('{"model":"sandbox","input":"x","__proto__":{"stream":true}}')?.code).toBe(
    "unknown_parameter",
  );
  expect(errorWith({ constructor: 1 })?.code).toBe("unknown_parameter");
});

test("of several faults the first in OpenAI's order is told", () => {
  expect(errorWith({ model: undefined, colour: 1 })?.param).toBe("model");
  expect(errorWith({ colour: 1, input: 7 })?.param).toBe("colour");
  expect(errorWith({ store: 1, temperature: 9, input: 7 })?.param).toBe("input");
  expect(errorWith({ store: 1, temperature: 9 })?.param).toBe("temperature");
  expect(errorWith({ previous_response_id: "r", truncation: "x" })?.param).toBe("truncation");
});

test("a long value is cut in the message", () => {
  expect(errorWith({ model: "x".repeat(1_000_000) })?.message.length).toBeLessThan(400);
  expect(errorWith({ ["x".repeat(1_000_000)]: 1 })?.message.length).toBeLessThan(400);
});

test("every parameter of the API is known, and null means not given", () => {
  const optional =
    "access_programs background context_management conversation image include instructions max_output_tokens max_tool_calls metadata moderation parallel_tool_calls previous_response_id prompt prompt_cache_key prompt_cache_options prompt_cache_retention reasoning safety_identifier service_tier store stream stream_options temperature text tool_choice tools top_logprobs top_p truncation user";
  expect(errorWith(Object.fromEntries(optional.split(" ").map((name) => [name, null])))).toBeNull();
});

test("what OpenAI takes is taken", () => {
  const accepted = [
    { background: true, store: false },
    {
      input: [
        { role: "developer", content: "a" },
        { type: "message", role: "user", content: [] },
      ],
    },
    {
      input: [
        { type: "function_call", call_id: "c", name: "add", arguments: "{}" },
        { type: "function_call_output", call_id: "c", output: "3" },
      ],
    },
    {
      input: [
        {
          role: "assistant",
          id: "msg_1",
          status: "completed",
          content: [{ type: "refusal", refusal: "no" }],
        },
      ],
    },
    { temperature: 0, top_p: 1, max_output_tokens: 16 },
    { prompt_cache_retention: "in_memory" },
    { prompt_cache_retention: "in-memory", top_logprobs: 20 },
    {
      tools: [{ type: "mcp", server_label: "a", connector_id: "connector_gmail" }],
      tool_choice: { type: "mcp" },
    },
    { stream: true, stream_options: { include_obfuscation: false } },
    { tools: [{ type: "web_search" }], tool_choice: { type: "web_search" } },
    { tools: [{ type: "custom", name: "x" }], tool_choice: { type: "custom", name: "x" } },
    { tools: [{ type: "function", name: "add", parameters: null, strict: null }], tool_choice: "required" },
    { metadata: { sandbox_delay_ms: "60000", note: "ş".repeat(512) } },
    { reasoning: { effort: "none", summary: null }, text: { format: { type: "text" }, verbosity: null } },
  ];
  expect(accepted.map(errorWith)).toEqual(accepted.map(() => null));
});

test("every example that the page offers is taken, or names what is not kept", () => {
  const { tools } = fieldExamples;
  const needs: { [name: string]: object } = {
    tool_choice: { tools },
    stream_options: { stream: true },
    moderation: { moderation: { model: "omni-moderation-latest" } },
  };
  const notKept = ["previous_response_id", "conversation", "prompt"];
  for (const [name, value] of Object.entries(fieldExamples)) {
    const path = name.split(".");
    const around = JSON.stringify(needs[path[0] ?? name] ?? {});
    const error = errorWith(JSON.parse(applyTextEdits(around, editDraft(around, path, value))));
    if (notKept.includes(name)) expect(error?.message).toMatch(/ not found\./);
    else expect(error, name).toBeNull();
  }
});
