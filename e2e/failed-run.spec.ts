import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import { breaks, faultVariables, refusalAnswers, startFaultyUpstreams } from "@/e2e/fault-table";
import { openPlayground, type PlaygroundPage } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { readQuirks } from "@/e2e/streams";
import { providersVariable, startUpstream } from "@/e2e/upstream-server";

const quirks = new Map(readQuirks().map(({ name, bytes }) => [name, bytes]));
const answered = {
  id: "resp_1",
  object: "response",
  status: "completed",
  output: [{ type: "message", content: [{ type: "output_text", text: "Plain words." }] }],
};

/** An answer that an HTTP server can give. */
type Answer = { status: number; headers?: Record<string, string>; type?: string; body: string | Buffer };

const errorBody = (error: Record<string, unknown>) => JSON.stringify({ error });
const json = (status: number, body: string, headers = {}): Answer => ({ status, body, headers });
const stream = (body: string | Buffer = ""): Answer => ({ status: 200, type: "text/event-stream", body });
const html: Answer = { status: 200, type: "text/html", body: "<!doctype html><h1>Welcome</h1>" };

const requestId = "20261123034512345678ab";

/** What the stand-ins answer, by the id of the provider. */
const answers: Record<string, (body: Record<string, unknown>) => Answer> = {
  unauthorized: () =>
    json(401, errorBody({ message: "Incorrect API key provided.", code: "invalid_api_key" })),
  forbidden: () => json(403, errorBody({ message: "This key may not.", code: "forbidden" })),
  "rate-limited": () =>
    json(429, errorBody({ message: "Slow down.", code: "rate_limit_exceeded" }), { "retry-after": "3" }),
  "bad-param": ({ temperature }) =>
    temperature === undefined
      ? json(200, JSON.stringify(answered))
      : json(
          400,
          errorBody({ message: "Unsupported parameter.", param: "temperature", code: "unsupported" }),
        ),
  "blames-itself": () =>
    json(
      500,
      errorBody({ message: `model is required (request id: ${requestId})`, code: "invalid_request" }),
    ),
  "no-code": () => json(400, errorBody({ message: "Unknown parameter: 'top_k'.", code: "", param: "" })),
  "too-long": () => json(400, errorBody({ message: "Too long.", code: "context_length_exceeded" })),
  "no-credit": () =>
    json(429, errorBody({ message: "Pay first.", code: "insufficient_quota" }), { "retry-after": "9" }),
  moved: () => ({ status: 301, headers: { location: "https://example.com/v1/responses" }, body: "" }),
  "web-page": () => html,
  "error-page": () => ({ ...html, status: 404 }),
  "error-text": () => ({ status: 503, type: "text/plain", body: "no healthy upstream" }),
  "json-instead": () => json(200, JSON.stringify(answered)),
  "chat-completions": () => stream(quirks.get("chat-completions")),
  "error-flat": () => stream(quirks.get("error-flat")),
  "error-nested": () => stream(quirks.get("error-nested")),
  "error-chat-style": () => stream(quirks.get("error-chat-style")),
  "empty-stream": () => stream(),
};

let playground: PlaygroundServer;
let faulty: Awaited<ReturnType<typeof startFaultyUpstreams>>;
let speaking: Awaited<ReturnType<typeof startUpstream>>;
/** The ids of the providers that were called, in order. */
let calls: string[] = [];

function answer(request: IncomingMessage, response: ServerResponse, body: Buffer) {
  const id = request.url?.split("/")[1] ?? "";
  calls.push(id);
  const reply = answers[id]?.(JSON.parse(body.toString())) ?? json(404, "{}");
  response.writeHead(reply.status, { "content-type": reply.type ?? "application/json", ...reply.headers });
  response.end(reply.body);
}

test.beforeAll(async () => {
  faulty = await startFaultyUpstreams();
  speaking = await startUpstream(answer);
  const { origin } = new URL(speaking.baseUrl);
  const speakingUrls = Object.keys(answers).map((id) => [id, `${origin}/${id}/v1`]);
  playground = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable({ ...faulty.baseUrls, ...Object.fromEntries(speakingUrls) }),
    COMETAPI_KEY: "sk-never-sent-0123456789abcdef",
    ...faultVariables,
  });
});

test.beforeEach(() => {
  calls = [];
});

test.afterAll(async () => {
  await playground.stop();
  await faulty.stop();
  await speaking.stop();
});

/** Runs the page's first request against a provider that fails. */
async function runAgainst(page: Page, id: string): Promise<{ visit: PlaygroundPage; status: string }> {
  const visit = await openPlayground(page, playground.address);
  await visit.provider.selectOption(id);
  return { visit, status: await visit.runToEnd() };
}

const wordsByCode: Record<string, (name: string) => string> = {
  upstream_unreachable: (name) =>
    `${name} could not be reached, or it closed the connection before it answered.`,
  upstream_tls: (name) => `${name} has no certificate that this server trusts.`,
  upstream_bad_response: (name) => `${name} sent something that is no HTTP answer of an API.`,
  upstream_timeout: (name) => `${name} was silent for too long, and the server gave up.`,
};

