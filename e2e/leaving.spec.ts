import { expect, test } from "@playwright/test";
import { type PlaygroundServer, startPlayground, usualPace } from "@/e2e/playground-server";
import { eventStreamHead, providersVariable, startRawUpstream, toChunk } from "@/e2e/upstream-server";

const eventChunk = toChunk('data: {"type":"response.created"}\n\n');

type Speak = (write: (text: string) => void) => NodeJS.Timeout | undefined;

const moments: Record<string, Speak> = {
  "before its headers": () => undefined,
  "while it is silent": (write) => {
    write(eventStreamHead);
    return undefined;
  },
  "between events": (write) => {
    write(eventStreamHead);
    return setInterval(() => write(eventChunk), 50);
  },
  "while it is blocked by a slow reader": (write) => {
    write(eventStreamHead);
    const block = toChunk("a".repeat(1024 * 1024));
    for (let index = 0; index < 32; index += 1) write(block);
    return undefined;
  },
};

/** A stand-in for each moment: who has come, and when each was seen to go. */
type Standin = Awaited<ReturnType<typeof startRawUpstream>> & { left: Promise<number>[] };

async function startStandin(speak: Speak): Promise<Standin> {
  const left: Promise<number>[] = [];
  const upstream = await startRawUpstream((socket) => {
    const timer = speak((text) => socket.write(text));
    // Not events.once: a reset is one way to leave, no failure.
    left.push(
      new Promise((resolve) => {
        socket.once("close", () => {
          clearInterval(timer);
          resolve(performance.now());
        });
      }),
    );
  });
  return { ...upstream, left };
}

const standins: Record<string, Standin> = {};
let playground: PlaygroundServer;

/** The moment's name as a provider's id. */
const toId = (moment: string) => `moment-${Object.keys(moments).indexOf(moment)}`;

test.beforeAll(async () => {
  for (const [moment, speak] of Object.entries(moments)) standins[toId(moment)] = await startStandin(speak);
  const baseUrls = Object.entries(standins).map(([id, { baseUrl }]) => [id, baseUrl]);
  playground = await startPlayground({
    ...usualPace,
    PLAYGROUND_PROVIDERS: providersVariable(Object.fromEntries(baseUrls)),
  });
});

test.afterAll(async () => {
  await playground.stop();
  for (const standin of Object.values(standins)) await standin.stop();
});

for (const moment of Object.keys(moments)) {
  test(`twenty clients leave ${moment}: the upstream sees each go within a second`, async () => {
    const id = toId(moment);
    const left = standins[id]?.left ?? [];
    const controllers = Array.from({ length: 20 }, () => new AbortController());
    const calls = controllers.map(({ signal }) =>
      fetch(`${playground.address}/api/providers/${id}/v1/responses`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
        signal,
      }).catch((error: Error) => error),
    );
    await expect.poll(() => left.length, { timeout: 15_000 }).toBe(20);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const leavingAt = performance.now();
    for (const controller of controllers) controller.abort();
    expect(Math.max(...(await Promise.all(left))) - leavingAt).toBeLessThan(1000);
    await Promise.all(calls);
  });
}
