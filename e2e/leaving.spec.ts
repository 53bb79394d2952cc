import { expect, test } from "@playwright/test";
import { startPlayground, usualPace } from "@/e2e/playground-server";
import { providersVariable, startRawUpstream } from "@/e2e/upstream-server";

const head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
const event = 'data: {"type":"response.created"}\n\n';
const eventChunk = `${event.length.toString(16)}\r\n${event}\r\n`;

type Speak = (write: (text: string) => void) => NodeJS.Timeout | undefined;

const moments: Record<string, Speak> = {
  "before its headers": () => undefined,
  "while it is silent": (write) => {
    write(head);
    return undefined;
  },
  "between events": (write) => {
    write(head);
    return setInterval(() => write(eventChunk), 50);
  },
  "while it is blocked by a slow reader": (write) => {
    write(head);
    const block = "a".repeat(1024 * 1024);
    for (let index = 0; index < 32; index += 1) write(`${block.length.toString(16)}\r\n${block}\r\n`);
    return undefined;
  },
};

for (const [moment, speak] of Object.entries(moments)) {
  test(`twenty clients leave ${moment}: the upstream sees each go within a second`, async () => {
    const connected: Promise<unknown>[] = [];
    const left: Promise<number>[] = [];
    const upstream = await startRawUpstream((socket) => {
      const timer = speak((text) => socket.write(text));
      connected.push(Promise.resolve());
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
    const playground = await startPlayground({
      ...usualPace,
      PLAYGROUND_PROVIDERS: providersVariable({ standin: upstream.baseUrl }),
    });
    try {
      const controllers = Array.from({ length: 20 }, () => new AbortController());
      const calls = controllers.map(({ signal }) =>
        fetch(`${playground.address}/api/providers/standin/v1/responses`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: "{}",
          signal,
        }).catch((error: Error) => error),
      );
      await expect.poll(() => connected.length, { timeout: 15_000 }).toBe(20);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const leavingAt = performance.now();
      for (const controller of controllers) controller.abort();
      const times = await Promise.all(left);
      expect(Math.max(...times) - leavingAt).toBeLessThan(1000);
      await Promise.all(calls);
    } finally {
      await playground.stop();
      await upstream.stop();
    }
  });
}
