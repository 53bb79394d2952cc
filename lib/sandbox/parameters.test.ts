import { describe, expect, test } from "vitest";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { createSandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";

const plain = { model: "sandbox", input: "Hello there" };

async function answer(body: object): Promise<JsonObject> {
  const { status, body: response } = await createSandboxClient().call("POST", "responses", {
    ...plain,
    ...body,
  });
  expect(status, JSON.stringify(response)).toBe(200);
  return response;
}

function stream(body: object): Promise<JsonObject[]> {
  return createSandboxClient().stream("POST", "responses", { ...plain, ...body, stream: true });
}

function itemsOf({ output }: JsonObject): JsonObject[] {
  return Array.isArray(output) ? output.filter(isJsonObject) : [];
}

function textOf(response: JsonObject): string {
  const parts = itemsOf(response).flatMap(({ content }) => (Array.isArray(content) ? content : []));
  return parts.map(({ text = "" }) => text).join("");
}

describe("metadata.sandbox_seed", () => {
  test("makes two answers to one request the same to the byte, on any clock", async () => {
    const body = { ...plain, stream: true, metadata: { sandbox_seed: "7" }, reasoning: { effort: "low" } };
    const first = await (await createSandboxClient().send("POST", "responses", body)).text();
    const client = createSandboxClient();
    client.world.advance(5_000_000);
    client.world.randomId();
    expect(await (await client.send("POST", "responses", body)).text()).toBe(first);
  });

  test("another seed or another body gives other ids", async () => {
    const ids = await Promise.all([
      answer({ metadata: { sandbox_seed: "7" } }),
      answer({ metadata: { sandbox_seed: "8" } }),
      answer({ metadata: { sandbox_seed: "7" }, user: "u" }),
    ]);
    expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
  });
});

describe("stream_options.include_obfuscation", () => {
  const deltas = async (body: object) =>
    (await stream(body)).filter(({ type }) => String(type).endsWith(".delta"));

  test("pads every delta to a multiple of 16 characters", async () => {
    for (const { delta, obfuscation } of await deltas({ input: "Merhaba dünya 🦄" })) {
      expect([...`${delta}${obfuscation}`].length % 16).toBe(0);
    }
  });

  test("false leaves the padding out", async () => {
    for (const event of await deltas({ stream_options: { include_obfuscation: false } })) {
      expect(event).not.toHaveProperty("obfuscation");
    }
  });
});

describe("max_output_tokens", () => {
  test("counts reasoning, which may take them all", async () => {
    const response = await answer({ reasoning: { effort: "high" }, max_output_tokens: 64 });
    expect(itemsOf(response).map(({ type }) => type)).toEqual(["reasoning"]);
    expect(response).toMatchObject({
      status: "incomplete",
      usage: { output_tokens: 64, output_tokens_details: { reasoning_tokens: 64 } },
    });
  });

  test("cuts a call within its arguments", async () => {
    const tool = {
      type: "function",
      name: "write_note",
      parameters: { type: "object", properties: { text: { type: "string" } }, required: ["text"] },
    };
    const input = `Write a note: ${"and so on, ".repeat(20)}`;
    const response = await answer({ input, tools: [tool], max_output_tokens: 16 });
    const [call] = itemsOf(response);
    expect(call).toMatchObject({ type: "function_call", status: "incomplete" });
    expect(() => JSON.parse(String(call?.arguments))).toThrow();
    expect(response.incomplete_details).toEqual({ reason: "max_output_tokens" });
  });
});

describe("reasoning", () => {
  test.each([
    ["concise", 1],
    ["auto", 2],
    ["detailed", 3],
  ])("a summary %s has %i parts", async (summary, parts) => {
    const [item] = itemsOf(await answer({ reasoning: { effort: "low", summary } }));
    expect(item?.summary).toHaveLength(parts);
  });

  test("more effort costs more tokens, and effort none reasons not at all", async () => {
    const costs = await Promise.all(
      ["none", "low", "medium", "high", "xhigh"].map(async (effort) => {
        const { usage } = await answer({ reasoning: { effort } });
        return isJsonObject(usage) && isJsonObject(usage.output_tokens_details)
          ? Number(usage.output_tokens_details.reasoning_tokens)
          : -1;
      }),
    );
    expect(costs[0]).toBe(0);
    expect(costs).toEqual([...new Set(costs)].sort((left, right) => left - right));
  });

  test("o-models reason unasked, gpt-models do not", async () => {
    expect(itemsOf(await answer({ model: "o3" }))[0]).toMatchObject({ type: "reasoning", summary: [] });
    expect(itemsOf(await answer({ model: "gpt-5.4" }))[0]).toMatchObject({ type: "message" });
  });

  test("encrypted content comes only where it is included", async () => {
    const [without] = itemsOf(await answer({ model: "o3" }));
    const [item] = itemsOf(await answer({ model: "o3", include: ["reasoning.encrypted_content"] }));
    expect(without).not.toHaveProperty("encrypted_content");
    expect(String(item?.encrypted_content).length).toBeGreaterThan(100);
  });
});

describe("log probabilities", () => {
  test("come with each token where they are included, with as many alternatives as asked for", async () => {
    const events = await stream({ include: ["message.output_text.logprobs"], top_logprobs: 2 });
    const deltas = events.filter(({ type }) => type === "response.output_text.delta");
    for (const { delta, logprobs } of deltas) {
      expect(logprobs).toEqual([
        expect.objectContaining({ token: delta, top_logprobs: [expect.anything(), expect.anything()] }),
      ]);
    }
    const done = events.find(({ type }) => type === "response.output_text.done");
    expect(done?.logprobs).toEqual(deltas.flatMap(({ logprobs }) => logprobs));
  });

  test("fall within a token's alternatives, and are no more than 0", async () => {
    const [message] = itemsOf(await answer({ include: ["message.output_text.logprobs"], top_logprobs: 20 }));
    const [part] = Array.isArray(message?.content) ? message.content : [];
    for (const { top_logprobs: top } of part.logprobs) {
      const values: number[] = top.map(({ logprob }: { logprob: number }) => logprob);
      expect(values).toHaveLength(20);
      expect(values).toEqual([...values].sort((left, right) => right - left));
      expect(values[0]).toBeLessThanOrEqual(0);
    }
  });

  test("do not come by top_logprobs alone", async () => {
    const [message] = itemsOf(await answer({ top_logprobs: 2 }));
    expect(message?.content).toEqual([expect.objectContaining({ logprobs: [] })]);
  });
});

describe("the context", () => {
  test("earlier items grow input_tokens, and long ones count as cached", async () => {
    const client = createSandboxClient();
    const first = await client.call("POST", "responses", { ...plain, input: "A long story. ".repeat(500) });
    const next = { ...plain, previous_response_id: first.body.id };
    const { body } = await client.call("POST", "responses", next);
    // 14 characters 500 times, and an answer: cached in steps of 128.
    expect(body.usage).toMatchObject({ input_tokens_details: { cached_tokens: 1_792 } });
    expect(isJsonObject(body.usage) && body.usage.input_tokens).toBeGreaterThan(1_792);
  });

  test("tools, instructions and a schema count too", async () => {
    const count = async (body: object) => {
      const { usage } = await answer(body);
      return isJsonObject(usage) ? Number(usage.input_tokens) : 0;
    };
    const base = await count({});
    expect(await count({ instructions: "Be brief, be kind." })).toBeGreaterThan(base);
    expect(await count({ tools: [{ type: "web_search" }] })).toBeGreaterThan(base);
  });

  test("one that is too long is refused, or shortened where truncation is auto", async () => {
    const input = [
      { role: "user", content: "An old message. ".repeat(500) },
      { role: "user", content: "The new one." },
    ];
    const body = { model: "sandbox-small", input };
    const refused = await createSandboxClient().call("POST", "responses", body);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ code: "context_length_exceeded", param: "input" });
    const { usage } = await answer({ ...body, truncation: "auto" });
    expect(usage).toMatchObject({ input_tokens: 3 });
  });
});

