import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import OpenAI, { BadRequestError, NotFoundError } from "openai";
import { afterAll, beforeAll, expect, test } from "vitest";
import { respond } from "@/lib/sandbox/respond";

// The official SDK as the judge: what it reads without a complaint is shaped as OpenAI shapes it.

const model = "gpt-5.4";
const input = "Tell me a three sentence bedtime story about a unicorn.";
const metadata = { sandbox_delay_ms: "0" };

let server: Server;
let client: OpenAI;

async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = "GET", url = "/" } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = method === "POST" ? Buffer.concat(chunks) : null;
  const gone = new AbortController();
  outgoing.on("close", () => gone.abort());
  const response = await respond(new Request(`http://sandbox${url}`, { method, body, signal: gone.signal }));
  outgoing.writeHead(response.status, [...response.headers].flat());
  for await (const chunk of response.body ?? []) outgoing.write(chunk);
  outgoing.end();
}

beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  client = new OpenAI({ baseURL: `http://127.0.0.1:${port}/v1`, apiKey: "none", maxRetries: 0 });
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

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

test("throws its own error classes", async () => {
  const bad = client.responses.create({ model, input, max_output_tokens: 1 });
  await expect(bad).rejects.toBeInstanceOf(BadRequestError);
  await expect(bad).rejects.toMatchObject({ param: "max_output_tokens", code: "integer_below_min_value" });
  const unknown = client.responses.create({ model: "claude-5", input });
  await expect(unknown).rejects.toBeInstanceOf(NotFoundError);
  await expect(unknown).rejects.toMatchObject({ param: "model", code: "model_not_found" });
});

test("lists and retrieves models", async () => {
  const ids: string[] = [];
  for await (const listed of client.models.list()) ids.push(listed.id);
  expect(ids).toContain("sandbox");
  expect((await client.models.retrieve("gpt-5.4-mini")).owned_by).toBe("sandbox");
});
