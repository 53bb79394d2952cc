import { describe, expect, test } from "vitest";
import { fakeWorld } from "@/lib/sandbox/fixtures/fake-world";
import { createSandboxClient, type SandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";
import { waitOnTimer } from "@/lib/sandbox/pace";

const story = {
  model: "sandbox",
  input: "Tell me about a small boat.",
  metadata: { sandbox_delay_ms: "10" },
};

async function create(client: SandboxClient, parameters: object = {}) {
  const { status, body } = await client.call("POST", "responses", { ...story, ...parameters });
  expect(status).toBe(200);
  return body;
}

function notFound(id: string) {
  return {
    status: 404,
    body: {
      error: {
        message: `Response with id '${id}' not found. The built-in sandbox keeps things in memory for 60 minutes at most, and nothing with 'store' set to false.`,
        type: "invalid_request_error",
        param: null,
        code: null,
      },
    },
  };
}

describe("a response that is kept", () => {
  test("is retrieved as it was given", async () => {
    const client = createSandboxClient();
    const created = await create(client);
    expect(await client.call("GET", `responses/${created.id}`)).toMatchObject({ status: 200, body: created });
  });

  test("is retrieved as its stream ended, and streams again from any number", async () => {
    const client = createSandboxClient();
    const events = await client.stream("POST", "responses", { ...story, stream: true });
    const { response: final } = events.at(-1) as { response: { id: string } };
    expect((await client.call("GET", `responses/${final.id}`)).body).toEqual(final);
    expect(await client.stream("GET", `responses/${final.id}?stream=true`)).toEqual(events);
    const later = await client.stream("GET", `responses/${final.id}?stream=true&starting_after=4`);
    expect(later).toEqual(events.slice(5));
  });

  test("is gone after it was deleted", async () => {
    const client = createSandboxClient();
    const { id } = await create(client);
    expect((await client.call("DELETE", `responses/${id}`)).body).toEqual({
      id,
      object: "response",
      deleted: true,
    });
    for (const [method, path] of [
      ["GET", `responses/${id}`],
      ["DELETE", `responses/${id}`],
      ["POST", `responses/${id}/cancel`],
      ["GET", `responses/${id}/input_items`],
    ] as const) {
      expect(await client.call(method, path)).toMatchObject(notFound(String(id)));
    }
  });

  test("is gone after an hour", async () => {
    const client = createSandboxClient();
    const { id } = await create(client);
    client.world.advance(60 * 60_000 - 1);
    expect((await client.call("GET", `responses/${id}`)).status).toBe(200);
    client.world.advance(1);
    expect(await client.call("GET", `responses/${id}`)).toMatchObject(notFound(String(id)));
  });

  test("store false keeps nothing", async () => {
    const client = createSandboxClient();
    const { id } = await create(client, { store: false });
    expect(await client.call("GET", `responses/${id}`)).toMatchObject(notFound(String(id)));
    const [created] = await client.stream("POST", "responses", { ...story, store: false, stream: true });
    const { id: streamed } = (created as { response: { id: string } }).response;
    expect((await client.call("GET", `responses/${streamed}`)).status).toBe(404);
  });

  test("what runs in the background is kept all the same, to be asked for", async () => {
    const client = createSandboxClient();
    const { id } = await create(client, { store: false, background: true });
    client.world.advance(60_000);
    expect((await client.call("GET", `responses/${id}`)).body).toMatchObject({
      id,
      store: false,
      status: "completed",
    });
  });

  test("of a thousand and one the oldest is gone", async () => {
    const client = createSandboxClient();
    const { id: first } = await create(client);
    const { id: second } = await create(client);
    for (let index = 0; index < 999; index += 1) await create(client);
    expect((await client.call("GET", `responses/${first}`)).status).toBe(404);
    expect((await client.call("GET", `responses/${second}`)).status).toBe(200);
  });

  test("a stream that is left before its end leaves nothing behind", async () => {
    const client = createSandboxClient();
    const response = await client.send("POST", "responses", { ...story, stream: true });
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    const id = /"id":"(resp_\w+)"/.exec(new TextDecoder().decode(value))?.[1];
    await reader?.cancel();
    expect(await client.call("GET", `responses/${id}`)).toMatchObject(notFound(String(id)));
  });

  test("cannot be cancelled once it has been given", async () => {
    const client = createSandboxClient();
    const { id } = await create(client);
    const { status, body } = await client.call("POST", `responses/${id}/cancel`);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ type: "invalid_request_error", param: null, code: null });
    expect(body.error).toMatchObject({ message: expect.stringContaining("'background' set to true") });
  });

  test.each([
    ["stream=yes", "stream", "invalid_value", /'true' and 'false'/],
    ["starting_after=1", "starting_after", null, /only allowed when 'stream' is 'true'/],
    [
      "stream=true&starting_after=x",
      "starting_after",
      "invalid_type",
      /expected an integer, but got a string/,
    ],
    ["stream=true&starting_after=-1", "starting_after", "integer_below_min_value", />= 0, but got -1/],
    ["include[]=everything", "include", "invalid_value", /'everything'/],
  ])("the query %s is refused", async (query, param, code, message) => {
    const client = createSandboxClient();
    const { id } = await create(client);
    const { status, body } = await client.call("GET", `responses/${id}?${query}`);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ param, code, message: expect.stringMatching(message) });
  });
});

