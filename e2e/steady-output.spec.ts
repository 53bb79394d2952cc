import { expect, test } from "@playwright/test";
import { watchShifts } from "@/e2e/layout-shifts";
import { openPlayground } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { providersVariable, startUpstream } from "@/e2e/upstream-server";
import {
  itemEvents,
  type WireEvent,
  wrapEvents,
  writeFrame,
} from "@/lib/protocol/check/fixtures/stream-builder";

/** One pixel, which a page draws as wide as its pane. */
const image =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const makeText = (words: number) =>
  Array.from({ length: words }, (_, index) => `${index % 7 ? "word" : "another"} `).join("");

/** A delta for each word. */
function grow(type: string, place: object, text: string): WireEvent[] {
  return (text.match(/\S+\s*/g) ?? []).map((delta) => ({ type, ...place, delta }));
}

function message(outputIndex: number, words: number, sources = 0): WireEvent[] {
  const place = { item_id: `msg_${outputIndex}`, output_index: outputIndex, content_index: 0 };
  const text = makeText(words);
  const annotations = Array.from({ length: sources }, (_, index) => ({
    type: "url_citation",
    title: `Source ${index}`,
    url: `https://example.com/${index}`,
    start_index: 0,
    end_index: 20 * (index + 1),
  }));
  const told = annotations.map((annotation, annotation_index) => ({
    type: "response.output_text.annotation.added",
    ...place,
    annotation_index,
    annotation,
  }));
  const deltas = grow("response.output_text.delta", place, text);
  return itemEvents(
    outputIndex,
    { type: "message", role: "assistant", content: [{ type: "output_text", text, annotations }] },
    deltas.flatMap((delta, index) => [delta, ...told.filter((_, at) => at * 9 + 15 === index)]),
    { content: [] },
  );
}

function reasoning(outputIndex: number, words: number): WireEvent[] {
  const place = { output_index: outputIndex, summary_index: 0 };
  const text = makeText(words);
  const item = { type: "reasoning", summary: [{ type: "summary_text", text }] };
  return itemEvents(outputIndex, item, grow("response.reasoning_summary_text.delta", place, text));
}

/** A call whose arguments are printed, and so much higher, once they are whole. */
function call(outputIndex: number, words: number): WireEvent[] {
  const text = JSON.stringify({ city: "Ankara", days: [1, 2, 3], notes: makeText(words) });
  const item = { type: "function_call", name: "note", call_id: `call_${outputIndex}`, arguments: text };
  const deltas = grow("response.function_call_arguments.delta", { output_index: outputIndex }, text);
  return itemEvents(outputIndex, item, deltas, { arguments: "" });
}

function code(outputIndex: number, lines: number): WireEvent[] {
  const text = "x = 1\n".repeat(lines);
  const outputs = [
    { type: "logs", logs: "1\n".repeat(30) },
    { type: "image", url: `data:image/png;base64,${image}` },
  ];
  const item = { type: "code_interpreter_call", container_id: "cntr_1", code: text, outputs };
  const place = { output_index: outputIndex };
  const deltas = grow("response.code_interpreter_call_code.delta", place, text);
  const state = { type: "response.code_interpreter_call.interpreting", ...place };
  return itemEvents(outputIndex, item, [...deltas, state], { code: "", outputs: null });
}

function mcp(outputIndex: number, words: number): WireEvent[] {
  const text = JSON.stringify({ query: makeText(words) });
  const item = { type: "mcp_call", name: "search", server_label: "docs", arguments: text };
  const deltas = grow("response.mcp_call_arguments.delta", { output_index: outputIndex }, text);
  return itemEvents(outputIndex, { ...item, output: makeText(200) }, deltas, { arguments: "", output: null });
}

function picture(outputIndex: number): WireEvent[] {
  const place = { output_index: outputIndex, output_format: "png", partial_image_b64: image };
  const type = "response.image_generation_call.partial_image";
  const previews = [0, 1].map((index) => ({ type, ...place, partial_image_index: index }));
  const item = { type: "image_generation_call", output_format: "png", result: image };
  return itemEvents(outputIndex, item, previews, { result: null });
}

/** One event of each in turns: what is short is done first, in whatever order they began. */
function takeTurns(...items: WireEvent[][]): WireEvent[] {
  const longest = Math.max(...items.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => items.flatMap((item) => item[turn] ?? [])).flat();
}

const body = [
  ...takeTurns(reasoning(0, 80), message(1, 60)),
  ...takeTurns(call(2, 60), call(3, 10), call(4, 40)),
  ...takeTurns(code(5, 15), message(6, 80)),
  ...takeTurns(mcp(7, 20), picture(8), message(9, 70, 4), message(10, 90)),
];

const output = body
  .filter(({ type }) => type === "response.output_item.done")
  .sort((a, b) => Number(a.output_index) - Number(b.output_index))
  .map(({ item }) => item);

const events = wrapEvents(body, { output });

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let server: PlaygroundServer;

test.beforeAll(async () => {
  upstream = await startUpstream(async (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const startedAt = Date.now();
    for (const [index, event] of events.entries()) {
      // 200 a second.
      while (Date.now() < startedAt + index * 5) await new Promise((resolve) => setTimeout(resolve, 1));
      response.write(writeFrame({ sequence_number: index, ...event }));
    }
    response.end();
  });
  server = await startPlayground({ PLAYGROUND_PROVIDERS: providersVariable({ standin: upstream.baseUrl }) });
});

test.afterAll(async () => {
  await server.stop();
  await upstream.stop();
});

test("whatever grows in parallel, in whatever order it ends, nothing in Output shifts", async ({ page }) => {
  const shifts = await watchShifts(page, { fromLeft: 1440 - 384 });
  const { aim, run, waitForEnd, output: pane } = await openPlayground(page, server.address);
  await aim("standin", "any");
  await page.waitForTimeout(600);
  // By a script: for half a second after a visitor's own press the browser holds no shift against the page.
  await run.evaluate((button: HTMLElement) => button.click());
  expect(await waitForEnd()).toMatch(/^Completed/);
  expect(shifts).toEqual([]);

  const calls = pane.getByRole("article").filter({ hasText: "note" });
  await expect(calls).toHaveCount(3);
  const height = await calls.first().evaluate((call) => call.clientHeight);
  await calls.first().getByRole("button", { name: "Show in full" }).click();
  expect(await calls.first().evaluate((call) => call.clientHeight)).toBeGreaterThan(height);
});