test("an upstream that cannot be reached, or makes no sense, is told as such", async ({ page }) => {
  const visit = await openPlayground(page, playground.address);
  for (const [id, { status, code }] of Object.entries(refusalAnswers)) {
    await test.step(id, async () => {
      await visit.provider.selectOption(id);
      expect.soft(await visit.runToEnd(), id).toMatch(new RegExp(`^HTTP ${status} · 0 events · \\d`));
      const failure = visit.output.getByRole("region", { name: "The run failed" });
      await expect.soft(failure, id).toContainText(wordsByCode[code]?.(`Stand-in ${id}`) ?? code);
      await expect.soft(failure, id).toContainText(code);
      await expect.soft(visit.stream, id).toContainText("No event came. Output says why.");
    });
  }
});

test("a stream that breaks off is cut, with the last number that came, and keeps its rows", async ({
  page,
}) => {
  const visit = await openPlayground(page, playground.address);
  for (const [id, { received }] of Object.entries(breaks)) {
    await test.step(id, async () => {
      await visit.provider.selectOption(id);
      const status = await visit.runToEnd();
      const count = received.split("data: ").length - 1;
      expect.soft(status, id).toMatch(new RegExp(`^Cut · ${count} events? · \\d`));
      await expect.soft(visit.row(0), id).toHaveAttribute("data-type", "response.created");
      await expect
        .soft(visit.stream, id)
        .toContainText("The connection ended without a terminal event. Last number 7.");
    });
  }
});

test("a stream that ends before any event is cut, too", async ({ page }) => {
  const { visit, status } = await runAgainst(page, "empty-stream");
  expect(status).toMatch(/^Cut · 0 events · /);
  await expect(visit.stream).toContainText("The connection ended before any event came.");
});

for (const [id, code] of [
  ["unauthorized", 401],
  ["forbidden", 403],
] as const) {
  test(`HTTP ${code} names the variable that holds the refused key`, async ({ page }) => {
    // No test calls CometAPI: what the page sends there goes to a stand-in.
    await page.route("**/api/providers/cometapi/**", (route) =>
      route.continue({ url: route.request().url().replace("/cometapi/", `/${id}/`) }),
    );
    const { visit, status } = await runAgainst(page, "cometapi");
    expect(status).toMatch(new RegExp(`^HTTP ${code} · 0 events · `));
    await expect(visit.output).toContainText(
      "CometAPI refused the server's key (COMETAPI_KEY). This page never sees it.",
    );
    await visit.provider.selectOption(id);
    await visit.runToEnd();
    await expect(visit.output).toContainText(
      `Stand-in ${id} refused the server's key. This page never sees it.`,
    );
  });
}

test("429 counts down, and nothing is sent again by itself", async ({ page }) => {
  const { visit, status } = await runAgainst(page, "rate-limited");
  expect(status).toMatch(/^HTTP 429 · 0 events · /);
  await expect(visit.output).toContainText("Slow down.");
  await expect(visit.output).toContainText(/Try again in [123] seconds?\. Nothing is sent again by itself\./);
  await expect(visit.output).toContainText("Try again in 1 second.");
  await expect(visit.output).toContainText("You can run it again now. Nothing is sent again by itself.");
  expect(calls).toEqual(["rate-limited"]);
});

test("400 with a param stands on that field, and the request runs again without it", async ({ page }) => {
  const visit = await openPlayground(page, playground.address);
  await visit.provider.selectOption("bad-param");
  await visit.field("temperature").fill("1.5");
  expect(await visit.runToEnd()).toMatch(/^HTTP 400 · 0 events · /);
  await expect(visit.field("temperature")).toHaveAccessibleDescription(/Refused: Unsupported parameter\./);
  await expect(visit.field("temperature")).toHaveAttribute("aria-invalid", "true");
  // The JSON says so too, and Output leads from there to the field.
  await visit.tab("JSON").click();
  await expect(page.locator(".squiggly-error")).toHaveCount(1, { timeout: 20_000 });
  await expect(visit.request).toContainText("Refused: Unsupported parameter.");
  await expect(visit.request.getByRole("button", { name: "Remove it and run again" })).toBeVisible();
  await visit.output.getByRole("button", { name: "Show the field" }).click();
  await expect(visit.field("temperature")).toBeFocused();
  await expect(visit.field("temperature")).toBeInViewport();
  await visit.request.getByRole("button", { name: "Remove it and run again" }).click();
  expect(await visit.waitForEnd()).toMatch(/^Completed · 0 events · /);
  await expect(visit.field("temperature")).toHaveValue("");
  await expect(visit.request).not.toContainText("Refused:");
  await expect(visit.output.getByRole("article")).toContainText("Plain words.");
  expect(calls).toEqual(["bad-param", "bad-param"]);
});

