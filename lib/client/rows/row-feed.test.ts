import { beforeEach, expect, test } from "vitest";
import { createRowFeed } from "@/lib/client/rows/row-feed";
import { initialRowFilter } from "@/lib/client/rows/row-filter";
import type { ShownRows } from "@/lib/client/rows/row-store";
import { streamHead } from "@/lib/client/run/fixtures/answer";
import { createRunAnalysis } from "@/lib/client/run/run-analysis";
import { createRunStore, type RunRecorder, type RunStore } from "@/lib/client/run/run-store";
import { createValueStore } from "@/lib/client/value-store";
import { createStreamDecoder, type LogEntry } from "@/lib/protocol/decode-stream";
import { reduceEntries } from "@/lib/protocol/reduce-response";

const delta = (item = 0) =>
  `data: {"type":"response.output_text.delta","output_index":${item},"content_index":0,"delta":"x"}\n\n`;

let runs: RunStore;
let recorder: RunRecorder;
let shown: ShownRows[];
let waiting: (() => void)[];
let time: number;
let decoder: ReturnType<typeof createStreamDecoder>;

const stores = () => ({
  runs,
  filter: createValueStore(initialRowFilter),
  folding: createValueStore(true),
  hold: createValueStore<number | null>(null),
});

function startFeed(sources = stores()) {
  const feed = createRowFeed(sources, (rows) => shown.push(rows), {
    // Each look at the clock takes a millisecond.
    now: () => (time += 1),
    schedule: (next) => waiting.push(next),
  });
  return { feed, ...sources };
}

function receive(text: string): void {
  const entries: LogEntry[] = decoder.push(new TextEncoder().encode(text), time);
  recorder.append(entries, text.length, time);
}

function print(): string {
  const { list } = shown.at(-1) ?? { list: null };
  const rows = list?.rows(0, list.rowCount) ?? [];
  return rows.map((row) => (row.kind === "fold" ? `${row.first}-${row.last}` : row.index)).join(" ");
}

/** Lets what waits for the next frame go on, until nothing does. */
function settle(): number {
  let slices = 0;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    next();
    slices += 1;
  }
  return slices;
}

function createRuns(options: { isChecked: boolean }): RunStore {
  return createRunStore({
    schedule: (flush) => flush(),
    reduce: reduceEntries,
    ...(options.isChecked && { load: async () => createRunAnalysis }),
  });
}

function begin(): void {
  recorder = runs.begin({ providerId: "sandbox", sentBody: "{}", startedAt: 0 });
  recorder.connect(streamHead, 0);
  decoder = createStreamDecoder();
}

beforeEach(() => {
  runs = createRuns({ isChecked: false });
  [shown, waiting, time] = [[], [], 0];
  begin();
});

test("rows come with their events, in the same notice; the last run folds when the stream is over", () => {
  startFeed();
  receive(delta().repeat(6));
  expect(print()).toBe("0-2 3 4 5");
  recorder.end({ outcome: { kind: "completed" }, how: "closed", at: 1 });
  expect(print()).toBe("0-5");
});

test("a feed that comes late catches up in slices, and a frame lies between two of them", () => {
  receive(delta(0).repeat(1000));
  startFeed();
  expect(shown.at(-1)?.eventCount).toBeLessThan(400);
  expect(settle()).toBeGreaterThan(2);
  expect(shown.at(-1)?.eventCount).toBe(1000);
});

test("a new filter shows when it has seen all; until then the rows stay", () => {
  const { filter } = startFeed();
  receive((delta(0) + delta(1)).repeat(500));
  settle();
  filter.set({ ...initialRowFilter, query: "item:1" });
  expect(shown.at(-1)?.list.eventCount).toBe(1000);
  settle();
  expect(shown.at(-1)?.list.eventCount).toBe(500);
  expect(print()).toBe("1-993 995 997 999");
  filter.set(initialRowFilter);
  settle();
  expect(shown.at(-1)?.list.rowCount).toBe(1000);
});

test("a held view stays as it was while events come, and goes on where the stream is", () => {
  const { hold } = startFeed();
  receive(delta().repeat(2));
  hold.set(2);
  const snapshots = shown.length;
  receive(delta().repeat(50));
  expect(shown).toHaveLength(snapshots);
  expect(print()).toBe("0 1");
  hold.set(null);
  settle();
  expect(shown.at(-1)?.eventCount).toBe(52);
});

test("a finding that comes after its event cuts the run, and passes a filter that asks for findings", async () => {
  runs = createRuns({ isChecked: true });
  begin();
  const { filter } = startFeed();
  await expect.poll(() => runs.getSnapshot().analysis).not.toBeNull();
  receive(delta().repeat(4));
  expect(runs.getSnapshot().analysis?.findings.levelAt(0)).not.toBeNull();
  expect(print().startsWith("0 1")).toBe(true);
  filter.set({ ...initialRowFilter, query: "is:finding" });
  settle();
  const before = shown.at(-1)?.list.eventCount ?? 0;
  recorder.end({ outcome: { kind: "cut" }, how: "broken", at: 1 });
  await expect.poll(() => runs.getSnapshot().phase).toBe("ended");
  settle();
  const marked = runs
    .getSnapshot()
    .log.slice(0, 4)
    .filter(({ index }) => {
      const level = runs.getSnapshot().analysis?.findings.levelAt(index);
      return level !== null && level !== undefined;
    });
  expect(before).toBeGreaterThan(0);
  expect(shown.at(-1)?.list.eventCount).toBe(marked.length);
});

test("what is unfolded stays so through filters, and a new run begins folded, unheld and at any time", () => {
  const { feed, filter, hold } = startFeed();
  receive(delta(0).repeat(6) + delta(1).repeat(6));
  feed.setUnfolded(2, true);
  expect(print()).toBe("0 1 2 3 4 5 6-8 9 10 11");
  filter.set({ query: "", kind: "message", time: { from: 0, to: 1e6 } });
  settle();
  expect(print()).toBe("0 1 2 3 4 5 6-8 9 10 11");
  hold.set(4);
  begin();
  receive(delta(0).repeat(6));
  settle();
  expect(print()).toBe("0-2 3 4 5");
  expect([hold.getSnapshot(), filter.getSnapshot()]).toEqual([
    null,
    { query: "", kind: "message", time: null },
  ]);
});
