import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { startPlayground } from "@/e2e/playground-server";

test("a wrong variable stops the start with one sentence, before anything is built", async () => {
  await expect(startPlayground({ PORT: "eighty" })).rejects.toThrow(
    'PORT takes a whole number from 0 to 65535; it is "eighty".\n',
  );
  await expect(startPlayground({ HOST: "0.0.0.0" })).rejects.toThrow(
    "HOST is 0.0.0.0, which other machines can reach: set PLAYGROUND_SECRET",
  );
});

test("a port in use is told as such", async () => {
  const first = await startPlayground();
  try {
    await expect(startPlayground({ PORT: new URL(first.address).port })).rejects.toThrow(
      "it is in use: set PORT to a free one",
    );
  } finally {
    await first.stop();
  }
});

test("SIGTERM ends an idle server at once, with code 0", async () => {
  const server = await startPlayground();
  const exit = new Promise((resolve) => server.process.once("exit", resolve));
  server.process.kill("SIGTERM");
  expect(await exit).toBe(0);
});

test("SIGTERM lets an open stream end, while health says that the server is draining and new work is refused", async () => {
  const server = await startPlayground();
  const exit = new Promise((resolve) => server.process.once("exit", resolve));
  const send = (delay: string) =>
    fetch(`${server.address}/api/providers/sandbox/v1/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        model: "sandbox",
        input: "hi",
        stream: true,
        metadata: { sandbox_delay_ms: delay },
      }),
    });
  const stream = await send("40");
  server.process.kill("SIGTERM");
  await expect.poll(async () => (await fetch(`${server.address}/api/health`)).status).toBe(503);
  expect((await send("0")).status).toBe(503);
  expect(await stream.text()).toContain("response.completed");
  expect(await exit).toBe(0);
});

test("a second SIGTERM ends at once", async () => {
  const server = await startPlayground();
  const exit = new Promise((resolve) => server.process.once("exit", resolve));
  const stream = await fetch(`${server.address}/api/providers/sandbox/v1/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"model":"sandbox","input":"hi","stream":true,"metadata":{"sandbox_delay_ms":"5000"}}',
  });
  server.process.kill("SIGTERM");
  await expect.poll(async () => (await fetch(`${server.address}/api/health`)).status).toBe(503);
  server.process.kill("SIGTERM");
  expect(await exit).toBe(0);
  await expect(stream.text()).rejects.toThrow();
});

/** User and system time of a process so far, in clock ticks (a hundredth of a second); proc(5). */
function readCpuTicks(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

test("when nobody reads its log any more the server stays, answers, and keeps no core busy", async () => {
  const server = await startPlayground();
  try {
    server.process.stdout?.destroy();
    server.process.stderr?.destroy();
    const post = { method: "POST", body: "{", headers: { "content-type": "application/json" } };
    const answer = await fetch(`${server.address}/api/providers/sandbox/v1/responses`, post);
    expect(answer.status).toBe(400);
    await wait(1000);
    const before = readCpuTicks(server.process.pid ?? 0);
    await wait(2000);
    expect(readCpuTicks(server.process.pid ?? 0) - before).toBeLessThan(100);
    expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
  } finally {
    await server.stop();
  }
});