describe("a response in the background", () => {
  const background = { background: true };

  test("goes on by the clock while nobody asks", async () => {
    const client = createSandboxClient();
    const queued = await create(client, background);
    expect(queued).toMatchObject({ status: "queued", background: true, output: [], usage: null });
    client.world.advance(35);
    const { body: early } = await client.call("GET", `responses/${queued.id}`);
    expect(early).toMatchObject({ id: queued.id, status: "in_progress", output: [] });
    client.world.advance(60_000);
    const { body: late } = await client.call("GET", `responses/${queued.id}`);
    expect(late).toMatchObject({ status: "completed", output: [{ type: "message" }] });
    expect((await client.call("GET", `responses/${queued.id}`)).body).toEqual(late);
  });

  test("is streamed again from where a reader left, what is due at once and the rest in time", async () => {
    const client = createSandboxClient();
    const { id } = await create(client, background);
    client.world.advance(45);
    const start = client.world.now();
    const events = await client.stream("GET", `responses/${id}?stream=true&starting_after=2`);
    expect(events[0]?.sequence_number).toBe(3);
    expect(events.at(-1)?.type).toBe("response.completed");
    const last = Number(events.at(-1)?.sequence_number);
    expect(client.world.now() - start).toBe(10 * last - 45);
  });

  test("goes on when its first stream is left", async () => {
    const client = createSandboxClient();
    const response = await client.send("POST", "responses", { ...story, ...background, stream: true });
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    const id = /"id":"(resp_\w+)"/.exec(new TextDecoder().decode(value))?.[1];
    await reader?.cancel();
    client.world.advance(60_000);
    expect((await client.call("GET", `responses/${id}`)).body).toMatchObject({ status: "completed" });
  });

  test("is cancelled where it stands, once and for all", async () => {
    const client = createSandboxClient();
    const { id } = await create(client, background);
    client.world.advance(45);
    const { status, body } = await client.call("POST", `responses/${id}/cancel`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, status: "cancelled", completed_at: null, usage: null });
    client.world.advance(60_000);
    expect((await client.call("POST", `responses/${id}/cancel`)).body).toEqual(body);
    expect((await client.call("GET", `responses/${id}`)).body).toEqual(body);
    const events = await client.stream("GET", `responses/${id}?stream=true`);
    expect(events.map(({ sequence_number: number }) => number)).toEqual([0, 1, 2, 3, 4]);
  });

  test("closes its streams when it is cancelled, however long the next event is away", async () => {
    const client = createSandboxClient({ ...fakeWorld(), wait: waitOnTimer });
    const metadata = { sandbox_delay_ms: "60000" };
    const response = await client.send("POST", "responses", {
      ...story,
      ...background,
      metadata,
      stream: true,
    });
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    const id = /"id":"(resp_\w+)"/.exec(new TextDecoder().decode(value))?.[1];
    const next = reader?.read();
    await client.call("POST", `responses/${id}/cancel`);
    expect(await next).toEqual({ done: true, value: undefined });
  });

  test("that has ended is not changed by a cancel", async () => {
    const client = createSandboxClient();
    const { id } = await create(client, background);
    client.world.advance(60_000);
    const { body } = await client.call("POST", `responses/${id}/cancel`);
    expect(body).toMatchObject({ id, status: "completed" });
  });

  test("cannot be gone on from before it has ended", async () => {
    const client = createSandboxClient();
    const { id } = await create(client, background);
    client.world.advance(45);
    const next = { ...story, previous_response_id: id };
    const { status, body } = await client.call("POST", "responses", next);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      message: `Previous response with id '${id}' has not ended: its status is 'in_progress'. Retrieve it until it has, then go on from it.`,
      param: "previous_response_id",
    });
    client.world.advance(60_000);
    expect((await client.call("POST", "responses", next)).status).toBe(200);
  });
});

