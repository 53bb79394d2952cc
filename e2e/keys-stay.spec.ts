import { readdirSync, readFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { openPlayground } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { providersVariable, startUpstream } from "@/e2e/upstream-server";

// With signs that base64 and URLs write otherwise, and no part that occurs anywhere by chance.
const keys = {
  COMETAPI_KEY: "sk-comet-Zq8+vJ2/Xw5=Lr9~Tn3_Hb6.Kd7",
  OPENAI_API_KEY: "sk-proj-Mf4+Py1/Gc8=Ws2~Vx6_Ru9.Ne5",
  STAND_IN_KEY: "sk-stand-Bt7+Qk3/Dj9=Fa1~Yz4_Oi8.Cl2",
};
const secret = "page-secret-Ux5Sp0Ew7Ag2Mh6Jn4Iv9Ky1";

type Received = { headers: IncomingHttpHeaders; url: string };

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let server: PlaygroundServer;
let cookie: string;
const received: Received[] = [];

// One server for all, in order: the last test reads all that it has logged.
test.describe.configure({ mode: "default" });

/** The stand-in gives back its key in every place it can; the model says in what kind of answer. */
test.beforeAll(async () => {
  upstream = await startUpstream((request, response, body) => {
    received.push({ headers: request.headers, url: request.url ?? "" });
    const echo = JSON.stringify({ ...request.headers, key: keys.STAND_IN_KEY });
    const model = body.length > 0 ? String(JSON.parse(body.toString()).model) : "list";
    if (model === "stream") {
      response.writeHead(200, { "content-type": "text/event-stream", "x-request-id": keys.STAND_IN_KEY });
      // Cut in the middle of the key: no chunk holds it whole.
      const frame = `data: {"type":"response.output_text.delta","delta":${JSON.stringify(echo)}}\n\n`;
      const middle = frame.lastIndexOf(keys.STAND_IN_KEY) + 9;
      response.write(frame.slice(0, middle));
      setTimeout(() => response.end(frame.slice(middle)), 50);
      return;
    }
    const isRefused = model === "refused" || model === "list";
    const type = model === "page" ? "text/html" : "application/json";
    response.writeHead(isRefused ? 401 : model === "page" ? 500 : 200, {
      "content-type": type,
      "x-request-id": `id ${keys.STAND_IN_KEY}`,
      "x-ratelimit-key": keys.STAND_IN_KEY,
      "set-cookie": `key=${keys.STAND_IN_KEY}`,
    });
    response.end(model === "page" ? `<p>${echo}</p>` : `{"error":{"message":${JSON.stringify(echo)}}}`);
  });
  server = await startPlayground({
    ...keys,
    PLAYGROUND_SECRET: secret,
    PLAYGROUND_PROVIDERS: providersVariable(
      { echo: upstream.baseUrl, gone: "http://user:Pa55word-in-the-Address@127.0.0.1:9/v1" },
      "STAND_IN_KEY",
    ),
    LOG_LEVEL: "trace",
  });
  cookie = `${await signIn()}; other=${"c".repeat(20)}`;
});

test.afterAll(async () => {
  await server.stop();
  await upstream.stop();
});

async function signIn(): Promise<string> {
  const session = await fetch(`${server.address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret }),
  });
  return session.headers.get("set-cookie")?.split(";")[0] ?? "";
}

const partLength = 16;

/** Each 16-character part of each secret, plain and as base64, hex and URLs write it. */
const traces = [...Object.values(keys), secret, "Pa55word-in-the-Address"].flatMap((text) => [
  ...partsOf(text),
  ...partsOf(encodeURIComponent(text)),
  ...partsOf(Buffer.from(text).toString("hex")),
  // Base64 of a part depends on where in its three bytes the part begins.
  ...[0, 1, 2].flatMap((start) =>
    partsOf(Buffer.from(text.slice(start)).toString("base64").replace(/=+$/, "")),
  ),
  ...[0, 1, 2].flatMap((start) => partsOf(Buffer.from(text.slice(start)).toString("base64url"))),
]);

function partsOf(text: string): string[] {
  return Array.from({ length: Math.max(1, text.length - partLength + 1) }, (_, from) =>
    text.slice(from, from + partLength),
  );
}

/** The first trace of a secret in a text, with what stands around it. */
function findTrace(text: string): string | null {
  const found = traces.find((trace) => text.includes(trace));
  if (found === undefined) return null;
  const at = text.indexOf(found);
  return text.slice(Math.max(0, at - 60), at + 60);
}

/** Everything an answer says: its head and its body. */
async function readAnswer(path: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(`${server.address}${path}`, {
    ...init,
    redirect: "manual",
    headers: { cookie, ...init.headers },
  });
  const body = await response.text().catch((error) => `(broken: ${error})`);
  return JSON.stringify([response.status, [...response.headers]]) + body;
}

const post = (provider: string, model: string) =>
  readAnswer(`/api/providers/${provider}/v1/responses`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-forwarded-for": "10.9.8.7",
      referer: "http://a.example/",
    },
    body: JSON.stringify({ model, input: "hi", metadata: { sandbox_delay_ms: "0" } }),
  });

test("the search finds a key in each of the forms it looks for", () => {
  const key = keys.COMETAPI_KEY;
  const forms = [key, key.slice(7, 24), encodeURIComponent(key), Buffer.from(key).toString("hex")];
  const base64 = ["", "a", "ab"].map((before) => Buffer.from(before + key).toString("base64"));
  for (const form of [...forms, ...base64]) expect(findTrace(`before ${form} after`), form).not.toBeNull();
  expect(findTrace("[redacted] and sk-comet-")).toBeNull();
});

test("no page, flight payload or file of the build holds a key", async () => {
  const pages = ["/", "/s", "/login", "/nowhere", "/icon.svg", "/api/health"];
  for (const path of pages) {
    expect(findTrace(await readAnswer(path)), path).toBeNull();
    expect(findTrace(await readAnswer(path, { headers: { cookie: "" } })), `${path}, signed out`).toBeNull();
    const flight = await readAnswer(`${path}?_rsc=1`, { headers: { rsc: "1" } });
    expect(findTrace(flight), `${path}, flight`).toBeNull();
  }
  const folder = join(".next", "static");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const { parentPath, name } of files) {
    expect(findTrace(readFileSync(join(parentPath, name), "latin1")), name).toBeNull();
  }
});

test("no answer of the API holds a key, not even from an upstream that gives it back", async () => {
  const answers: Record<string, string> = {
    providers: await readAnswer("/api/providers"),
    unknown: await readAnswer("/api/nope"),
    models: await readAnswer("/api/providers/echo/v1/models"),
    refused: await post("echo", "refused"),
    json: await post("echo", "json"),
    page: await post("echo", "page"),
    stream: await post("echo", "stream"),
    gone: await post("gone", "any"),
    unready: await post("openrouter", "any"),
    sandbox: await post("sandbox", "gpt-5.4"),
    "wrong secret": await readAnswer("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret: "wrong" }),
    }),
  };
  for (const [name, answer] of Object.entries(answers)) expect(findTrace(answer), name).toBeNull();
  for (const name of ["models", "refused", "json", "page", "stream"]) {
    expect(answers[name], name).toContain("[redacted]");
  }
  expect(answers.providers).toContain('"id":"gone"');
  expect(answers.providers).not.toMatch(/127\.0\.0\.1|baseUrl|user:/);
});

test("the upstream gets its own key, and nothing of the visitor's", async () => {
  received.length = 0;
  await post("echo", "json");
  const [request] = received;
  expect(request?.headers.authorization).toBe(`Bearer ${keys.STAND_IN_KEY}`);
  expect(Object.keys(request?.headers ?? {}).sort()).toEqual([
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "user-agent",
  ]);
  const { authorization: _, ...rest } = request?.headers ?? {};
  expect(findTrace(JSON.stringify([rest, request?.url]))).toBeNull();
});

test("an SDK's Bearer with the page's secret does not reach the upstream", async () => {
  received.length = 0;
  await readAnswer("/api/providers/echo/v1/responses", {
    method: "POST",
    headers: { cookie: "", authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: '{"model":"json"}',
  });
  expect(received[0]?.headers.authorization).toBe(`Bearer ${keys.STAND_IN_KEY}`);
});

test("the whole page in a browser never sees one", async ({ page }) => {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    const head = response.headersArray().then((headers) => JSON.stringify(headers));
    bodies.push(Promise.all([head, response.text().catch(() => "")]).then((parts) => parts.join("\n")));
  });
  const consoleLines: string[] = [];
  page.on("console", (message) => consoleLines.push(message.text()));
  await page.goto(`${server.address}/login`);
  await page.getByLabel("Secret").fill(secret);
  await page.getByRole("button", { name: "Open the playground" }).click();
  await expect(page.getByRole("status")).toHaveText("Ready");
  const { aim, runToEnd, output } = await openPlayground(page, server.address);
  for (const model of ["stream", "refused", "page"]) {
    await aim("echo", model);
    await runToEnd();
    await expect(output.getByText("[redacted]").first()).toBeVisible();
    expect(findTrace(await page.content()), model).toBeNull();
  }
  expect(findTrace((await Promise.all(bodies)).join("\n"))).toBeNull();
  expect(findTrace(consoleLines.join("\n"))).toBeNull();
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(findTrace(kept)).toBeNull();
});

test("no log line holds one, at the most talkative level", async () => {
  await post("gone", "any");
  expect(server.output()).toContain("upstream_unreachable");
  expect(findTrace(server.output())).toBeNull();
});