describe("text.format", () => {
  test("json_object gives an object", async () => {
    const text = { format: { type: "json_object" } };
    expect(JSON.parse(textOf(await answer({ input: "JSON, please", text })))).toMatchObject({
      input: "JSON, please",
    });
  });

  test("json_schema gives what fits, the same streamed or not", async () => {
    const schema = {
      type: "object",
      properties: {
        city: { type: "string" },
        days: { type: "array", items: { type: "integer", minimum: 5 } },
      },
      required: ["city", "days"],
      additionalProperties: false,
    };
    const body = { input: "A trip to Rome", text: { format: { type: "json_schema", name: "trip", schema } } };
    const text = textOf(await answer(body));
    expect(JSON.parse(text)).toMatchObject({ city: "Rome" });
    const done = (await stream(body)).find(({ type }) => type === "response.output_text.done");
    expect(done?.text).toBe(text);
  });

  test("a schema that cannot be met is refused with the reason", async () => {
    const schema = {
      type: "object",
      properties: { age: { type: "integer", minimum: 9, maximum: 8 } },
      required: ["age"],
    };
    const body = { ...plain, text: { format: { type: "json_schema", name: "person", schema } } };
    const { status, body: refused } = await createSandboxClient().call("POST", "responses", body);
    expect(status).toBe(400);
    expect(refused.error).toMatchObject({
      param: "text.format.schema",
      code: "invalid_json_schema",
      message: expect.stringContaining(
        "In context=('properties.age'), the schema has bounds between which no integer lies",
      ),
    });
  });
});

