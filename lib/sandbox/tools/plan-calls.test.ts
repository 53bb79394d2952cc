import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { createSandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";
import { drawStrictSchema } from "@/lib/sandbox/fixtures/strict-schemas";
import { fitSchema } from "@/lib/sandbox/schema/fit-schema";
import { suggestFrom } from "@/lib/sandbox/schema/suggest-values";
import { createRandom } from "@/lib/sandbox/seeded-random";

async function itemsFor(body: object): Promise<JsonObject[]> {
  const { status, body: response } = await createSandboxClient().call("POST", "responses", {
    model: "sandbox",
    ...body,
  });
  expect(status, JSON.stringify(response)).toBe(200);
  return Array.isArray(response.output) ? response.output.filter(isJsonObject) : [];
}

const typesFor = async (body: object) => (await itemsFor(body)).map(({ type }) => type);

function textOf(items: readonly JsonObject[]): string {
  const content = items.find(({ type }) => type === "message")?.content;
  return Array.isArray(content) ? content.map(({ text }) => text).join("") : "";
}

function defineFunction(name: string, description: string, properties: JsonObject): JsonObject {
  const required = Object.keys(properties);
  return {
    type: "function",
    name,
    description,
    parameters: { type: "object", properties, required, additionalProperties: false },
    strict: true,
  };
}

const weather = defineFunction("get_weather", "Gives the weather of a city.", { city: { type: "string" } });
const email = defineFunction("send_email", "Sends a letter to somebody.", { to: { type: "string" } });
const tools = [weather, email];

describe("tool_choice", () => {
  test.each([
    ["a word of the name", "How is the WEATHER today?", ["get_weather"]],
    ["the whole name", "Call get_weather.", ["get_weather"]],
    ["words of the description", "A letter that somebody sends", ["send_email"]],
    ["nothing of them", "What is love?", []],
    ["both", "Send an email about the weather", ["get_weather", "send_email"]],
  ])("auto calls what the input mentions: %s", async (_, input, names) => {
    const items = await itemsFor({ input, tools });
    expect(items.filter(({ type }) => type === "function_call").map(({ name }) => name)).toEqual(names);
  });

  test.each<[unknown, readonly string[]]>([
    ["none", []],
    ["required", ["get_weather"]],
    [{ type: "function", name: "send_email" }, ["send_email"]],
    [
      { type: "allowed_tools", mode: "required", tools: [{ type: "function", name: "send_email" }] },
      ["send_email"],
    ],
    [{ type: "allowed_tools", mode: "auto", tools: [{ type: "function", name: "send_email" }] }, []],
  ])("%j calls %j though the input mentions none", async (choice, names) => {
    const items = await itemsFor({ input: "Hello", tools, tool_choice: choice });
    expect(items.filter(({ type }) => type === "function_call").map(({ name }) => name)).toEqual(names);
  });

  test("a call ends the answer, and a built-in tool does not", async () => {
    expect(await typesFor({ input: "The weather?", tools })).toEqual(["function_call"]);
    const search = { type: "web_search" };
    expect(await typesFor({ input: "Search the web", tools: [search] })).toEqual([
      "web_search_call",
      "message",
    ]);
    expect(await typesFor({ input: "Search the web for weather", tools: [weather, search] })).toEqual([
      "web_search_call",
      "function_call",
    ]);
  });
});

describe("how many calls", () => {
  const input = "Compare the weather in Paris, in Rome and in New York.";

  test("one for each place that the input names", async () => {
    const calls = await itemsFor({ input, tools });
    expect(calls.map(({ arguments: given }) => JSON.parse(String(given)).city)).toEqual([
      "Paris",
      "Rome",
      "New York",
    ]);
    expect(new Set(calls.map(({ call_id: id }) => id)).size).toBe(3);
  });

  test("one where parallel_tool_calls is false", async () => {
    expect(await typesFor({ input, tools, parallel_tool_calls: false })).toEqual(["function_call"]);
    const both = { input: "Email the weather", tools, parallel_tool_calls: false };
    expect(await typesFor(both)).toEqual(["function_call"]);
  });

  test("max_tool_calls bounds the built-in ones", async () => {
    const body = {
      model: "sandbox-tools",
      input: "Go",
      tools: [{ type: "web_search" }, { type: "code_interpreter", container: "c" }],
    };
    expect(await typesFor(body)).toEqual(["web_search_call", "code_interpreter_call", "message"]);
    expect(await typesFor({ ...body, max_tool_calls: 1 })).toEqual(["web_search_call", "message"]);
  });
});

test("thousands of tools and results are answered within a second or two", async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({ ...weather, name: `get_weather_${index}` }));
  const results = Array.from({ length: 5_000 }, (_, index) => [
    { type: "function_call", call_id: `c${index}`, name: "get_weather", arguments: "{}" },
    { type: "function_call_output", call_id: `c${index}`, output: "rain" },
  ]);
  const started = performance.now();
  const calls = await itemsFor({ input: "What is the weather in Paris?", tools: many });
  expect(calls.length).toBeLessThanOrEqual(32);
  await itemsFor({ input: [{ role: "user", content: "Weather?" }, ...results.flat()], tools: [weather] });
  expect(performance.now() - started).toBeLessThan(8_000);
});

