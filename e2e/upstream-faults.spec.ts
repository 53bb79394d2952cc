import { expect, test } from "@playwright/test";
import { breaks, faultVariables, refusalAnswers, startFaultyUpstreams } from "@/e2e/fault-table";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { eventStreamHead, providersVariable, startRawUpstream, toChunk } from "@/e2e/upstream-server";

let playground: PlaygroundServer;
let upstreams: Awaited<ReturnType<typeof startFaultyUpstreams>>;

test.beforeAll(async () => {
  upstreams = await startFaultyUpstreams();
  playground = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable(upstreams.baseUrls),
    ...faultVariables,
  });
});

test.afterAll(async () => {
  await playground.stop();
  await upstreams.stop();
});

const post = (id: string, address = playground.address) =>
  fetch(`${address}/api/providers/${id}/v1/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"model":"m","input":"hi","stream":true}',
  });

/** All that came, and whether the stream broke. */
async function readToEnd(response: Response): Promise<{ received: string; isBroken: boolean }> {
  let received = "";
  try {
    for await (const bytes of response.body ?? []) received += Buffer.from(bytes).toString();
    return { received, isBroken: false };
  } catch {
    return { received, isBroken: true };
  }
}

for (const [id, { status, code }] of Object.entries(refusalAnswers)) {
  test(`${id}: ${status} ${code}, in our own form and without an address`, async () => {
    const response = await post(id);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/json");
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({
      error: { message: expect.any(String), type: "playground_error", param: null, code },
    });
    expect(text).not.toMatch(/127\.0\.0\.1|invalid|ECONN|ENOTFOUND|\bat \//);
  });
}

for (const [id, { received }] of Object.entries(breaks)) {
  test(`${id}: what came is passed, then the connection breaks`, async () => {
    const response = await post(id);
    expect(response.status).toBe(200);
    expect(await readToEnd(response)).toEqual({ received, isBroken: true });
  });
}

test("a cut loses nothing of what came before it, for a reader that is far behind too", async () => {
  const whole = 'data: {"type":"response.created"}\n\n'.repeat(40_000);
  const upstream = await startRawUpstream((socket) => {
    socket.write(eventStreamHead);
    socket.write(toChunk(whole), () => socket.destroy());
  });
  const server = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable({ cut: upstream.baseUrl }),
  });
  try {
    const response = await post("cut", server.address);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { received, isBroken } = await readToEnd(response);
    expect(isBroken).toBe(true);
    expect(received.length).toBe(whole.length);
    expect(received).toBe(whole);
  } finally {
    await server.stop();
    await upstream.stop();
  }
});