describe("models", () => {
  test("sandbox-flood streams exactly 50,000 events without a pause", async () => {
    const client = createSandboxClient();
    const events = await client.stream("POST", "responses", {
      ...plain,
      model: "sandbox-flood",
      stream: true,
    });
    expect(events).toHaveLength(50_000);
    expect(events.at(-1)).toMatchObject({ type: "response.completed", sequence_number: 49_999 });
    expect(client.world.now()).toBe(0);
  });

  test("sandbox-slow takes its time", async () => {
    const client = createSandboxClient();
    await client.call("POST", "responses", { ...plain, model: "sandbox-slow", text: { verbosity: "low" } });
    expect(client.world.now()).toBeGreaterThan(10_000);
  });

  test("sandbox-rate-limited answers 429 with Retry-After", async () => {
    const { status, headers, body } = await createSandboxClient().call("POST", "responses", {
      ...plain,
      model: "sandbox-rate-limited",
    });
    expect(status).toBe(429);
    expect(headers.get("retry-after")).toBe("2");
    expect(body.error).toMatchObject({ code: "rate_limit_exceeded" });
  });

  test("sandbox-failed ends in response.failed, with an error before it", async () => {
    const events = await stream({ model: "sandbox-failed" });
    expect(events.slice(-2).map(({ type }) => type)).toEqual(["error", "response.failed"]);
    expect(events.at(-1)?.response).toMatchObject({
      status: "failed",
      output: [],
      usage: null,
      error: { code: "server_error" },
    });
  });
});

describe("moderation", () => {
  test("comes with the answer where it is asked for, and flags nothing", async () => {
    const { moderation } = await answer({ moderation: { model: "omni-moderation-latest" } });
    const result = { type: "moderation_result", model: "omni-moderation-latest", flagged: false };
    expect(moderation).toMatchObject({ input: result, output: result });
    expect((await answer({})).moderation).toBeNull();
  });
});

describe("an object that cannot be turned into text", () => {
  const odd = { toString: null };

  test("is refused as the type of an item", async () => {
    const { status } = await createSandboxClient().call("POST", "responses", {
      ...plain,
      input: [{ type: odd }],
    });
    expect(status).toBe(400);
  });

  test("may be a value that a schema allows", async () => {
    const schema = {
      type: "object",
      properties: { day: { enum: [odd, "Monday"] } },
      required: ["day"],
      additionalProperties: false,
    };
    const response = await answer({ text: { format: { type: "json_schema", name: "days", schema } } });
    expect(textOf(response)).toContain("day");
  });
});
