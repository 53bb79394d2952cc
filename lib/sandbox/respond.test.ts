import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { JsonObject } from "@/lib/protocol/json";
import { fakeWorld } from "@/lib/sandbox/fixtures/fake-world";
import { createSandbox } from "@/lib/sandbox/respond";

/** On the real clock. */
const respond = createSandbox();

const story = { model: "gpt-5.4", input: "Tell me a three sentence bedtime story about a unicorn." };

function post(body: unknown, signal?: AbortSignal): Request {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Request("http://sandbox/v1/responses", { method: "POST", body: text, signal: signal ?? null });
}

type Arrival = { at: number; chunk: string; event: JsonObject };

/** Reads a stream chunk by chunk; a chunk has to be one whole frame. */
async function readEvents(response: Response, now: () => number = () => 0): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    const chunk = decoder.decode(bytes);
    const [, type, data = ""] = /^event: (\S+)\ndata: (.+)\n\n$/.exec(chunk) ?? [];
    const event = JSON.parse(data);
    expect(event.type).toBe(type);
    arrivals.push({ at: now(), chunk, event });
  }
  return arrivals;
}

async function streamOf(body: JsonObject, world = fakeWorld()): Promise<Arrival[]> {
  const response = await createSandbox(world)(post({ ...body, stream: true }));
  expect(response.status).toBe(200);
  return readEvents(response, world.now);
}

function typesOf(arrivals: readonly Arrival[]): unknown[] {
  const types = arrivals.map(({ event }) => event.type);
  return types.filter((type, index) => type !== types[index - 1]);
}

async function readToEnd(response: Promise<Response>): Promise<string> {
  return (await response).text();
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a streamed answer", () => {
  test("has the nine event types in the API's order, numbered without a gap, one chunk each", async () => {
    const arrivals = await streamOf(story);
    expect(typesOf(arrivals)).toEqual([
      "response.created",
      "response.in_progress",
      "response.output_item.added",
      "response.content_part.added",
      "response.output_text.delta",
      "response.output_text.done",
      "response.content_part.done",
      "response.output_item.done",
      "response.completed",
    ]);
    expect(arrivals.map(({ event }) => event.sequence_number)).toEqual(arrivals.map((_, index) => index));
  });

  test("is sent as an event stream with OpenAI's headers", async () => {
    const { headers } = await respond(post({ ...story, stream: true }));
    expect(headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(headers.get("x-request-id")).toMatch(/^req_[0-9a-f]{48}$/);
    expect(headers.get("openai-processing-ms")).toMatch(/^\d+$/);
  });

  test("joins its deltas to the text of every later event", async () => {
    const arrivals = await streamOf(story);
    const joined = arrivals.map(({ event }) => event.delta ?? "").join("");
    const [textDone, partDone, itemDone, completed] = arrivals.slice(-4).map(({ event }) => event);
    const part = { type: "output_text", annotations: [], logprobs: [], text: joined };
    expect(textDone).toMatchObject({ text: joined, logprobs: [] });
    expect(partDone?.part).toEqual(part);
    expect(itemDone?.item).toMatchObject({ status: "completed", role: "assistant", content: [part] });
    expect(completed?.response).toMatchObject({ status: "completed", output: [itemDone?.item] });
  });

  test("names one item and its place in all events of the text", async () => {
    const arrivals = await streamOf(story);
    const ofText = arrivals.filter(({ event }) => /output_text|content_part/.test(String(event.type)));
    const places = ofText.map(({ event }) => [event.item_id, event.output_index, event.content_index]);
    expect(new Set(places.map(String))).toEqual(new Set([`msg_${"3".padStart(48, "0")},0,0`]));
  });

  test("paces only the deltas, 40 ms apart", async () => {
    const arrivals = await streamOf(story);
    const deltas = arrivals.filter(({ event }) => event.type === "response.output_text.delta");
    expect(arrivals.slice(0, 4).map(({ at }) => at)).toEqual([0, 0, 0, 0]);
    expect(deltas.map(({ at }) => at)).toEqual(deltas.map((_, index) => 40 * (index + 1)));
    expect(arrivals.slice(-4).map(({ at }) => at)).toEqual(Array(4).fill(40 * deltas.length));
  });

  test("sandbox_delay_ms stands between every two events", async () => {
    const arrivals = await streamOf({ ...story, metadata: { sandbox_delay_ms: "100" } });
    expect(arrivals.map(({ at }) => at)).toEqual(arrivals.map((_, index) => 100 * index));
  });

  test("late timers do not add up", async () => {
    const body = { ...story, metadata: { sandbox_delay_ms: "100" } };
    const arrivals = await streamOf(body, fakeWorld({ late: 7 }));
    expect(arrivals.map(({ at }) => at)).toEqual(
      arrivals.map((_, index) => (index === 0 ? 0 : 100 * index + 7)),
    );
  });

  test("a delay of 0 waits for no timer", async () => {
    const wait = vi.fn();
    const sandbox = createSandbox({ wait });
    const body = { ...story, stream: true, metadata: { sandbox_delay_ms: "0" } };
    expect((await readEvents(await sandbox(post(body)))).length).toBeGreaterThan(20);
    expect(wait).not.toHaveBeenCalled();
  });

  test("goes no further than its reader", async () => {
    const world = fakeWorld();
    const response = await createSandbox(world)(
      post({ ...story, stream: true, metadata: { sandbox_delay_ms: "10" } }),
    );
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(world.now()).toBe(10);
  });

  test("is the same for the same request", async () => {
    const first = await streamOf(story);
    expect(await streamOf(story)).toEqual(first);
  });
});

