import { expect, test } from "vitest";
import { readToolDefinitions } from "@/lib/protocol/request/tool-definition";

const parameters = { type: "object", properties: { city: { type: "string" } } };
const weather = { type: "function", name: "get_weather", description: "Weather", parameters };

function read(value: unknown) {
  return readToolDefinitions(JSON.stringify(value));
}

test("a tool of this API is taken as it is, unknown types and keys included", () => {
  const tools = [{ ...weather, strict: null, x_vendor: 1 }, { type: "web_search" }, { type: "vendor:magic" }];
  expect(read(tools)).toEqual({ kind: "tools", tools });
  expect(read(tools[0])).toEqual({ kind: "tools", tools: [tools[0]] });
});

test("a tool of Chat Completions is unfolded, and stays as lenient as it was there", () => {
  const { type, ...inner } = weather;
  expect(read({ type, function: inner })).toEqual({ kind: "tools", tools: [{ ...weather, strict: false }] });
  const strict = { ...inner, strict: true };
  expect(read([{ type, function: strict }])).toEqual({
    kind: "tools",
    tools: [{ ...weather, strict: true }],
  });
});

test("a custom tool of Chat Completions brings its grammar along", () => {
  const grammar = { syntax: "regex", definition: "[a-z]+" };
  expect(read({ type: "custom", custom: { name: "word", format: { type: "grammar", grammar } } })).toEqual({
    kind: "tools",
    tools: [{ type: "custom", name: "word", format: { type: "grammar", ...grammar } }],
  });
});

test.each(["parameters", "input_schema", "inputSchema"])("a bare function may call its schema %s", (key) => {
  expect(read({ name: "get_weather", [key]: parameters })).toEqual({
    kind: "tools",
    tools: [{ type: "function", name: "get_weather", parameters, strict: false }],
  });
});

test("a JSON Schema becomes the parameters of a function named by its title", () => {
  const schema = { ...parameters, title: "Get the weather!", description: "Now" };
  expect(read(schema)).toEqual({
    kind: "tools",
    tools: [
      { type: "function", name: "Get_the_weather_", description: "Now", parameters: schema, strict: false },
    ],
  });
});

test("of a whole request the tools are taken, and a namespace is a tool itself", () => {
  const namespace = { type: "namespace", name: "crm", description: "", tools: [weather] };
  expect(read({ model: "gpt-5.4", tools: [namespace] })).toEqual({ kind: "tools", tools: [namespace] });
  expect(read(namespace)).toEqual({ kind: "tools", tools: [namespace] });
});

test.each([[7], ["get_weather"], [[]], [[weather, 7]], [{ type: "string" }], [{}]])(
  "%j is no tool",
  (value) => {
    expect(read(value)).toEqual({ kind: "no_tool" });
  },
);

test("what is not JSON is told by its place", () => {
  expect(readToolDefinitions('{\n  "name": get_weather\n}')).toMatchObject({
    kind: "not_json",
    line: 2,
    column: 11,
    problem: { code: "syntax_word" },
  });
});
