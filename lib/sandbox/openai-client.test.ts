import OpenAI, { AuthenticationError, BadRequestError, NotFoundError, RateLimitError } from "openai";
import { zodTextFormat } from "openai/helpers/zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { serveSandbox } from "@/lib/sandbox/fixtures/serve-sandbox";

// The official SDK as the judge: what it reads without a complaint is shaped as OpenAI shapes it.

const model = "gpt-5.4";
const input = "Tell me a three sentence bedtime story about a unicorn.";
const metadata = { sandbox_delay_ms: "0" };

let served: Awaited<ReturnType<typeof serveSandbox>>;
let client: OpenAI;

beforeAll(async () => {
  served = await serveSandbox();
  client = new OpenAI({ baseURL: served.baseURL, apiKey: "none", maxRetries: 0 });
});

afterAll(() => served.close());

test("creates a response", async () => {
  const response = await client.responses.create({ model, input, metadata });
  expect(response.status).toBe("completed");
  expect(response.output_text).toMatch(/unicorn.*scripted answer of the built-in sandbox/s);
  expect(response._request_id).toMatch(/^req_/);
});

test("iterates a stream, whose last event holds the text of the deltas", async () => {
  const stream = await client.responses.create({ model, input, metadata, stream: true });
  let text = "";
  let final = "";
  for await (const event of stream) {
    if (event.type === "response.output_text.delta") text += event.delta;
    if (event.type === "response.completed") final = JSON.stringify(event.response.output);
  }
  expect(text).toContain("unicorn");
  expect(final).toContain(JSON.stringify(text));
});

test("accumulates a stream to its final response", async () => {
  const stream = client.responses.stream({ model, input, metadata });
  const deltas: string[] = [];
  stream.on("response.output_text.delta", ({ delta }) => deltas.push(delta));
  const final = await stream.finalResponse();
  expect(final.output_text).toBe(deltas.join(""));
  expect(final.usage?.output_tokens).toBe(deltas.length);
});

test("accumulates a stream that was cut", async () => {
  const stream = client.responses.stream({ model, input, metadata, max_output_tokens: 16 });
  const final = await stream.finalResponse();
  expect(final.status).toBe("incomplete");
  expect(final.incomplete_details?.reason).toBe("max_output_tokens");
});

test("aborts a slow stream", async () => {
  const stream = await client.responses.create({
    model,
    input,
    metadata: { sandbox_delay_ms: "60000" },
    stream: true,
  });
  for await (const event of stream) {
    expect(event.type).toBe("response.created");
    stream.controller.abort();
  }
  expect(stream.controller.signal.aborted).toBe(true);
});

test("parses an answer into the shape of a zod schema", async () => {
  const City = z.object({
    name: z.string(),
    country: z.enum(["France", "Japan"]),
    districts: z.array(z.string()),
  });
  const format = zodTextFormat(City, "city");
  const response = await client.responses.parse({
    model,
    input: "Describe a city.",
    metadata,
    text: { format },
  });
  expect(City.safeParse(response.output_parsed).success).toBe(true);
  const stream = client.responses.stream({ model, input: "Describe a city.", metadata, text: { format } });
  expect((await stream.finalResponse()).output_parsed).toEqual(response.output_parsed);
});

