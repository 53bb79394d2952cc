import { expect } from "@playwright/test";
import type { PlaygroundPage } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { providersVariable, startUpstream } from "@/e2e/upstream-server";

/** A playground with a provider "mirror" of ours, which keeps what it is sent and ends every run at once. */
export type MirroredPlayground = PlaygroundServer & {
  /** The bodies that have arrived, in order. */
  received: string[];
};

const completed = 'data: {"type":"response.completed","response":{"id":"resp_1","status":"completed"}}\n\n';

export async function startMirroredPlayground(): Promise<MirroredPlayground> {
  const received: string[] = [];
  const upstream = await startUpstream((_request, response, body) => {
    received.push(body.toString());
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(completed);
  });
  const server = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable({ mirror: upstream.baseUrl }),
  });
  return {
    ...server,
    received,
    async stop() {
      await server.stop();
      await upstream.stop();
    },
  };
}

/** The body that a run of the page sends, as the mirror got it. */
export async function sentBody(
  { received }: MirroredPlayground,
  playground: PlaygroundPage,
): Promise<string | undefined> {
  received.length = 0;
  expect(await playground.runToEnd()).toMatch(/^Completed/);
  return received[0];
}
