import type { Socket } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { openPlayground, type PlaygroundPage, showSingleRows } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground, usualPace } from "@/e2e/playground-server";
import { eventStreamHead, providersVariable, startRawUpstream, toChunk } from "@/e2e/upstream-server";

const delta = (word: string) =>
  toChunk(
    `data: {"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"${word} "}\n\n`,
  );
const completed = toChunk(
  'data: {"type":"response.completed","response":{"id":"resp_1","status":"completed"}}\n\n',
);

/** A connection as the upstream sees it. `closedAt` (ms since 1970) settles when the client has left. */
type Connection = { closedAt: Promise<number>; isClosed: boolean };

const connections: Connection[] = [];
const upstreams: Awaited<ReturnType<typeof startRawUpstream>>[] = [];
let playground: PlaygroundServer;

function watch(socket: Socket): Connection {
  const connection: Connection = {
    isClosed: false,
    closedAt: new Promise((resolve) => socket.once("close", () => resolve(Date.now()))),
  };
  socket.once("close", () => {
    connection.isClosed = true;
  });
  connections.push(connection);
  return connection;
}

function sendForever(socket: Socket, word: string) {
  socket.write(eventStreamHead);
  const timer = setInterval(() => socket.write(delta(word)), 40);
  socket.once("close", () => clearInterval(timer));
}

const answerShortly = (socket: Socket) =>
  socket.end(`${eventStreamHead}${delta("second")}${delta("answer")}${completed}0\r\n\r\n`);

/** The first connection of a pair goes on, or stays silent and then speaks up late; the second one answers. */
function takeTurns(begin: (socket: Socket) => void, speakUp: (socket: Socket) => void) {
  let first: Socket | null = null;
  return (socket: Socket) => {
    if (first) {
      if (first.writable) speakUp(first);
      first = null;
      answerShortly(socket);
    } else {
      first = socket;
      begin(socket);
    }
  };
}

const upstreamsById: Record<string, (socket: Socket) => void> = {
  "no-headers": () => undefined,
  silent: (socket) => socket.write(eventStreamHead),
  streaming: (socket) => sendForever(socket, "word"),
  "turns-streaming": takeTurns(
    (socket) => sendForever(socket, "first"),
    (socket) => socket.write(delta("first")),
  ),
  "turns-silent": takeTurns(
    () => undefined,
    (socket) => socket.write(eventStreamHead + delta("first")),
  ),
};

// One worker sees its own connections only, in the order in which its tests make them.
test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  const baseUrls: Record<string, string> = {};
  for (const [id, speak] of Object.entries(upstreamsById)) {
    const upstream = await startRawUpstream((socket) => {
      watch(socket);
      speak(socket);
    });
    upstreams.push(upstream);
    baseUrls[id] = upstream.baseUrl;
  }
  playground = await startPlayground({ ...usualPace, PLAYGROUND_PROVIDERS: providersVariable(baseUrls) });
});

test.beforeEach(() => {
  connections.length = 0;
});

test.afterAll(async () => {
  await playground.stop();
  for (const upstream of upstreams) await upstream.stop();
});

/** What shows on the page once a run is in each of the moments in which one may leave it. */
const moments: Record<string, (visit: PlaygroundPage) => Promise<void>> = {
  "no-headers": (visit) => expect(visit.stream).toContainText("waiting for an answer"),
  silent: (visit) => expect(visit.stream).toContainText("connected · no event yet"),
  streaming: (visit) => expect.poll(visit.rowCount).toBeGreaterThan(4),
};

async function startRun(page: Page, id: string): Promise<PlaygroundPage> {
  await showSingleRows(page, playground.address);
  const visit = await openPlayground(page, playground.address);
  await visit.provider.selectOption(id);
  await visit.run.click();
  await expect.poll(() => connections.length).toBe(1);
  await expect(visit.status).toHaveText("Streaming");
  return visit;
}

for (const [id, waitForMoment] of Object.entries(moments)) {
  test(`Stop closes the upstream within 1 s, what arrived is kept, the words say it: ${id}`, async ({
    page,
  }) => {
    const visit = await startRun(page, id);
    await waitForMoment(visit);
    await visit.stop.click();
    const stoppedAt = Date.now();
    expect((await connections[0]?.closedAt) ?? 0).toBeLessThan(stoppedAt + 1000);

    const count = await visit.rowCount();
    await expect(visit.status).toHaveText(new RegExp(`^Stopped · ${count} events · \\d+\\.\\d s( · |$)`));
    await expect(visit.stream).toContainText(
      count > 0
        ? `Stopped by you after ${count} events. What arrived is kept.`
        : "Stopped by you before any event came.",
    );
    await expect(visit.run).toBeVisible();
    if (count === 0) return;
    await expect(visit.row(count - 1)).toBeInViewport();
    await expect(visit.output.getByRole("article")).toContainText("word ".repeat(count).trim());
  });

  test(`a closed tab closes the upstream within 1 s: ${id}`, async ({ page }) => {
    const visit = await startRun(page, id);
    await waitForMoment(visit);
    await page.close();
    const leftAt = Date.now();
    expect((await connections[0]?.closedAt) ?? 0).toBeLessThan(leftAt + 1000);
  });
}

test("a reload closes the upstream within 1 s, too", async ({ page }) => {
  const visit = await startRun(page, "streaming");
  await moments.streaming?.(visit);
  await page.reload();
  const leftAt = Date.now();
  expect((await connections[0]?.closedAt) ?? 0).toBeLessThan(leftAt + 1000);
  await expect(visit.status).toHaveText("Ready");
});

test("Ctrl+Enter runs and stops from anywhere", async ({ page }) => {
  const visit = await openPlayground(page, playground.address);
  await visit.provider.selectOption("streaming");
  await visit.field("input").press("Control+Enter");
  await expect.poll(visit.rowCount).toBeGreaterThan(2);
  await page.keyboard.press("Control+Enter");
  await expect(visit.status).toHaveText(/^Stopped · /);
  await connections[0]?.closedAt;
});

for (const id of ["turns-streaming", "turns-silent"]) {
  test(`the next run holds nothing of the one before it: ${id}`, async ({ page }) => {
    const visit = await startRun(page, id);
    if (id === "turns-streaming") await expect.poll(visit.rowCount).toBeGreaterThan(4);
    await visit.stop.click();
    await visit.run.click();
    const ranAt = Date.now();
    expect(await visit.waitForEnd()).toMatch(/^Completed · 3 events · /);
    expect((await connections[0]?.closedAt) ?? 0).toBeLessThan(ranAt + 1000);
    expect(connections).toHaveLength(2);
    expect(await visit.rowCount()).toBe(3);
    await expect(visit.rows).toHaveText([/second/, /answer/, /completed/]);
    await expect(visit.grid).not.toContainText("first");
    await expect(visit.output).not.toContainText("first");
    await expect(visit.output.getByRole("article")).toContainText("second answer");
  });
}