/** 500 of them in the full run. */
const schemaCount = process.env.TEST_FULL ? 500 : 100;

describe("arguments", () => {
  test("of any schema of the strict subset fit, as ajv judges", () => {
    const random = createRandom("functions");
    const ajv = new Ajv({
      strict: false,
      validateFormats: false,
      validateSchema: false,
      code: { optimize: false },
    });
    for (let index = 0; index < schemaCount; index += 1) {
      const schema = drawStrictSchema(random);
      const owner = {
        label: "function 'f'",
        param: "tools[0].parameters",
        code: "invalid_function_parameters",
      };
      const written = fitSchema(
        schema,
        owner,
        String(index),
        suggestFrom("From Oslo to Rome in 3 days, a@b.c"),
      );
      expect(
        typeof written === "string" && ajv.validate(schema, JSON.parse(written)),
        JSON.stringify(written),
      ).toBe(true);
    }
  }, 60_000);

  test("of a schema that cannot be met are refused at the tool", async () => {
    const tool = defineFunction("pick", "Picks.", { choice: { type: "string", enum: [] } });
    const { status, body } = await createSandboxClient().call("POST", "responses", {
      model: "sandbox",
      input: "pick",
      tools: [weather, tool],
    });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ param: "tools[1].parameters", code: "invalid_function_parameters" });
  });

  test("without a schema are an empty object, and in a namespace they name it", async () => {
    const ping = { type: "function", name: "ping" };
    const [call] = await itemsFor({
      input: "ping",
      tools: [{ type: "namespace", name: "net", description: "Net.", tools: [ping] }],
    });
    expect(call).toMatchObject({ name: "ping", namespace: "net", arguments: "{}" });
  });

  test("of a custom tool are a text, by its grammar where that is a regular expression", async () => {
    const custom = { type: "custom", name: "query" };
    expect((await itemsFor({ input: "query this", tools: [custom] }))[0]).toMatchObject({
      input: "query this",
    });
    const format = { type: "grammar", syntax: "regex", definition: "^[0-9]{3}-[a-z]{2}$" };
    const [call] = await itemsFor({ input: "query this", tools: [{ ...custom, format }] });
    expect(call?.input).toMatch(/^[0-9]{3}-[a-z]{2}$/);
  });
});

describe("what a client's tool gave back", () => {
  const input = [
    { role: "user", content: "What is the weather in Paris?" },
    { type: "function_call", call_id: "c1", name: "get_weather", arguments: "{}" },
    { type: "function_call_output", call_id: "c1", output: "rain" },
  ];

  test("is answered in text, not by the same call again", async () => {
    const items = await itemsFor({ input, tools });
    expect(items.map(({ type }) => type)).toEqual(["message"]);
    expect(textOf(items)).toContain("The tool get_weather answered: rain");
  });

  test("may be followed by a call where the choice demands one", async () => {
    expect(await typesFor({ input, tools, tool_choice: "required" })).toEqual(["function_call"]);
  });
});

