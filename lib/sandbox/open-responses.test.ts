import { expect, test } from "vitest";
import type { JsonObject } from "@/lib/protocol/json";
import { createSandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";

// The requests of Open Responses' compliance suite, in words of ours, and what its schemas ask of the answers.

const model = "sandbox";

/** Every member that a response has to have, null where there is nothing to say. */
const requiredOfResponse = [
  "id",
  "object",
  "created_at",
  "completed_at",
  "status",
  "incomplete_details",
  "model",
  "previous_response_id",
  "instructions",
  "output",
  "error",
  "tools",
  "tool_choice",
  "truncation",
  "parallel_tool_calls",
  "text",
  "top_p",
  "presence_penalty",
  "frequency_penalty",
  "top_logprobs",
  "temperature",
  "reasoning",
  "usage",
  "max_output_tokens",
  "max_tool_calls",
  "store",
  "background",
  "service_tier",
  "metadata",
  "safety_identifier",
  "prompt_cache_key",
];

const requiredOfItem: { [type: string]: string[] } = {
  message: ["id", "status", "role", "content"],
  function_call: ["id", "call_id", "name", "arguments", "status"],
  reasoning: ["id", "summary"],
};

function expectResponse(response: JsonObject): void {
  expect(Object.keys(response)).toEqual(expect.arrayContaining(requiredOfResponse));
  expect(response).toMatchObject({
    object: "response",
    id: expect.any(String),
    created_at: expect.any(Number),
    top_p: expect.any(Number),
    temperature: expect.any(Number),
    presence_penalty: expect.any(Number),
    frequency_penalty: expect.any(Number),
    top_logprobs: expect.any(Number),
    tools: expect.any(Array),
    truncation: expect.stringMatching(/^(auto|disabled)$/),
    text: { format: { type: expect.any(String) } },
    metadata: expect.any(Object),
    store: expect.any(Boolean),
    background: expect.any(Boolean),
    service_tier: expect.any(String),
  });
  for (const item of response.output as JsonObject[]) {
    expect(Object.keys(item)).toEqual(expect.arrayContaining(requiredOfItem[String(item.type)] ?? ["id"]));
  }
}

function expectCompleted(response: JsonObject): void {
  expectResponse(response);
  expect(response).toMatchObject({ status: "completed", error: null, incomplete_details: null });
  expect(response.completed_at).toEqual(expect.any(Number));
  const counted = {
    input_tokens: expect.any(Number),
    input_tokens_details: { cached_tokens: expect.any(Number) },
    output_tokens: expect.any(Number),
    output_tokens_details: { reasoning_tokens: expect.any(Number) },
    total_tokens: expect.any(Number),
  };
  expect(response.usage).toMatchObject(counted);
}

async function respondTo(parameters: object): Promise<JsonObject> {
  const { status, body } = await createSandboxClient().call("POST", "responses", { model, ...parameters });
  expect(status).toBe(200);
  expectCompleted(body);
  return body;
}

function textOf(response: JsonObject): string {
  const output = response.output as { type: string; content: { text: string }[] }[];
  return output
    .filter(({ type }) => type === "message")
    .map(({ content }) => content[0]?.text)
    .join("");
}

const user = (content: unknown) => ({ type: "message", role: "user", content });

test("basic: one message is answered by one", async () => {
  const response = await respondTo({ input: [user("Say hello in exactly three words.")] });
  expect(response.output).toMatchObject([
    { type: "message", role: "assistant", status: "completed", content: [{ type: "output_text" }] },
  ]);
});

test("phases: commentary and final answers of earlier turns are taken and kept", async () => {
  const client = createSandboxClient();
  const input = [
    user("Find the population of Paris."),
    { type: "message", role: "assistant", phase: "commentary", content: "I will look it up." },
    { type: "message", role: "assistant", phase: "final_answer", content: "About two million." },
    user("And of Lyon?"),
  ];
  const { status, body } = await client.call("POST", "responses", { model, input });
  expect(status).toBe(200);
  expectCompleted(body);
  const { body: items } = await client.call("GET", `responses/${body.id}/input_items?order=asc`);
  expect((items.data as JsonObject[]).map(({ phase }) => phase ?? null)).toEqual([
    null,
    "commentary",
    "final_answer",
    null,
  ]);
});

test("streaming: each frame is whole, and the whole answer stands in the last", async () => {
  const client = createSandboxClient();
  const body = { model, input: [user("Count from 1 to 5.")], stream: true };
  const response = await client.send("POST", "responses", body);
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const events: JsonObject[] = [];
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    const [, type, data = ""] = /^event: (\S+)\ndata: ([^\n\r]+)\n\n$/.exec(decoder.decode(chunk)) ?? [];
    const event = JSON.parse(data);
    expect(event.type).toBe(type);
    events.push(event);
  }
  expect(events.map(({ sequence_number: number }) => number)).toEqual(events.map((_, index) => index));
  for (const { response: inner } of events) if (inner) expectResponse(inner as JsonObject);
  const deltas = events.filter(({ type }) => type === "response.output_text.delta");
  const last = events.at(-1) as { type: string; response: JsonObject };
  expect(last.type).toBe("response.completed");
  expectCompleted(last.response);
  expect(deltas.map(({ delta }) => delta).join("")).toBe(textOf(last.response));
});