describe("state", () => {
  const weather = {
    type: "function" as const,
    name: "get_weather",
    description: "The weather in a city",
    strict: true,
    parameters: {
      type: "object",
      properties: { city: { type: "string" } },
      required: ["city"],
      additionalProperties: false,
    },
  };

  test("a function is called and its output answered, by previous_response_id", async () => {
    const asked = await client.responses.create({
      model,
      input: "What is the weather in Paris?",
      metadata,
      tools: [weather],
      tool_choice: "required",
    });
    const call = asked.output.find((item) => item.type === "function_call");
    expect(JSON.parse(call?.arguments ?? "")).toEqual({ city: expect.any(String) });
    const answered = await client.responses.create({
      model,
      metadata,
      tools: [weather],
      previous_response_id: asked.id,
      input: [{ type: "function_call_output", call_id: call?.call_id ?? "", output: "It is 21 degrees." }],
    });
    expect(answered.output_text).toContain("21 degrees");
    expect(answered.usage?.input_tokens).toBeGreaterThan(asked.usage?.input_tokens ?? 0);
  });

  test("a function is called and its output answered, by sending all items again", async () => {
    const question = { role: "user" as const, content: "What is the weather in Paris?" };
    const request = { model, metadata, tools: [weather], store: false };
    const asked = await client.responses.create({ ...request, input: [question], tool_choice: "required" });
    const call = asked.output.find((item) => item.type === "function_call");
    const output = { type: "function_call_output" as const, call_id: call?.call_id ?? "", output: "Rain." };
    const input = [question, ...asked.output, output] as OpenAI.Responses.ResponseInput;
    expect((await client.responses.create({ ...request, input })).output_text).toContain("Rain.");
  });

  test("a chain of responses is retrieved, listed and deleted", async () => {
    const first = await client.responses.create({ model, input, metadata });
    const second = await client.responses.create({
      model,
      input: "Go on.",
      metadata,
      previous_response_id: first.id,
    });
    expect(await client.responses.retrieve(second.id)).toMatchObject({
      id: second.id,
      output: second.output,
    });
    const texts: string[] = [];
    for await (const item of client.responses.inputItems.list(second.id, { order: "asc", limit: 2 })) {
      if (item.type === "message") texts.push(JSON.stringify(item.content));
    }
    expect(texts).toHaveLength(3);
    expect(texts[2]).toContain("Go on.");
    await client.responses.delete(second.id);
    await expect(client.responses.retrieve(second.id)).rejects.toBeInstanceOf(NotFoundError);
  });

  test("a conversation carries what was said", async () => {
    const conversation = await client.conversations.create({
      metadata: { topic: "unicorns" },
      items: [{ type: "message", role: "developer", content: "Be brief." }],
    });
    await client.responses.create({ model, input, metadata, conversation: conversation.id });
    const added = await client.conversations.items.create(conversation.id, {
      items: [{ type: "message", role: "user", content: "Thank you" }],
    });
    expect(added.data).toHaveLength(1);
    const roles: string[] = [];
    for await (const item of client.conversations.items.list(conversation.id, { order: "asc" })) {
      if (item.type === "message") roles.push(item.role);
    }
    expect(roles).toEqual(["developer", "user", "assistant", "user"]);
    const id = added.data[0]?.id ?? "";
    const item = await client.conversations.items.retrieve(id, { conversation_id: conversation.id });
    expect(item).toEqual(added.data[0]);
    await client.conversations.items.delete(id, { conversation_id: conversation.id });
    const updated = await client.conversations.update(conversation.id, { metadata: { topic: "boats" } });
    expect(updated.metadata).toEqual({ topic: "boats" });
    expect(await client.conversations.retrieve(conversation.id)).toEqual(updated);
    expect((await client.conversations.delete(conversation.id)).deleted).toBe(true);
    await expect(client.conversations.retrieve(conversation.id)).rejects.toBeInstanceOf(NotFoundError);
  });

  test("input is counted and compacted", async () => {
    const counted = await client.responses.inputTokens.count({ model, input });
    const response = await client.responses.create({ model, input, metadata });
    expect(counted.input_tokens).toBe(response.usage?.input_tokens);
    const compacted = await client.responses.compact({ model, previous_response_id: response.id });
    expect(compacted.output.map(({ type }) => type)).toEqual(["message", "compaction"]);
    const next = [...compacted.output, { role: "user", content: "Go on." }] as OpenAI.Responses.ResponseInput;
    expect((await client.responses.create({ model, input: next, metadata })).status).toBe("completed");
  });
});