describe("built-in tools", () => {
  test("the code interpreter's sum is right, and shows only where outputs are included", async () => {
    const body = {
      input: "Calculate 12 * 7",
      tools: [{ type: "code_interpreter", container: { type: "auto" } }],
    };
    const items = await itemsFor({ ...body, include: ["code_interpreter_call.outputs"] });
    expect(items[0]).toMatchObject({ outputs: [{ type: "logs", logs: "84\n" }] });
    expect(textOf(items)).toContain("printed 84");
    expect((await itemsFor(body))[0]).toMatchObject({ outputs: null });
  });

  test("a file search finds the line, cites its file, and shows results where they are included", async () => {
    const file = {
      type: "input_file",
      filename: "a.txt",
      file_data: "First line.\nThe warranty lasts two years.\n",
    };
    const input = [
      {
        role: "user",
        content: [{ type: "input_text", text: "How long is the warranty in the file?" }, file],
      },
    ];
    const items = await itemsFor({
      input,
      tools: [{ type: "file_search", vector_store_ids: ["v"] }],
      include: ["file_search_call.results"],
    });
    expect(items[0]).toMatchObject({
      results: [{ filename: "a.txt", text: "The warranty lasts two years.", score: expect.any(Number) }],
    });
    expect(items[1]).toMatchObject({
      content: [{ annotations: [{ type: "file_citation", filename: "a.txt" }] }],
    });
  });

  test("a web search cites pages of the allowed domain, and the places cited are in the text", async () => {
    const tool = {
      type: "web_search",
      filters: { allowed_domains: ["example.org"] },
      search_context_size: "high",
    };
    const items = await itemsFor({ input: "Search the web for tides", tools: [tool] });
    const content: unknown = items[1]?.content;
    const [part] = Array.isArray(content) ? content : [];
    expect(part.annotations).toHaveLength(3);
    for (const { url, start_index: start, end_index: end, title } of part.annotations) {
      expect(url).toMatch(/^https:\/\/example\.org\//);
      expect(part.text.slice(start, end)).toContain(title);
    }
  });

  test("an MCP server is listed once, and asked for leave before it is called", async () => {
    const client = createSandboxClient();
    const body = {
      model: "sandbox",
      tools: [{ type: "mcp", server_label: "docs", server_url: "https://x.example" }],
    };
    const asked = (await client.call("POST", "responses", { ...body, input: "docs, echo" })).body;
    expect(asked.output).toMatchObject([
      { type: "mcp_list_tools", server_label: "docs" },
      { type: "mcp_approval_request", name: "echo" },
    ]);
    const request = Array.isArray(asked.output) ? asked.output[1] : {};
    const approval = { type: "mcp_approval_response", approval_request_id: request.id, approve: true };
    const next = { ...body, previous_response_id: asked.id, input: [approval] };
    expect((await client.call("POST", "responses", next)).body.output).toMatchObject([
      {
        type: "mcp_call",
        status: "completed",
        approval_request_id: request.id,
        output: "docs, echo",
        error: null,
      },
      { type: "message" },
    ]);
    const denied = { ...next, input: [{ ...approval, approve: false }] };
    expect((await client.call("POST", "responses", denied)).body.output).toMatchObject([{ type: "message" }]);
  });

  test("an MCP server at an impossible address fails, and the answer goes on", async () => {
    const tool = { type: "mcp", server_label: "docs", server_url: "https://docs.invalid/" };
    const items = await itemsFor({ input: "docs?", tools: [tool] });
    expect(items[0]).toMatchObject({
      type: "mcp_list_tools",
      tools: [],
      error: expect.stringContaining(".invalid"),
    });
    expect(items[1]?.type).toBe("message");
  });

  test("deferred tools are searched for before they are called", async () => {
    const deferred = { ...weather, defer_loading: true };
    expect(await typesFor({ input: "Weather?", tools: [{ type: "tool_search" }, deferred] })).toEqual([
      "tool_search_call",
      "tool_search_output",
      "function_call",
    ]);
    const search = { type: "tool_search", execution: "client" };
    expect(await typesFor({ input: "Weather?", tools: [search, deferred] })).toEqual(["tool_search_call"]);
  });

  test("a program calls what programs may call, and gives back what the client answered", async () => {
    const program = { type: "programmatic_tool_calling" };
    const callee = { ...weather, allowed_callers: ["programmatic"] };
    const [written, call] = await itemsFor({ input: "Weather in Oslo?", tools: [program, callee] });
    expect(written).toMatchObject({
      type: "program",
      code: expect.stringContaining('get_weather({"city":"Oslo"})'),
    });
    expect(call).toMatchObject({
      type: "function_call",
      caller: { type: "program", caller_id: written?.call_id },
      status: "in_progress",
    });
    const answer = { type: "function_call_output", call_id: call?.call_id, output: "snow" };
    const input = [{ role: "user", content: "Weather in Oslo?" }, written, call, answer];
    const after = await itemsFor({ input, tools: [program, callee] });
    expect(after).toMatchObject([
      { type: "program_output", call_id: written?.call_id, result: "snow" },
      { type: "message" },
    ]);
    expect(await typesFor({ input: "Hello", tools: [program, callee], tool_choice: program })).toEqual([
      "program",
      "function_call",
    ]);
  });

  test("a shell of the server prints, one of the client waits", async () => {
    const input = "Run the command `echo hi`";
    const hosted = await itemsFor({
      input,
      tools: [{ type: "shell", environment: { type: "container_auto" } }],
    });
    expect(hosted).toMatchObject([
      { type: "shell_call", action: { commands: ["echo hi"] } },
      { type: "shell_call_output", output: [{ stdout: "hi\n", outcome: { exit_code: 0 } }] },
      { type: "message" },
    ]);
    expect(await typesFor({ input, tools: [{ type: "shell", environment: { type: "local" } }] })).toEqual([
      "shell_call",
    ]);
  });
});
