import { expect, test } from "vitest";
import { createStreamChecker } from "@/lib/protocol/check/check-stream";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { eventSchemas } from "@/lib/protocol/events/stream-event-schemas";
import type { JsonObject } from "@/lib/protocol/json";
import { isDocumentedType } from "@/lib/protocol/stream-event";
import { fakeWorld } from "@/lib/sandbox/fixtures/fake-world";
import { scenarios } from "@/lib/sandbox/fixtures/scenarios";
import { createSandbox } from "@/lib/sandbox/respond";

async function send(body: JsonObject): Promise<Response> {
  const sandbox = createSandbox(fakeWorld());
  return sandbox(new Request("http://sandbox/v1/responses", { method: "POST", body: JSON.stringify(body) }));
}

async function streamBytes(body: JsonObject): Promise<Uint8Array> {
  const response = await send({ ...body, stream: true });
  expect(response.status, await response.clone().text()).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

function readEvents(bytes: Uint8Array): JsonObject[] {
  return [...new TextDecoder().decode(bytes).matchAll(/^data: (.*)$/gm)].map(([, data = ""]) =>
    JSON.parse(data),
  );
}

function checkBytes(bytes: Uint8Array, request: JsonObject): string[] {
  const checker = createStreamChecker({ contentType: "text/event-stream", request });
  const decoder = createStreamDecoder();
  for (const entry of [...decoder.push(bytes, 0), ...decoder.end(0)]) checker.push(entry);
  checker.end("closed");
  return checker.findings.list
    .filter(({ level }) => level !== "note")
    .map((finding) => JSON.stringify(finding));
}

const names = Object.keys(scenarios);

function bodyOf(name: string): JsonObject {
  return scenarios[name] ?? {};
}

test.each(names)("the scenario %s streams what the checker finds lawful", async (name) => {
  const body = bodyOf(name);
  expect(checkBytes(await streamBytes(body), body)).toEqual([]);
});

test.each(names)("the scenario %s is numbered from 0 without a gap", async (name) => {
  const events = readEvents(await streamBytes(bodyOf(name)));
  expect(events.map(({ sequence_number: number }) => number)).toEqual(events.map((_, index) => index));
});

test.each(names)(
  "the scenario %s without a stream is the response that the stream ends with",
  async (name) => {
    const body = bodyOf(name);
    if (body.background === true) return;
    const last = readEvents(await streamBytes(body)).at(-1);
    expect(await (await send(body)).json()).toEqual(last?.response);
  },
);

test("the scenarios show every documented event type", async () => {
  const shown = new Set<unknown>();
  for (const body of Object.values(scenarios)) {
    for (const { type } of readEvents(await streamBytes(body))) shown.add(type);
  }
  const documented = eventSchemas
    .flatMap(({ shape }) => [...shape.type._zod.values].map(String))
    .filter(isDocumentedType);
  expect(documented).toHaveLength(59);
  expect(documented.filter((type) => !shown.has(type))).toEqual([]);
});
