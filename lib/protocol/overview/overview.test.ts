import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyData } from "@/lib/protocol/classify-frame";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";
import { anyEntries } from "@/lib/protocol/fixtures/any-stream";
import { eventsOf } from "@/lib/protocol/fixtures/stream-cuts";
import { type Bar, maxBars, maxLanes } from "@/lib/protocol/overview/bars";
import { createOverview } from "@/lib/protocol/overview/overview";

type Sent = { at: number; event: object };

function logOf(sent: readonly Sent[]) {
  const log = createEventLog();
  for (const [index, { at, event }] of sent.entries()) {
    const frame = JSON.stringify(event);
    log.append({ kind: "event", index, at, frame, eventName: null, event: classifyData(frame, false) });
  }
  return log;
}

function overviewOf(sent: readonly Sent[]) {
  const overview = createOverview(logOf(sent));
  overview.follow(Number.POSITIVE_INFINITY);
  return overview;
}

const item = (step: "added" | "done", output_index: number, type = "message") => ({
  type: `response.output_item.${step}`,
  output_index,
  item: { type },
});
const delta = (output_index: number) => ({ type: "response.output_text.delta", output_index, delta: "x" });

/** Items that begin, grow and end in any order, time going on or standing still. */
const anyItems = fc
  .array(
    fc.record({
      wait: fc.oneof(fc.constant(0), fc.nat(2000)),
      outputIndex: fc.nat(20),
      step: fc.constantFrom("added", "delta", "delta", "done"),
    }),
    { maxLength: 120 },
  )
  .map((steps) => {
    let at = 0;
    return steps.map(({ wait, outputIndex, step }): Sent => {
      at += wait;
      const event = step === "delta" ? delta(outputIndex) : item(step as "added", outputIndex);
      return { at, event };
    });
  });

function overlaps(bars: readonly Bar[]): [Bar, Bar][] {
  return bars.flatMap((one, position) =>
    bars
      .slice(position + 1)
      .filter((other) => other.lane === one.lane && other.start < one.end && one.start < other.end)
      .map((other): [Bar, Bar] => [one, other]),
  );
}

describe("bars", () => {
  test("items after one another stand below one another, while there is room", () => {
    const overview = overviewOf([
      { at: 100, event: { type: "response.created", response: {} } },
      { at: 120, event: item("added", 0, "reasoning") },
      { at: 400, event: item("done", 0, "reasoning") },
      { at: 410, event: item("added", 1, "function_call") },
      { at: 500, event: item("done", 1, "function_call") },
      { at: 520, event: item("added", 2) },
      { at: 530, event: delta(2) },
    ]);
    expect(overview.bars()).toMatchObject([
      { outputIndex: 0, family: "reasoning", lane: 0, start: 20, end: 300, isDone: true, deltaCount: 0 },
      { outputIndex: 1, family: "tool", lane: 1, start: 310, end: 400, isDone: true },
      { outputIndex: 2, family: "message", lane: 2, start: 420, end: 430, isDone: false, deltaCount: 1 },
    ]);
  });

  test("further items go where a lane is free", () => {
    const sent = Array.from({ length: 6 }, (_, index) => [
      { at: index * 10, event: item("added", index) },
      { at: index * 10 + 5, event: item("done", index) },
    ]).flat();
    expect(
      overviewOf(sent)
        .bars()
        .map(({ lane }) => lane),
    ).toEqual([0, 1, 2, 3, 0, 0]);
  });

  test("no two bars of a lane overlap, but for the last lane, which takes what is too much", () => {
    fc.assert(
      fc.property(anyItems, (sent) => {
        const bars = overviewOf(sent).bars();
        expect(overlaps(bars.filter(({ lane }) => lane < maxLanes - 1))).toEqual([]);
      }),
    );
  });

  test("an item that is heard of after its lane has gone to another has a second bar", () => {
    const sent = [0, 1, 2, 3, 4].flatMap((index) => [
      { at: index * 10, event: item("added", index) },
      { at: index * 10 + 5, event: item("done", index) },
    ]);
    const overview = overviewOf([...sent, { at: 60, event: delta(0) }]);
    expect(overview.bars().filter(({ outputIndex }) => outputIndex === 0)).toHaveLength(2);
  });

  test("an event without an index is about the item before it, an added item the next one", () => {
    const overview = overviewOf([
      { at: 0, event: { type: "response.output_item.added", item: { type: "reasoning" } } },
      { at: 5, event: { type: "response.reasoning_text.delta", delta: "x" } },
      { at: 9, event: { type: "response.output_item.added", item: { type: "message" } } },
    ]);
    expect(overview.bars()).toMatchObject([
      { outputIndex: 0, deltaCount: 1 },
      { outputIndex: 1, type: "message" },
    ]);
  });

  test("of very many items the last bar stands for the rest", () => {
    const sent = Array.from({ length: maxBars + 50 }, (_, index) => ({
      at: index,
      event: item("added", index),
    }));
    const bars = overviewOf(sent).bars();
    expect(bars).toHaveLength(maxBars);
    expect(bars.at(-1)).toMatchObject({ itemCount: 51, end: maxBars + 49 });
  });
});

describe("ticks", () => {
  test("the ticks of all lanes are the deltas, none lost and none counted twice", () => {
    fc.assert(
      fc.property(anyItems, (sent) => {
        const overview = overviewOf(sent);
        const deltas = sent.filter(({ event }) => "delta" in event).length;
        const lanes = Array.from({ length: overview.laneCount() }, (_, lane) => lane);
        const ticks = lanes.flatMap((lane) => {
          const counts = overview.ticksOf(lane);
          return counts ? Array.from({ length: counts.end() }, (_, stretch) => counts.count(stretch)) : [];
        });
        expect(ticks.reduce((sum, count) => sum + count, 0)).toBe(deltas);
      }),
    );
  });
});

describe("taking in a log", () => {
  test("in steps of any size gives what taking it in at once gives", () => {
    fc.assert(
      fc.property(anyEntries(60), fc.integer({ min: 1, max: 7 }), (entries, limit) => {
        const log = createEventLog();
        const stepwise = createOverview(log);
        for (const entry of entries) {
          log.append(entry);
          while (stepwise.follow(limit)) expect(stepwise.eventCount()).toBeLessThanOrEqual(log.length);
        }
        const whole = createOverview(log);
        whole.follow(Number.POSITIVE_INFINITY);
        expect(stepwise.bars()).toEqual(whole.bars());
        expect(stepwise.boundaries()).toEqual(whole.boundaries());
        expect(stepwise.eventCount()).toBe(eventsOf(entries).length);
      }),
    );
  });

  test("events of one moment stand in their order, until one comes later", () => {
    const burst = [0, 1, 2].map(() => ({ at: 84, event: delta(0) }));
    const overview = overviewOf(burst);
    expect(overview.kind()).toBe("order");
    expect(overview.bars()).toMatchObject([{ start: 0.5, end: 2.5 }]);
    const later = overviewOf([...burst, { at: 90, event: delta(0) }]);
    expect(later.kind()).toBe("time");
    expect(later.bars()).toMatchObject([{ start: 0, end: 6 }]);
    expect(later.placeOf({ at: 90, index: 3 } as EventEntry)).toBe(6);
  });

  test("the boundaries are the events that are no deltas", () => {
    const sent = [item("added", 0), delta(0), delta(0), item("done", 0), { type: "x" }].map((event) => ({
      at: 1,
      event,
    }));
    expect(overviewOf(sent).boundaries()).toEqual([0, 3, 4]);
  });
});
