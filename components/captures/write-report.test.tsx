// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import Markdown from "react-markdown";
import remarkGfm from "remark-gfm";
import { createTranslator } from "use-intl/core";
import { afterEach, expect, test } from "vitest";
import { writeReport } from "@/components/captures/write-report";
import { createRunAnalysis } from "@/lib/client/run/run-analysis";
import { createRunStore, type Run } from "@/lib/client/run/run-store";
import { createCheckWords } from "@/lib/i18n/check-words";
import { loadCapturesMessages } from "@/lib/i18n/late-messages";
import { loadCheckMessages } from "@/lib/i18n/load-check-messages";
import { loadMessages } from "@/lib/i18n/load-messages";
import type { Locale } from "@/lib/i18n/locale";
import { decodeText } from "@/lib/protocol/fixtures/stream-cuts";
import { reduceEntries } from "@/lib/protocol/reduce-response";

afterEach(cleanup);

const frame = (event: object) => `data: ${JSON.stringify(event)}\n\n`;
const delta = (text: string) =>
  frame({ type: "response.output_text.delta", item_id: "m", output_index: 0, content_index: 0, delta: text });
const ended = frame({
  type: "response.completed",
  response: { id: "resp_1", object: "response", status: "completed", model: "m`1|2", output: [] },
});

/** A run that is over, of this stream. */
async function runOf(stream: string, sentBody: string): Promise<Run> {
  const store = createRunStore({
    schedule: (flush) => flush(),
    reduce: reduceEntries,
    load: async () => createRunAnalysis,
  });
  const recorder = store.begin({ providerId: "sandbox", sentBody, startedAt: 0 });
  const [contentType, none] = ["text/event-stream", null];
  recorder.connect(
    {
      status: 200,
      contentType,
      requestId: none,
      retryAfter: none,
      serverTiming: none,
      processingTime: none,
      rateLimits: [],
    },
    84,
  );
  recorder.append(decodeText(stream), stream.length, 90);
  recorder.end({ outcome: { kind: "completed" }, how: "closed", at: 1200 });
  await new Promise((resolve) => setTimeout(resolve));
  return store.getSnapshot();
}

async function report(run: Run, locale: Locale = "en"): Promise<string> {
  const messages = { ...loadMessages(locale), captures: await loadCapturesMessages(locale) };
  const t = createTranslator({ locale, messages, timeZone: "UTC" });
  const checks = createCheckWords(locale, await loadCheckMessages(locale));
  return [...writeReport(run, { locale, t, checks })].join("");
}

test("it tells the request without its keys, the outcome, figures, output, findings and event types", async () => {
  const key = "sk-proj-abcdefghijklmnop0123456789abcdefghijklmnop";
  const run = await runOf(
    delta("Once upon ") + delta("a time") + ended,
    `{"model":"m","input":"use ${key}"}`,
  );
  const text = await report(run);
  expect(text).not.toContain(key);
  render(<Markdown remarkPlugins={[remarkGfm]}>{text}</Markdown>);
  const headings = screen.getAllByRole("heading").map(({ textContent }) => textContent);
  expect(headings).toEqual(["Report of a run", "Request", "Output", "0 · message", "Findings", "Events"]);
  expect(screen.getByText("Completed · 3 events · 1.2 s")).toBeTruthy();
  expect(screen.getByText('{"model":"m","input":"use [masked]"}')).toBeTruthy();
  expect(screen.getByText("Once upon a time")).toBeTruthy();
  expect(screen.getByText("1 place that looked like a secret reads [masked].")).toBeTruthy();
  const [facts, types] = screen.getAllByRole("table");
  expect(within(facts as HTMLElement).getByText("90 ms")).toBeTruthy();
  expect(
    within(types as HTMLElement)
      .getAllByRole("row")
      .map(({ textContent }) => textContent),
  ).toEqual(["typecount", "response.output_text.delta2", "response.completed1"]);
  expect(screen.getAllByRole("listitem").length).toBeGreaterThan(0);
});