describe("input items", () => {
  async function listItems(client: SandboxClient, id: unknown, query = "") {
    const { status, body } = await client.call("GET", `responses/${id}/input_items${query}`);
    expect(status).toBe(200);
    return body as { data: { id: string; type: string }[]; [key: string]: unknown };
  }

  test("are the input in its kept form, the newest first", async () => {
    const client = createSandboxClient();
    const { id } = await create(client, {
      input: [
        { role: "developer", content: "Be kind." },
        { role: "user", content: [{ type: "input_text", text: "Hello" }] },
      ],
    });
    const list = await listItems(client, id);
    expect(list).toMatchObject({
      object: "list",
      has_more: false,
      first_id: list.data[0]?.id,
      last_id: list.data[1]?.id,
    });
    expect(list.data).toEqual([
      {
        id: expect.stringMatching(/^msg_\d{48}$/),
        type: "message",
        status: "completed",
        role: "user",
        content: [{ type: "input_text", text: "Hello" }],
      },
      {
        id: expect.stringMatching(/^msg_\d{48}$/),
        type: "message",
        status: "completed",
        role: "developer",
        content: [{ type: "input_text", text: "Be kind." }],
      },
    ]);
  });

  test("come in pages of 20, or of any limit up to 100", async () => {
    const client = createSandboxClient();
    const input = Array.from({ length: 25 }, (_, index) => ({ role: "user", content: `Line ${index}` }));
    const { id } = await create(client, { input });
    const all = (await listItems(client, id, "?order=asc&limit=100")).data.map((item) => item.id);
    expect(all).toHaveLength(25);
    const first = await listItems(client, id, "?order=asc");
    expect(first.data.map((item) => item.id)).toEqual(all.slice(0, 20));
    expect(first.has_more).toBe(true);
    const second = await listItems(client, id, `?order=asc&after=${first.last_id}`);
    expect(second.data.map((item) => item.id)).toEqual(all.slice(20));
    expect(second.has_more).toBe(false);
    const backwards = await listItems(client, id, `?limit=3&after=${all[10]}`);
    expect(backwards.data.map((item) => item.id)).toEqual([all[9], all[8], all[7]]);
  });

  test.each([
    ["limit=0", "limit", "integer_below_min_value"],
    ["limit=101", "limit", "integer_above_max_value"],
    ["limit=ten", "limit", "invalid_type"],
    ["limit=2.5", "limit", "invalid_type"],
    ["order=up", "order", "invalid_value"],
  ])("%s is refused", async (query, param, code) => {
    const client = createSandboxClient();
    const { id } = await create(client);
    const { status, body } = await client.call("GET", `responses/${id}/input_items?${query}`);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ param, code });
  });

  test("an unknown cursor is a 404", async () => {
    const client = createSandboxClient();
    const { id } = await create(client);
    const { status, body } = await client.call("GET", `responses/${id}/input_items?after=msg_1`);
    expect(status).toBe(404);
    expect(body.error).toMatchObject({ param: "after" });
  });

  test("show an image's address only when it is included", async () => {
    const client = createSandboxClient();
    const image = { type: "input_image", detail: "auto", image_url: "https://example.com/a.png" };
    const { id } = await create(client, { input: [{ role: "user", content: [image] }] });
    const shown = async (query: string) => (await listItems(client, id, query)).data[0];
    expect(await shown("")).toMatchObject({ content: [{ ...image, image_url: null }] });
    const included = await shown("?include[]=message.input_image.image_url");
    expect(included).toMatchObject({ content: [image] });
    expect(await shown("?include=message.input_image.image_url")).toEqual(included);
  });
});