describe("in the background", () => {
  const slow = { sandbox_delay_ms: "15" };

  test("a response is polled until it has ended", async () => {
    let response = await client.responses.create({
      model,
      input,
      metadata: { sandbox_delay_ms: "2" },
      background: true,
    });
    expect(response.status).toBe("queued");
    while (response.status === "queued" || response.status === "in_progress") {
      await new Promise((resolve) => setTimeout(resolve, 20));
      response = await client.responses.retrieve(response.id);
    }
    expect(response.status).toBe("completed");
    expect(response.output_text).toContain("unicorn");
  });

  test("a stream is left and taken up again where it was, with nothing lost", async () => {
    const created = await client.responses.create({
      model,
      input,
      metadata: slow,
      background: true,
      stream: true,
    });
    const seen: OpenAI.Responses.ResponseStreamEvent[] = [];
    for await (const event of created) {
      seen.push(event);
      if (seen.length === 8) break;
    }
    const [first] = seen;
    const id = first?.type === "response.created" ? first.response.id : "";
    const resumed = await client.responses.retrieve(id, {
      stream: true,
      starting_after: seen.at(-1)?.sequence_number ?? 0,
    });
    for await (const event of resumed) seen.push(event);
    expect(seen.map((event) => event.sequence_number)).toEqual(seen.map((_, index) => index));
    const last = seen.at(-1);
    const text = seen
      .map((event) => (event.type === "response.output_text.delta" ? event.delta : ""))
      .join("");
    expect(last?.type === "response.completed" && JSON.stringify(last.response.output)).toContain(
      JSON.stringify(text),
    );
  });

  test("a stream is accumulated from its id alone", async () => {
    const { id } = await client.responses.create({ model, input, metadata, background: true, stream: false });
    const numbers: number[] = [];
    const stream = client.responses.stream({ response_id: id, starting_after: 5 });
    stream.on("event", (event) => numbers.push(event.sequence_number));
    const final = await stream.finalResponse();
    expect(numbers[0]).toBe(6);
    expect(final).toMatchObject({ id, status: "completed" });
    expect(final.output_text).toContain("unicorn");
  });

  test("a response is cancelled", async () => {
    const { id } = await client.responses.create({ model, input, metadata: slow, background: true });
    const cancelled = await client.responses.cancel(id);
    expect(cancelled.status).toBe("cancelled");
    expect((await client.responses.retrieve(id)).status).toBe("cancelled");
    expect((await client.responses.cancel(id)).status).toBe("cancelled");
  });

  test("only what runs in the background can be cancelled", async () => {
    const { id } = await client.responses.create({ model, input, metadata });
    await expect(client.responses.cancel(id)).rejects.toBeInstanceOf(BadRequestError);
  });
});

describe("its own error classes", () => {
  test("400 with the parameter and the code", async () => {
    const bad = client.responses.create({ model, input, max_output_tokens: 1 });
    await expect(bad).rejects.toBeInstanceOf(BadRequestError);
    await expect(bad).rejects.toMatchObject({ param: "max_output_tokens", code: "integer_below_min_value" });
    const unknown = client.responses.create({ model, input, previous_response_id: "resp_none" });
    await expect(unknown).rejects.toBeInstanceOf(BadRequestError);
    await expect(unknown).rejects.toMatchObject({ code: "previous_response_not_found" });
  });

  test("401 for a key that is not known", async () => {
    const refused = client.responses.create({ model: "sandbox-unauthorized", input });
    await expect(refused).rejects.toBeInstanceOf(AuthenticationError);
    await expect(refused).rejects.toMatchObject({ code: "invalid_api_key" });
  });

  test("404 for what is not there", async () => {
    const unknown = client.responses.create({ model: "claude-5", input });
    await expect(unknown).rejects.toBeInstanceOf(NotFoundError);
    await expect(unknown).rejects.toMatchObject({ param: "model", code: "model_not_found" });
    await expect(client.responses.retrieve("resp_none")).rejects.toBeInstanceOf(NotFoundError);
  });

  test("429 with the time to wait", async () => {
    const limited = client.responses.create({ model: "sandbox-rate-limited", input });
    await expect(limited).rejects.toBeInstanceOf(RateLimitError);
    const error = await limited.catch((reason: unknown) => reason);
    expect(error instanceof RateLimitError && error.headers?.get("retry-after")).toMatch(/^\d+$/);
  });
});

test("lists and retrieves models", async () => {
  const ids: string[] = [];
  for await (const listed of client.models.list()) ids.push(listed.id);
  expect(ids).toContain("sandbox");
  expect((await client.models.retrieve("gpt-5.4-mini")).owned_by).toBe("sandbox");
});