test("system prompt: a system message is heeded", async () => {
  const response = await respondTo({
    input: [{ type: "message", role: "system", content: "You are a pirate." }, user("Say hello.")],
  });
  expect(textOf(response)).not.toBe("");
});

test("tool calling: a function is called with arguments that fit", async () => {
  const parameters = {
    type: "object",
    properties: { location: { type: "string", description: "A city" } },
    required: ["location"],
  };
  const tool = { type: "function", name: "get_weather", description: "The weather at a place", parameters };
  const response = await respondTo({ input: [user("What's the weather in San Francisco?")], tools: [tool] });
  const call = (response.output as JsonObject[]).find(({ type }) => type === "function_call");
  expect(call).toMatchObject({ name: "get_weather", call_id: expect.any(String) });
  expect(JSON.parse(String(call?.arguments))).toEqual({ location: expect.any(String) });
});

test("image: a picture in the input is taken", async () => {
  const red =
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
  const response = await respondTo({
    input: [
      user([
        { type: "input_text", text: "What do you see in this image?" },
        { type: "input_image", image_url: red },
      ]),
    ],
  });
  expect(textOf(response)).toMatch(/PNG|png/);
});

test("multi-turn: earlier messages of both sides are taken", async () => {
  const response = await respondTo({
    input: [
      user("My name is Alice."),
      { type: "message", role: "assistant", content: "Hello Alice! How can I help?" },
      user("What is my name?"),
    ],
  });
  expect(textOf(response)).not.toBe("");
});

test("compact: a conversation becomes shorter input", async () => {
  const client = createSandboxClient();
  const input = [user("My name is Alice."), { type: "message", role: "assistant", content: "Hello Alice!" }];
  const { status, body } = await client.call("POST", "responses/compact", { model, input });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: expect.any(String),
    object: "response.compaction",
    created_at: expect.any(Number),
    usage: { total_tokens: expect.any(Number) },
  });
  const output = body.output as JsonObject[];
  expect(output.at(-1)).toMatchObject({
    id: expect.any(String),
    type: "compaction",
    encrypted_content: expect.any(String),
  });
  const next = await client.call("POST", "responses", { model, input: [...output, user("Who am I?")] });
  expectCompleted(next.body);
});

test("compact without a model: refused", async () => {
  const { status, body } = await createSandboxClient().call("POST", "responses/compact", { input: "Hello" });
  expect(status).toBe(400);
  expect(body.error).toEqual({
    message: "Missing required parameter: 'model'.",
    type: "invalid_request_error",
    param: "model",
    code: "missing_required_parameter",
  });
});