describe("a seed", () => {
  test("gives the same response and the same input items each time", async () => {
    const request = { ...story, metadata: { sandbox_seed: "7", sandbox_delay_ms: "0" } };
    const readAll = async () => {
      const client = createSandboxClient();
      await create(client);
      const response = await create(client, request);
      return [response, (await client.call("GET", `responses/${response.id}/input_items`)).body];
    };
    expect(await readAll()).toEqual(await readAll());
  });
});

describe("going on from an earlier response", () => {
  test("its items and output come before the new input, its instructions do not", async () => {
    const client = createSandboxClient();
    const first = await create(client, { instructions: "Be brief." });
    const second = await create(client, { previous_response_id: first.id, input: "And then?" });
    expect(second).toMatchObject({ previous_response_id: first.id, instructions: null });
    const { body } = await client.call("GET", `responses/${second.id}/input_items?order=asc`);
    expect(body.data).toMatchObject([
      { role: "user", content: [{ text: story.input }] },
      (first.output as object[])[0],
      { role: "user", content: [{ text: "And then?" }] },
    ]);
  });

  test.each([["with its type"], ["by its id alone"]])(
    "an item is named %s instead of being sent again",
    async (how) => {
      const client = createSandboxClient();
      const first = await create(client);
      const [message] = first.output as { id: string }[];
      const reference = { id: message?.id, ...(how === "with its type" && { type: "item_reference" }) };
      const second = await create(client, { input: [reference, { role: "user", content: "?" }] });
      const { body } = await client.call("GET", `responses/${second.id}/input_items?order=asc`);
      expect(body.data).toMatchObject([message, { role: "user" }]);
    },
  );

  test("an item that is already there is not taken twice", async () => {
    const client = createSandboxClient();
    const first = await create(client);
    const [message] = first.output as { id: string }[];
    const twice = {
      message: `Duplicate item found with id '${message?.id}'. Remove duplicate items from your input and try again.`,
      param: "input",
    };
    for (const parameters of [
      { input: [message, message] },
      { input: [message], previous_response_id: first.id },
    ]) {
      const { status, body } = await client.call("POST", "responses", { ...story, ...parameters });
      expect(status).toBe(400);
      expect(body.error).toMatchObject(twice);
    }
  });

  test("an item that is not kept is a 404, and so is one with an id that a caller chose", async () => {
    const client = createSandboxClient();
    await create(client, { input: [{ id: "msg_mine", role: "user", content: "private" }] });
    for (const id of ["msg_1", "msg_mine"]) {
      const { status, body } = await client.call("POST", "responses", {
        ...story,
        input: [{ type: "item_reference", id }],
      });
      expect(status).toBe(404);
      expect(body.error).toMatchObject({
        message: expect.stringContaining(`Item with id '${id}' not found.`),
        type: "invalid_request_error",
        param: "input",
        code: null,
      });
    }
  });
});