/** What the page says of each, in Output or below the rows; the first is the status line. */
const told: Record<string, { status: RegExp; words: string[] }> = {
  "blames-itself": {
    status: /^HTTP 500 · 0 events · /,
    words: [
      "HTTP 500, but the code is invalid_request: most likely the request is at fault, not the server.",
      "Read the message and change the request.",
      "model is required",
      requestId,
    ],
  },
  "no-code": {
    status: /^HTTP 400 · 0 events · /,
    words: [
      "Stand-in no-code refused the request: HTTP 400.",
      "top_k is to blame: Request says so at that field.",
    ],
  },
  "too-long": {
    status: /^HTTP 400 · 0 events · /,
    words: ["The request is longer than the model can read.", "Shorten the input"],
  },
  "no-credit": {
    status: /^HTTP 429 · 0 events · /,
    words: ["the account’s quota is used up.", "Waiting does not help"],
  },
  moved: {
    status: /^HTTP 502 · 0 events · /,
    words: [
      "Stand-in moved answered with a redirect: the base URL is probably wrong.",
      "CometAPI redirects paths that it does not have.",
    ],
  },
  "web-page": {
    status: /^Failed · 0 events · /,
    words: [
      "HTTP 200, but the answer is an HTML page: the base URL of Stand-in web-page probably points at a web site.",
      "it has to end where /responses begins",
      "<h1>Welcome</h1>",
    ],
  },
  "error-page": {
    status: /^HTTP 404 · 0 events · /,
    words: [
      "HTTP 404 with an HTML page: the base URL of Stand-in error-page is probably wrong.",
      "it has to end where /responses begins",
      "<h1>Welcome</h1>",
    ],
  },
  "error-text": {
    status: /^HTTP 503 · 0 events · /,
    words: ["Stand-in error-text answered HTTP 503 with something that is not JSON.", "no healthy upstream"],
  },
  "json-instead": {
    status: /^Completed · 0 events · /,
    words: [
      "stream was true, but the answer came as one JSON body, not as events. It stands in Output.",
      "Plain words.",
    ],
  },
  "chat-completions": {
    status: /^Failed · \d+ events? · /,
    words: [
      "This is a Chat Completions answer, not one of the Responses API. Stand-in chat-completions may not have /v1/responses.",
      "This page speaks the Responses API only.",
    ],
  },
  // What had come before the error stays.
  "error-flat": {
    status: /^Failed · 6 events · /,
    words: ["HTTP was 200; the failure came inside the stream.", "boom", "Hé"],
  },
  "error-nested": {
    status: /^Failed · 7 events · /,
    words: ["HTTP was 200; the failure came inside the stream.", "boom", "Hé"],
  },
  "error-chat-style": {
    status: /^Failed · \d events · /,
    words: ["HTTP was 200; the failure came inside the stream.", "boom", "Hé"],
  },
};

test("each failure is shown, named in words, and told what to do about", async ({ page }) => {
  const visit = await openPlayground(page, playground.address);
  for (const [id, { status, words }] of Object.entries(told)) {
    await test.step(id, async () => {
      await visit.provider.selectOption(id);
      expect.soft(await visit.runToEnd(), id).toMatch(status);
      for (const sentence of words) {
        await expect.soft(page.getByText(sentence).first(), `${id}: ${sentence}`).toBeVisible();
      }
      await expect.soft(visit.output, id).not.toContainText("Nothing is sent again by itself.");
    });
  }
  expect(calls).toEqual(Object.keys(told));
});

test("a request id inside a message can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { visit } = await runAgainst(page, "blames-itself");
  await visit.output.getByRole("button", { name: "Copy the request id" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(requestId);
});

test("when the playground's own server is gone, the page says so and keeps the request", async ({ page }) => {
  const server = await startPlayground();
  const visit = await openPlayground(page, server.address);
  await visit.field("input").fill("Still here?");
  await server.stop();
  expect(await visit.runToEnd()).toMatch(/^Failed · 0 events · /);
  await expect(visit.output).toContainText(
    "The playground's own server did not answer. Is it still running?",
  );
  await expect(visit.field("input")).toHaveValue("Still here?");
});

test.describe("in Turkish", () => {
  test.use({ locale: "tr-TR" });

  test("failures are told in Turkish", async ({ page }) => {
    await page.goto(playground.address);
    for (const [id, status, words] of [
      ["rate-limited", /^HTTP 429 · 0 olay · /, /[123] saniye sonra yeniden deneyin\./],
      ["cut-chunked", /^Kesildi · 1 olay · /, "Bağlantı, bitiş olayı gelmeden sona erdi. Son numara 7."],
      ["refused", /^HTTP 502 · 0 olay · /, "Stand-in refused sağlayıcısına ulaşılamadı"],
      ["too-long", /^HTTP 400 · 0 olay · /, "İstek, modelin okuyabileceğinden uzun."],
      ["error-flat", /^Başarısız · 6 olay · /, "HTTP 200 idi; hata akışın içinde geldi."],
    ] as const) {
      await test.step(id, async () => {
        await page.getByRole("combobox", { name: "Sağlayıcı", exact: true }).selectOption(id);
        await page.getByRole("button", { name: "Çalıştır", exact: true }).click();
        await expect(page.getByRole("status")).toHaveText(status);
        await expect(page.getByText(words)).toBeVisible();
      });
    }
  });
});
