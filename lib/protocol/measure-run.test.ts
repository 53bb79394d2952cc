import fc from "fast-check";
import { expect, test } from "vitest";
import { createStreamDecoder, type LogEntry } from "@/lib/protocol/decode-stream";
import type { JsonObject } from "@/lib/protocol/json";
import { createRunMeter, type RunFigures } from "@/lib/protocol/measure-run";

const encoder = new TextEncoder();

/** Something that came at a time: an event, or the text of a frame. */
type Arrival = readonly [at: number, frame: object | string];

function entriesOf(arrivals: readonly Arrival[]): LogEntry[] {
  const decoder = createStreamDecoder();
  return arrivals.flatMap(([at, frame]) => {
    const text = typeof frame === "string" ? frame : `data: ${JSON.stringify(frame)}\n\n`;
    return decoder.push(encoder.encode(text), at);
  });
}

function measure(arrivals: readonly Arrival[], usage: JsonObject | null = null): RunFigures {
  const meter = createRunMeter();
  for (const entry of entriesOf(arrivals)) meter.push(entry);
  return meter.read(usage);
}

const created = { type: "response.created", response: { id: "r" } };
const added = (output_index: number, type: string) => ({
  type: "response.output_item.added",
  output_index,
  item: { type, id: `i${output_index}` },
});
const done = (output_index: number, type: string) => ({
  ...added(output_index, type),
  type: "response.output_item.done",
});
const delta = (output_index: number, type: string, text: string) => ({
  type: `response.${type}.delta`,
  item_id: `i${output_index}`,
  output_index,
  content_index: 0,
  summary_index: 0,
  delta: text,
});
const text = (output_index: number, words: string) => delta(output_index, "output_text", words);
const reasoning = (output_index: number) => delta(output_index, "reasoning_summary_text", "so");

test("nothing is known of a run without events", () => {
  expect(measure([[3, ": keepalive\n\n"]])).toMatchObject({
    eventCount: 0,
    firstEventAt: null,
    lastEventAt: null,
    firstText: null,
    textRate: null,
    gapMedian: null,
    gapP95: null,
    longestGap: null,
    stalls: [],
    items: [],
  });
});

test("the first text is neither the first event, nor reasoning, nor an empty delta", () => {
  const figures = measure([
    [10, created],
    [20, reasoning(0)],
    [30, text(1, "")],
    [40, text(1, "Once")],
    [50, text(1, " upon")],
  ]);
  expect(figures.firstEventAt).toBe(10);
  expect(figures.firstText).toMatchObject({ index: 3, at: 40 });
  expect(figures.lastEventAt).toBe(50);
});

test("gaps are those between events: wire notes do not break them, and one chunk has none inside", () => {
  const figures = measure([
    [100, created],
    [150, ": keepalive\n\n"],
    [200, text(0, "a")],
    [200, text(0, "b")],
    [210, text(0, "c")],
    [215, "data: [DONE]\n\n"],
  ]);
  expect(figures.gapMedian).toBe(10);
  expect(figures.gapP95).toBe(100);
  expect(figures.longestGap).toEqual({ afterIndex: 0, milliseconds: 100 });
  expect(Object.fromEntries(figures.wireNotes)).toEqual({ comment: 1, done: 1 });
});

test("of gaps of the same length the first is the longest", () => {
  const figures = measure([0, 40, 80].map((at) => [at, created] as const));
  expect(figures.longestGap).toEqual({ afterIndex: 0, milliseconds: 40 });
});

test("a stall is longer than half a second and than five usual gaps", () => {
  const steady = (gap: number, last: number): Arrival[] => [
    ...Array.from({ length: 10 }, (_, index) => [index * gap, text(0, "x")] as const),
    [9 * gap + last, text(0, "x")],
  ];
  expect(measure(steady(20, 500)).stalls).toEqual([]);
  expect(measure(steady(20, 501)).stalls).toEqual([{ afterIndex: 9, milliseconds: 501 }]);
  expect(measure(steady(400, 2000)).stalls).toEqual([]);
  expect(measure(steady(400, 2001)).stalls).toEqual([{ afterIndex: 9, milliseconds: 2001 }]);
});

test("items have their spans, by output_index and in order of appearance", () => {
  const figures = measure([
    [1, added(1, "message")],
    [2, added(0, "reasoning")],
    [3, reasoning(0)],
    [4, text(1, "a")],
    [5, text(1, "b")],
    [6, done(0, "reasoning")],
    [7, text(2, "never opened")],
  ]);
  expect(figures.items).toMatchObject([
    { outputIndex: 1, type: "message", addedAt: 1, firstDeltaAt: 4, doneAt: null, deltaCount: 2 },
    { outputIndex: 0, type: "reasoning", addedAt: 2, firstDeltaAt: 3, doneAt: 6, deltaCount: 1 },
    { outputIndex: 2, type: null, addedAt: null, firstDeltaAt: 7, doneAt: null, deltaCount: 1 },
  ]);
});

