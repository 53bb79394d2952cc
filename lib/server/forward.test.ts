import OpenAI, { NotFoundError } from "openai";
import { expect, test } from "vitest";
import { forward } from "@/lib/server/forward";

// The sandbox as an SDK sees it through the proxy: its state, bodies that are empty, queries that are lists.

const client = new OpenAI({
  apiKey: "unused",
  baseURL: "http://127.0.0.1:3000/api/providers/sandbox/v1",
  maxRetries: 0,
  fetch: (url, init) => forward(new Request(url, init as RequestInit), "sandbox"),
});

const request = { model: "sandbox", input: "Hello", metadata: { sandbox_delay_ms: "10" } };

test("a response in the background is streamed, left, taken up again and deleted", async () => {
  const numbers: number[] = [];
  let id = "";
  for await (const event of await client.responses.create({ ...request, background: true, stream: true })) {
    if (event.type === "response.created") id = event.response.id;
    numbers.push(event.sequence_number);
    if (numbers.length === 5) break;
  }
  for await (const event of await client.responses.retrieve(id, { stream: true, starting_after: 4 })) {
    numbers.push(event.sequence_number);
  }
  expect(numbers).toEqual(numbers.map((_, index) => index));
  expect(numbers.length).toBeGreaterThan(10);
  await client.responses.delete(id);
  await expect(client.responses.retrieve(id)).rejects.toBeInstanceOf(NotFoundError);
});

test("a response is cancelled by a call without a body", async () => {
  const { id } = await client.responses.create({ ...request, background: true });
  expect((await client.responses.cancel(id)).status).toBe("cancelled");
});

test("a conversation is carried on, and its items are listed with what is included", async () => {
  const image = {
    type: "input_image" as const,
    detail: "auto" as const,
    image_url: "https://example.com/a.png",
  };
  const { id } = await client.conversations.create({
    items: [{ type: "message", role: "user", content: [image] }],
  });
  await client.responses.create({ ...request, conversation: id });
  const query = { order: "asc" as const, include: ["message.input_image.image_url" as const] };
  const items = await client.conversations.items.list(id, query);
  expect(items.data).toMatchObject([{ content: [image] }, { role: "user" }, { role: "assistant" }]);
});