describe("stopping", () => {
  const slow = { ...story, stream: true, metadata: { sandbox_delay_ms: "60000" } };

  test("aborting the request breaks a stream and leaves no timer", async () => {
    vi.useFakeTimers();
    const abort = new AbortController();
    const reader = (await respond(post(slow, abort.signal))).body?.getReader();
    await reader?.read();
    const next = expect(reader?.read()).rejects.toThrow("gone");
    await vi.advanceTimersByTimeAsync(1000);
    expect(vi.getTimerCount()).toBe(1);
    abort.abort(new Error("gone"));
    await next;
    expect(vi.getTimerCount()).toBe(0);
  });

  test("cancelling the body leaves no timer", async () => {
    vi.useFakeTimers();
    const reader = (await respond(post(slow))).body?.getReader();
    await reader?.read();
    const next = reader?.read();
    await vi.advanceTimersByTimeAsync(1000);
    await reader?.cancel();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("aborting the request ends the wait for a plain answer", async () => {
    vi.useFakeTimers();
    const abort = new AbortController();
    const answer = expect(respond(post({ ...slow, stream: false }, abort.signal))).rejects.toThrow("gone");
    await vi.advanceTimersByTimeAsync(1000);
    expect(vi.getTimerCount()).toBe(1);
    abort.abort(new Error("gone"));
    await answer;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("stopping after a garbage collection", () => {
  // Node stops passing an abort on once the Request itself has been collected.
  test.each([true, false])("aborting the request still stops, stream %j", async (stream) => {
    const abort = new AbortController();
    const started = performance.now();
    const body = { ...story, stream, metadata: { sandbox_delay_ms: "10000" } };
    const answer = readToEnd(respond(post(body, abort.signal)));
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      collectGarbage();
    }
    abort.abort(new Error("gone"));
    await expect(answer).rejects.toThrow("gone");
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("a plain answer", () => {
  test("is the response that the stream ends with, as late as the stream would end", async () => {
    const world = fakeWorld();
    const response = await createSandbox(world)(post(story));
    const lastEvent = (await streamOf(story)).at(-1);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual(lastEvent?.event.response);
    expect(world.now()).toBe(lastEvent?.at);
  });

  test("has every field that Open Responses requires", async () => {
    const response = await (await createSandbox(fakeWorld())(post(story))).json();
    const required =
      "id object created_at completed_at status incomplete_details model previous_response_id instructions output error tools tool_choice truncation parallel_tool_calls text top_p presence_penalty frequency_penalty top_logprobs temperature reasoning usage max_output_tokens max_tool_calls store background service_tier metadata safety_identifier prompt_cache_key";
    expect(Object.keys(response)).toEqual(expect.arrayContaining(required.split(" ")));
    expect(response).toMatchObject({
      model: "gpt-5.4",
      created_at: 1_800_000_000,
      error: null,
      metadata: {},
    });
    expect(response.completed_at).toBeGreaterThanOrEqual(response.created_at);
    expect(Number.isInteger(response.completed_at)).toBe(true);
  });

  test("echoes what the request set, and the defaults for what it left out or null", async () => {
    const set = {
      instructions: "Be brief.",
      temperature: 0.2,
      top_p: 0.5,
      max_output_tokens: 500,
      metadata: { trace: "7", sandbox_delay_ms: "0" },
      tools: [{ type: "function", name: "add", parameters: {}, strict: true }],
      tool_choice: "none",
      store: false,
      user: "u",
      truncation: "auto",
      safety_identifier: "s",
    };
    const partly = {
      reasoning: { effort: "low", summary: null },
      text: { verbosity: "high" },
      top_logprobs: null,
    };
    const response = await (await respond(post({ ...story, ...set, ...partly }))).json();
    expect(response).toMatchObject(set);
    expect(response).toMatchObject({
      reasoning: { effort: "low", summary: null },
      text: { format: { type: "text" }, verbosity: "high" },
      top_logprobs: 0,
      parallel_tool_calls: true,
      service_tier: "default",
    });
  });

  test("counts tokens that add up", async () => {
    const { usage } = await (await createSandbox(fakeWorld())(post(story))).json();
    expect(usage.input_tokens).toBe(Math.ceil(story.input.length / 4));
    expect(usage.total_tokens).toBe(usage.input_tokens + usage.output_tokens);
    expect(usage.input_tokens_details).toEqual({ cached_tokens: 0 });
    expect(usage.output_tokens_details).toEqual({ reasoning_tokens: 0 });
  });
});

describe("an answer cut by max_output_tokens", () => {
  test("closes what is open as incomplete, then ends in response.incomplete", async () => {
    const arrivals = await streamOf({ ...story, max_output_tokens: 16 });
    const deltas = arrivals.filter(({ event }) => event.type === "response.output_text.delta");
    const text = deltas.map(({ event }) => event.delta).join("");
    expect(deltas).toHaveLength(16);
    expect(typesOf(arrivals).slice(-4)).toEqual([
      "response.output_text.done",
      "response.content_part.done",
      "response.output_item.done",
      "response.incomplete",
    ]);
    expect(arrivals.at(-2)?.event.item).toMatchObject({ status: "incomplete", content: [{ text }] });
    expect(arrivals.at(-1)?.event.response).toMatchObject({
      status: "incomplete",
      completed_at: null,
      incomplete_details: { reason: "max_output_tokens" },
      usage: { output_tokens: 16 },
    });
  });
});

describe("routes", () => {
  test("models are listed with a sentence each", async () => {
    const list = await (await respond(new Request("http://sandbox/v1/models"))).json();
    expect(list.object).toBe("list");
    expect(list.data.map(({ id }: JsonObject) => id)).toEqual(
      expect.arrayContaining(["sandbox", "gpt-5.4", "gpt-5.4-mini", "o4-mini"]),
    );
    for (const model of list.data) {
      expect(model).toMatchObject({ object: "model", owned_by: "sandbox" });
      expect(model.description).toMatch(/sandbox.*\.$/);
    }
  });

  test.each(["sandbox", "gpt-5.4", "o3-2025-04-16", "chatgpt-4o-latest"])(
    "the model %s is there",
    async (id) => {
      const response = await respond(new Request(`http://sandbox/v1/models/${id}`));
      expect(await response.json()).toMatchObject({ id, object: "model" });
      expect(
        (await respond(post({ model: id, input: "x", metadata: { sandbox_delay_ms: "0" } }))).status,
      ).toBe(200);
    },
  );

  test.each(["claude-5", "anthropic/claude-5", "sandbox2", "o", "%E0%A4%A", "gpt-5%20x"])(
    "the model %s is not",
    async (id) => {
      const response = await respond(new Request(`http://sandbox/v1/models/${id}`));
      expect(response.status).toBe(404);
      expect((await response.json()).error).toMatchObject({ param: "model", code: "model_not_found" });
    },
  );

  test.each([
    ["GET", "/v1/responses/resp_1/output"],
    ["POST", "/v1/chat/completions"],
    ["POST", "/v1/responses/"],
    ["GET", "/"],
  ])("%s %s is not found, in OpenAI's form", async (method, path) => {
    const response = await respond(new Request(`http://sandbox${path}`, { method }));
    expect(response.status).toBe(404);
    expect(response.headers.get("x-request-id")).toMatch(/^req_/);
    expect((await response.json()).error).toEqual({
      message: expect.stringContaining(`Invalid URL (${method} ${path})`),
      type: "invalid_request_error",
      param: null,
      code: null,
    });
  });

  test.each([
    ["GET", "/v1/responses", "POST"],
    ["POST", "/v1/models", "GET"],
    ["POST", "/v1/responses/resp_1", "GET, DELETE"],
    ["DELETE", "/v1/conversations", "POST"],
  ])("%s %s is not allowed, and told what is", async (method, path, allow) => {
    const response = await respond(new Request(`http://sandbox${path}`, { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
    expect((await response.json()).error).toMatchObject({ code: "method_not_supported", param: null });
  });
});
