import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { cuts, readQuirks, readRecordings, startPlayer } from "@/e2e/streams";
import { providersVariable } from "@/e2e/upstream-server";

const recordings = readRecordings();
const streams = [...recordings, ...readQuirks()];
if (recordings.length === 0)
  console.log("skipped: ../shared/recordings is missing; the repo's own streams are played.");

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

let playground: PlaygroundServer;
let player: Awaited<ReturnType<typeof startPlayer>>;

test.beforeAll(async () => {
  player = await startPlayer(streams);
  playground = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable({ player: player.baseUrl }),
    LOG_LEVEL: "silent",
  });
});

test.afterAll(async () => {
  await playground.stop();
  await player.stop();
});

for (const cut of cuts) {
  test(`${streams.length} streams come through the proxy with the same SHA-256, sent ${cut}`, async () => {
    test.setTimeout(300_000);
    for (const { name, bytes } of streams) {
      const response = await fetch(`${playground.address}/api/providers/player/v1/responses`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ model: `${name}|${cut}`, input: "play", stream: true }),
      });
      expect(sha256(Buffer.from(await response.arrayBuffer())), `${name}, ${cut}`).toBe(sha256(bytes));
    }
  });
}
