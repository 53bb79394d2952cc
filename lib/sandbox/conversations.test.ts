import { describe, expect, test } from "vitest";
import { createSandboxClient, type SandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";

const hello = { role: "user", content: "Hello" };
const request = { model: "sandbox", input: "Tell me about a boat.", metadata: { sandbox_delay_ms: "10" } };

async function create(client: SandboxClient, body: object = {}): Promise<string> {
  const { status, body: conversation } = await client.call("POST", "conversations", body);
  expect(status).toBe(200);
  return String(conversation.id);
}

async function itemsOf(client: SandboxClient, id: string, query = "?order=asc") {
  const { status, body } = await client.call("GET", `conversations/${id}/items${query}`);
  expect(status).toBe(200);
  return body.data as { id: string }[];
}

describe("a conversation", () => {
  test("is created, empty or with items and metadata, and retrieved", async () => {
    const client = createSandboxClient();
    const { body } = await client.call("POST", "conversations", {
      items: [hello],
      metadata: { topic: "boats" },
    });
    expect(body).toEqual({
      id: expect.stringMatching(/^conv_\d{48}$/),
      object: "conversation",
      created_at: 1_800_000_000,
      metadata: { topic: "boats" },
    });
    expect((await client.call("GET", `conversations/${body.id}`)).body).toEqual(body);
    expect(await itemsOf(client, String(body.id))).toMatchObject([
      { id: expect.stringMatching(/^msg_/), type: "message", role: "user", content: [{ text: "Hello" }] },
    ]);
    const bare = await client.send("POST", "conversations");
    expect(await bare.json()).toMatchObject({ object: "conversation", metadata: {} });
  });

  test("takes other metadata, and loses it with null", async () => {
    const client = createSandboxClient();
    const id = await create(client, { metadata: { topic: "boats" } });
    const update = (metadata: unknown) => client.call("POST", `conversations/${id}`, { metadata });
    expect((await update({ topic: "birds" })).body).toMatchObject({ id, metadata: { topic: "birds" } });
    expect((await client.call("GET", `conversations/${id}`)).body).toMatchObject({
      metadata: { topic: "birds" },
    });
    expect((await update(null)).body).toMatchObject({ metadata: {} });
  });

  test("is gone after it was deleted, and after an hour without a change", async () => {
    const client = createSandboxClient();
    const id = await create(client);
    expect((await client.call("DELETE", `conversations/${id}`)).body).toEqual({
      id,
      deleted: true,
      object: "conversation.deleted",
    });
    const old = await create(client);
    client.world.advance(60 * 60_000);
    for (const [method, path] of [
      ["GET", `conversations/${id}`],
      ["GET", `conversations/${old}`],
      ["POST", `conversations/${id}`],
      ["DELETE", `conversations/${id}`],
      ["GET", `conversations/${id}/items`],
      ["POST", `conversations/${id}/items`],
      ["GET", `conversations/${id}/items/msg_1`],
      ["DELETE", `conversations/${id}/items/msg_1`],
    ] as const) {
      const { status, body } = await client.call(method, path);
      expect(status).toBe(404);
      expect(body.error).toMatchObject({ type: "invalid_request_error", param: null, code: null });
      expect(body.error).toMatchObject({
        message: expect.stringMatching(/^Conversation with id 'conv_.*60 minutes/),
      });
    }
  });

  test("has items that are added, read and deleted one by one", async () => {
    const client = createSandboxClient();
    const id = await create(client, { items: [hello] });
    const call = { type: "function_call", call_id: "call_1", name: "add", arguments: "{}" };
    const { body: added } = await client.call("POST", `conversations/${id}/items`, {
      items: [call, { type: "function_call_output", call_id: "call_1", output: "3" }],
    });
    expect(added).toMatchObject({ object: "list", has_more: false, data: [call, { output: "3" }] });
    const [first, second, third] = await itemsOf(client, id);
    expect([second, third]).toEqual(added.data);
    const path = `conversations/${id}/items/${second?.id}`;
    expect((await client.call("GET", path)).body).toEqual(second);
    expect((await client.call("DELETE", path)).body).toMatchObject({ id, object: "conversation" });
    expect(await client.call("GET", path)).toMatchObject({
      status: 404,
      body: { error: { message: `Item with id '${second?.id}' not found in conversation '${id}'.` } },
    });
    expect(await itemsOf(client, id, "")).toEqual([third, first]);
  });

  test.each([
    [{ items: Array(21).fill(hello) }, "items", "array_above_max_length", /maximum length 20.*length 21/],
    [{ items: "Hello" }, "items", "invalid_type", /an array of items, but got a string/],
    [{ items: [{ role: "king", content: "" }] }, "items[0]", "invalid_value", /'king'/],
    [{ metadata: { a: 1 } }, "metadata.a", "invalid_type", /a string/],
    [{ item: [] }, "item", "unknown_parameter", /Did you mean 'items'\?/],
  ])("%j is refused", async (body, param, code, message) => {
    const client = createSandboxClient();
    const reply = await client.call("POST", "conversations", body);
    expect(reply.status).toBe(400);
    expect(reply.body.error).toMatchObject({ param, code, message: expect.stringMatching(message) });
  });

  test("needs items to be added, and metadata to be updated", async () => {
    const client = createSandboxClient();
    const id = await create(client);
    const noItems = await client.call("POST", `conversations/${id}/items`, {});
    expect(noItems.body.error).toMatchObject({ param: "items", code: "missing_required_parameter" });
    const noMetadata = await client.call("POST", `conversations/${id}`, {});
    expect(noMetadata.body.error).toMatchObject({ param: "metadata", code: "missing_required_parameter" });
  });
});

describe("a response in a conversation", () => {
  test("sees what was said before and adds its input and output", async () => {
    const client = createSandboxClient();
    const id = await create(client, { items: [hello] });
    const { body: first } = await client.call("POST", "responses", { ...request, conversation: id });
    expect(first).toMatchObject({ conversation: { id } });
    const { body: second } = await client.call("POST", "responses", { ...request, conversation: { id } });
    const items = await itemsOf(client, id);
    const [firstOutput] = first.output as object[];
    const [secondOutput] = second.output as object[];
    expect(items).toMatchObject(
      [hello.role, "user", "assistant", "user", "assistant"].map((role) => ({ role })),
    );
    expect([items[2], items[4]]).toEqual([firstOutput, secondOutput]);
    const { body } = await client.call("GET", `responses/${second.id}/input_items?order=asc`);
    expect(body.data).toEqual(items.slice(0, 4));
    const [before, after] = [first.usage, second.usage] as { input_tokens: number }[];
    expect(after?.input_tokens).toBeGreaterThan(before?.input_tokens ?? 0);
  });

  test("adds to it when it streams, and with store false too", async () => {
    const client = createSandboxClient();
    const id = await create(client);
    await client.stream("POST", "responses", { ...request, conversation: id, stream: true, store: false });
    expect(await itemsOf(client, id)).toMatchObject([{ role: "user" }, { role: "assistant" }]);
  });

  test("locks it while it runs in the background, and then adds its output", async () => {
    const client = createSandboxClient();
    const id = await create(client);
    await client.call("POST", "responses", { ...request, conversation: id, background: true });
    expect(await itemsOf(client, id)).toMatchObject([{ role: "user" }]);
    const next = () => client.call("POST", "responses", { ...request, conversation: id });
    const locked = await next();
    expect(locked.status).toBe(400);
    expect(locked.body.error).toMatchObject({ param: "conversation", code: "conversation_locked" });
    client.world.advance(60_000);
    expect(await itemsOf(client, id)).toMatchObject([{ role: "user" }, { role: "assistant" }]);
    expect((await next()).status).toBe(200);
    expect(await itemsOf(client, id)).toHaveLength(4);
  });

  test("in one that is not there is a 404", async () => {
    const client = createSandboxClient();
    const { status, body } = await client.call("POST", "responses", { ...request, conversation: "conv_1" });
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      message: expect.stringContaining("Conversation with id 'conv_1' not found."),
      param: null,
    });
  });
});