test("events that are malformed, misshapen or unknown count as events and belong to no item", () => {
  const figures = measure([
    [0, "data: nonsense\n\n"],
    [5, { type: "response.output_item.added", output_index: "0" }],
    [9, { type: "vendor:delta", output_index: 0, delta: "x" }],
  ]);
  expect(figures).toMatchObject({ eventCount: 3, gapMedian: 4, items: [], firstText: null });
});

const withReasoning = (output_tokens: number, reasoning_tokens: number) => ({
  output_tokens,
  output_tokens_details: { reasoning_tokens },
});

/** Text from 1,000 ms on, its item done at 3,000 ms. */
const message = (output_index: number): Arrival[] => [
  [900, added(output_index, "message")],
  [1000, text(output_index, "Once")],
  [2900, text(output_index, " upon")],
  [3000, done(output_index, "message")],
];
const thought: Arrival[] = [
  [100, added(0, "reasoning")],
  [200, reasoning(0)],
  [300, done(0, "reasoning")],
];
const calling: Arrival[] = [
  [500, added(1, "function_call")],
  [600, delta(1, "function_call_arguments", "{}")],
  [700, done(1, "function_call")],
];

test.each([
  ["usage has no details and nothing was reasoned", message(0), { output_tokens: 101 }, 50],
  ["no reasoning tokens were spent", message(0), withReasoning(101, 0), 50],
  [
    "reasoning came before: its tokens are taken off",
    [...thought, ...message(1)],
    withReasoning(165, 64),
    50,
  ],
  [
    "reasoning came after: its tokens were spent in that time",
    [...message(0), [3500, reasoning(1)], [5000, done(1, "reasoning")]] as Arrival[],
    withReasoning(101, 64),
    25,
  ],
  [
    "reasoning came before and was closed after",
    [...thought.slice(0, 2), ...message(1).slice(0, 3), [2950, done(0, "reasoning")], ...message(1).slice(3)],
    withReasoning(165, 64),
    50,
  ],
  [
    "a call came after the text",
    [...message(0), ...calling.map(([at, frame]) => [at + 4300, frame] as const)],
    { output_tokens: 201 },
    50,
  ],
  [
    "an MCP server's tools were listed first",
    [[50, added(0, "mcp_list_tools")], ...message(1)] as Arrival[],
    { output_tokens: 101 },
    50,
  ],
] as const)("the rate is known where %s", (_name, arrivals, usage, perSecond) => {
  expect(measure(arrivals, usage).textRate?.perSecond).toBe(perSecond);
});

test.each([
  ["there is no usage", message(0), null],
  ["usage has no count, or none that is a number", message(0), { output_tokens: "101" }],
  ["there is no text", thought, withReasoning(101, 0)],
  ["all text came at one moment", [[5, text(0, "all of it")]] as Arrival[], { output_tokens: 101 }],
  ["there was but one token", message(0), { output_tokens: 1 }],
  ["a call was written before the text", [...calling, ...message(2)], { output_tokens: 101 }],
  ["reasoning tokens were spent in no item that shows", message(0), withReasoning(101, 64)],
  ["an item reasoned and nobody counted", [...thought, ...message(1)], { output_tokens: 101 }],
  [
    "reasoning stood on both sides of the first text",
    [...thought, ...message(1), [3500, added(2, "reasoning")], [4000, reasoning(2)]] as Arrival[],
    withReasoning(165, 64),
  ],
  [
    "an item that nobody opened came beside the text",
    [...thought, ...message(1), [4000, reasoning(2)]] as Arrival[],
    withReasoning(165, 64),
  ],
] as const)("the rate is not guessed where %s", (_name, arrivals, usage) => {
  expect(measure(arrivals, usage).textRate).toBeNull();
});

test("whatever the entries are and in whatever order, there are figures and no exception", () => {
  const event = fc.record(
    {
      type: fc.constantFrom(
        "response.output_text.delta",
        "response.output_item.done",
        "response.created",
        "x",
      ),
      output_index: fc.oneof(fc.nat(3), fc.constant(null), fc.string()),
      content_index: fc.nat(2),
      item: fc.record({ type: fc.string() }),
      delta: fc.oneof(fc.string(), fc.constant(null)),
    },
    { requiredKeys: [] },
  );
  const at = fc.oneof(fc.double(), fc.nat(10_000));
  fc.assert(
    fc.property(fc.array(fc.tuple(at, event), { maxLength: 30 }), fc.object(), (arrivals, usage) => {
      expect(measure(arrivals, usage as JsonObject).eventCount).toBe(arrivals.length);
    }),
    { seed: 8, numRuns: 500 },
  );
});
