// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { type MetricsTabProps, MetricsView } from "@/components/metrics/metrics-view";
import { createRunAnalysis } from "@/lib/client/run/run-analysis";
import { createRunStore, type Run } from "@/lib/client/run/run-store";
import { en } from "@/lib/i18n/messages/en";
import { metrics } from "@/lib/i18n/messages/en/metrics";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";
import type { HttpHeader } from "@/lib/protocol/figures/rate-limit-headers";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { initialResponseState } from "@/lib/protocol/response/response-state";

afterEach(cleanup);

const usage = {
  input_tokens: 1000,
  input_tokens_details: { cached_tokens: 200 },
  output_tokens: 300,
  output_tokens_details: { reasoning_tokens: 64 },
  total_tokens: 1300,
};

const place = { item_id: "msg_1", output_index: 0, content_index: 0 };
const delta = (text: string) => ({ type: "response.output_text.delta", ...place, delta: text });

/** Events with the milliseconds at which they come. */
const story: [number, object][] = [
  [0, { type: "response.created", response: { id: "resp_1", status: "in_progress", model: "gpt-5.4" } }],
  [100, delta("Once")],
  [115, delta(" upon")],
  [815, delta(" a time")],
  [
    830,
    {
      type: "response.completed",
      response: { id: "resp_1", status: "completed", model: "gpt-5.4-2026-03-05", usage },
    },
  ],
];

function runOf(events = story, rateLimits: readonly HttpHeader[] = []): Run {
  const analysis = createRunAnalysis({ contentType: "text/event-stream", sentBody: '{"model":"gpt-5.4"}' });
  const log = createEventLog();
  const decoder = createStreamDecoder();
  const entries = events.flatMap(([at, event]) =>
    decoder.push(new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`), at),
  );
  for (const entry of entries) {
    log.append(entry);
    analysis.push(entry);
  }
  const idle = createRunStore({ schedule: () => {}, reduce: reduceEntries }).getSnapshot();
  const head = {
    contentType: null,
    requestId: null,
    retryAfter: null,
    serverTiming: null,
    processingTime: null,
  };
  return {
    ...idle,
    phase: "ended",
    log,
    analysis,
    eventCount: log.length,
    response: reduceEntries(initialResponseState, entries),
    sentBody: '{"model":"gpt-5.4"}',
    http: { status: 200, ...head, rateLimits },
  };
}

function show(run: Run, change: Partial<MetricsTabProps> = {}) {
  render(
    <IntlProvider locale="en" messages={{ ...en, metrics }} timeZone="UTC">
      <MetricsView run={run} isPast={false} prices={undefined} onShowEvent={() => {}} {...change} />
    </IntlProvider>,
  );
}

/** The figures of a section by their names: value, then what stands beside it. */
function figuresOf(section: string): Record<string, string> {
  const names = within(screen.getByRole("region", { name: section })).getAllByRole("term");
  return Object.fromEntries(
    names.map((name) => [name.textContent, name.nextElementSibling?.textContent ?? ""]),
  );
}

test("tokens are told by kind, and their cost by the prices of the model that answered", () => {
  show(runOf(), { prices: { "gpt-5.4-2026-03-05": { input: 1.25, cached_input: 0.125, output: 10 } } });
  expect(figuresOf("Tokens")).toEqual({
    input: "1000",
    "of these, cached": "200",
    output: "300",
    "of these, reasoning": "64",
    total: "1300",
    cost: "by the prices of gpt-5.4-2026-03-050.004025",
  });
});

test("a cost that cannot be computed reads n/a, with a word why", () => {
  show(runOf());
  expect(figuresOf("Tokens").cost).toBe("no prices are set for this provider" + "n/a");
  cleanup();
  show(runOf(), { prices: { other: { input: 1, output: 1 } } });
  expect(figuresOf("Tokens").cost).toBe("no price is set for this model" + "n/a");
  cleanup();
  show(runOf(story.slice(0, 3)), { prices: { "gpt-5.4": { input: 1, output: 1 } } });
  expect(figuresOf("Tokens").cost).toBe("the counts for it have not come" + "n/a");
});

test("a run out of a file costs nothing here, whatever its provider is called", () => {
  show({ ...runOf(), isFromFile: true }, { prices: { "gpt-5.4-2026-03-05": { input: 1.25, output: 10 } } });
  expect(figuresOf("Tokens").cost).toBe("a file does not say at which prices" + "n/a");
});

test("gaps are counted by their length, for those who see no bars too", () => {
  show(runOf());
  const table = within(screen.getByRole("figure", { name: "How long the gaps are" })).getByRole("table");
  const counts = within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent)
    .filter((text) => !text?.endsWith("0"));
  expect(counts).toEqual(["10 ms to 20 ms2", "50 ms to 100 ms1", "500 ms to 1.00 s1"]);
});

test("rate limits are meters, as far as the headers tell", () => {
  show(
    runOf(story, [
      { name: "x-ratelimit-limit-requests", value: "5000" },
      { name: "x-ratelimit-remaining-requests", value: "250" },
      { name: "x-ratelimit-reset-requests", value: "6m0s" },
      { name: "x-ratelimit-remaining-tokens", value: "39600" },
    ]),
  );
  const limits = screen.getByRole("region", { name: "Rate limits" });
  const [meter, ...others] = within(limits).getAllByRole<HTMLMeterElement>("meter");
  expect(others).toEqual([]);
  expect(meter?.getAttribute("aria-label")).toBe("requests");
  expect(meter?.getAttribute("value")).toBe("0.05");
  expect(limits.textContent).toContain("250 of 5000 left");
  expect(limits.textContent).toContain("resets: 6m0s");
  expect(limits.textContent).toContain("39600 left");
});

test("without such headers that is said", () => {
  show(runOf());
  expect(screen.getByRole("region", { name: "Rate limits" }).textContent).toContain("n/a");
});

test("looking back, the figures are those of then", () => {
  const run = runOf();
  const response = reduceEntries(initialResponseState, run.log.slice(0, 3));
  const bytes = run.log.slice(0, 3).reduce((sum, { frame }) => sum + frame.length, 0);
  show({ ...run, phase: "streaming", eventCount: 3, response, bytes: 1_000_000 }, { isPast: true });
  expect(figuresOf("Size")).toEqual({
    received: `${bytes} B`,
    events: "3",
    "per event": `${Math.round(bytes / 3)} B`,
    "wire notes": "0",
  });
  const gaps = figuresOf("Gaps between events");
  expect(gaps.longest).toBe("after #0100 ms");
  expect(gaps.stalls).toBe("none");
  expect(figuresOf("Tokens").output).toBe("n/a");
});