test("what looks like a secret is masked wherever it stands, also where a text is cut, and counted", async () => {
  const key = "sk-proj-abcdefghijklmnop0123456789abcdefghijklmnop";
  const call = frame({
    type: "response.output_item.done",
    output_index: 1,
    item: {
      id: "f",
      type: "function_call",
      name: key,
      arguments: `{"authorization":"Bearer ${key}","city":"İzmir"}`,
    },
  });
  const cut = frame({
    type: "response.output_text.delta",
    item_id: "m2",
    output_index: 2,
    content_index: 0,
    delta: `${"word ".repeat(3_996)}${key} ${"word ".repeat(9_000)}`,
  });
  const odd = frame({ type: `response.odd.${key}`, item_id: key });
  const text = await report(await runOf(delta(`Use ${key}, or else.`) + call + cut + odd + ended, "{}"));
  expect(text).not.toMatch(/sk-|proj-abc/);
  expect(text).toContain("Use [masked], or else.");
  expect(text).toContain('{"authorization":"[masked]","city":"İzmir"}');
  const [, count] = /^(\d+) places that looked like secrets read \[masked\]\.$/m.exec(text) ?? [];
  expect(Number(count)).toBe((text.match(/\[masked\\?\]/g)?.length ?? 0) - 1);
});

test("nothing that a stream holds becomes markup, whatever it closes", async () => {
  const text =
    "````\n</details><img src=x onerror=alert(1)>\n# no heading\n|a|b|\n[x](javascript:alert(1))\n```";
  const run = await runOf(delta(text) + frame({ type: "<b>|`x", sequence_number: 1 }) + ended, "{}");
  const view = render(<Markdown remarkPlugins={[remarkGfm]}>{await report(run)}</Markdown>);
  const code = [...view.container.querySelectorAll("pre code")].map((element) => element.textContent);
  expect(code).toContain(`${text}\n`);
  expect(view.container.querySelectorAll("img, a, b, details")).toHaveLength(0);
  expect(screen.queryByRole("heading", { name: "no heading" })).toBeNull();
});

test("no address that a finding quotes becomes a link", async () => {
  const quoted = `<img src="http://x.example/a.png"> (https://y.example) www.z.example a@b.example`;
  const run = await runOf(frame({ type: quoted, sequence_number: 1 }) + ended, "{}");
  const text = await report(run);
  expect(text).toContain("`unknown-event`");
  const view = render(<Markdown remarkPlugins={[remarkGfm]}>{text}</Markdown>);
  expect(view.container.querySelectorAll("a, img")).toHaveLength(0);
});

test("a long answer is cut, and says by how much", async () => {
  const run = await runOf(delta("word ".repeat(20_000)) + ended, "{}");
  const text = await report(run);
  expect(text.length).toBeLessThan(30_000);
  expect(text).toContain("*Cut: 20000 of 100000 characters are shown.*");
});

test("however much came, it stays a file that opens anywhere", async () => {
  const items = Array.from({ length: 300 }, (_, index) =>
    frame({
      type: "response.output_item.done",
      output_index: index,
      item: { id: `m${index}`, type: `odd_${index}`, note: "x".repeat(10_000) },
    }),
  );
  const text = await report(await runOf(items.join("") + ended, "{}"));
  expect(text.length).toBeLessThan(1_000_000);
  expect(text).toContain("100 more are not listed here.");
});

test("what is nested too deeply to be printed is left out", async () => {
  const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
  const failed = `data: {"type":"response.failed","response":{"id":"r","status":"failed","error":${deep},"usage":${deep}}}\n\n`;
  const item = `data: {"type":"response.output_item.done","output_index":0,"item":{"type":"odd","id":"o","x":${deep}}}\n\n`;
  const text = await report(await runOf(item + failed, "{}"));
  expect(text).toContain("nested too deeply");
});

test("in Turkish too", async () => {
  const text = await report(await runOf(delta("a") + ended, ""), "tr");
  expect(text).toContain("## Bulgular");
  expect(text).toContain("Kayıtta istek yok.");
});
