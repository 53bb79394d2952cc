import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { speak as speakRaw } from "@/e2e/raw-client";

const secret = "e2e-secret-0123456789abcdef0123456789";

let open: PlaygroundServer;
let closed: PlaygroundServer;

test.beforeAll(async () => {
  open = await startPlayground({ PLAYGROUND_HOSTS: "play.example.org" });
  closed = await startPlayground({ PLAYGROUND_SECRET: secret });
});

test.afterAll(async () => {
  await open.stop();
  await closed.stop();
});

const speak = async (address: string, request: string) => (await speakRaw(address, request)).answer;

const run = (address: string, headers: Record<string, string> = {}) =>
  fetch(`${address}/api/providers/sandbox/v1/responses`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: '{"model":"sandbox","input":"hi","metadata":{"sandbox_delay_ms":"0"}}',
  });

test.describe("hosts", () => {
  const lines: Record<string, string> = {
    "a foreign host": "Host: evil.example",
    "two hosts": "Host: 127.0.0.1\r\nHost: evil.example",
    "two good hosts": "Host: 127.0.0.1\r\nHost: 127.0.0.1",
  };
  for (const [name, line] of Object.entries(lines)) {
    for (const path of ["/", "/api/health", "/icon.svg", "/_next/static/x.js"]) {
      test(`${name} is refused for ${path}`, async () => {
        const answer = await speak(
          open.address,
          `GET ${path} HTTP/1.1\r\n${line}\r\nConnection: close\r\n\r\n`,
        );
        expect(answer).toMatch(/^HTTP\/1\.1 403 /);
        expect(answer).toContain('"code":"bad_host"');
      });
    }
  }

  test("the absolute form is refused, whatever host it names", async () => {
    const answer = await speak(
      open.address,
      "GET http://127.0.0.1/api/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toContain('"code":"bad_host"');
  });

  test("a configured host is served, forwarding headers are not believed", async () => {
    const request = (extra: string) =>
      `GET /api/health HTTP/1.1\r\nHost: ${extra}\r\nConnection: close\r\n\r\n`;
    expect(await speak(open.address, request("play.example.org:8080"))).toMatch(/^HTTP\/1\.1 200 /);
    expect(
      await speak(open.address, request("evil.example\r\nX-Forwarded-Host: play.example.org")),
    ).toContain("bad_host");
  });
});

test.describe("origins", () => {
  test("our own page and no page at all may spend", async () => {
    expect((await run(open.address)).status).toBe(200);
    expect((await run(open.address, { origin: open.address, "sec-fetch-site": "same-origin" })).status).toBe(
      200,
    );
  });

  const foreign: Record<string, string>[] = [
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:1" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const headers of foreign) {
    test(`${JSON.stringify(headers)} may not`, async () => {
      const response = await run(open.address, headers);
      expect(response.status).toBe(403);
      expect((await response.json()).error.code).toBe("bad_origin");
    });
  }

  test("no answer invites another origin", async () => {
    const preflight = await fetch(`${open.address}/api/providers/sandbox/v1/responses`, {
      method: "OPTIONS",
      headers: { origin: "http://evil.example", "access-control-request-method": "POST" },
    });
    expect(preflight.ok).toBe(false);
    expect([...preflight.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });
});

test.describe("the access secret", () => {
  test("without it APIs answer 401 and pages lead to /login; health stays open", async () => {
    for (const path of ["/api/providers", "/api/nope", "/api/providers/sandbox/v1/models"]) {
      expect((await fetch(`${closed.address}${path}`)).status, path).toBe(401);
    }
    expect((await run(closed.address)).status).toBe(401);
    expect((await fetch(`${closed.address}/api/health`)).status).toBe(200);
    for (const path of ["/", "/s"]) {
      const response = await fetch(`${closed.address}${path}`, { redirect: "manual" });
      expect(response.status, path).toBe(307);
      expect(response.headers.get("location"), path).toBe(`/login?next=${encodeURIComponent(path)}`);
    }
  });

  test("an SDK sends it as Bearer, and it never leaves", async () => {
    const response = await run(closed.address, { authorization: `Bearer ${secret}` });
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain(secret);
  });

  test("it is traded for a cookie that opens pages and APIs", async () => {
    const session = await fetch(`${closed.address}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret }),
    });
    expect(session.status).toBe(204);
    const cookie = session.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; /);
    expect(cookie).not.toContain(secret);
    const headers = { cookie: cookie.split(";")[0] ?? "" };
    expect((await fetch(`${closed.address}/api/providers`, { headers })).status).toBe(200);
    expect((await fetch(`${closed.address}/`, { headers, redirect: "manual" })).status).toBe(200);
    expect((await run(closed.address, headers)).status).toBe(200);
  });

  test("curl, which is no SDK, works with it too", () => {
    const answer = execFileSync("curl", [
      "-sS",
      "-H",
      `Authorization: Bearer ${secret}`,
      `${closed.address}/api/providers/sandbox/v1/models`,
    ]);
    expect(JSON.parse(answer.toString()).data[0].id).toBe("sandbox");
  });

  test("guesses are slowed: after ten wrong ones not even the right one is looked at", async () => {
    const guessed = await startPlayground({ PLAYGROUND_SECRET: secret });
    try {
      const statuses: number[] = [];
      for (let guess = 0; guess < 12; guess += 1) {
        statuses.push((await run(guessed.address, { authorization: `Bearer wrong-${guess}` })).status);
      }
      expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
      expect(statuses.slice(10)).toEqual([429, 429]);
      const right = await run(guessed.address, { authorization: `Bearer ${secret}` });
      expect(right.status).toBe(429);
      expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(guessed.output()).not.toContain(secret);
    } finally {
      await guessed.stop();
    }
  });
});

test("every method of every route is answered by us, as JSON", async () => {
  for (const path of [
    "/api/health",
    "/api/providers",
    "/api/session",
    "/api/nope",
    "/api/providers/sandbox/v1/models",
  ]) {
    for (const method of ["OPTIONS", "PATCH", "PUT"]) {
      const response = await fetch(`${open.address}${path}`, { method });
      expect([404, 405], `${method} ${path}`).toContain(response.status);
      expect((await response.json()).error.type, `${method} ${path}`).toBe("playground_error");
    }
  }
  expect(
    await speak(open.address, "TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"),
  ).toMatch(/^HTTP\/1\.1 405 /);
});
