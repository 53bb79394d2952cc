import { expect, test, vi } from "vitest";
import { createSelectionStore } from "@/lib/client/rows/selection-store";
import { createRunStore, type Run } from "@/lib/client/run/run-store";
import { createMomentStore, linkCursor } from "@/lib/client/time/run-moment";
import { createRunPast } from "@/lib/client/time/run-past";
import { createValueStore } from "@/lib/client/value-store";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { reduceEntries } from "@/lib/protocol/reduce-response";

const start = { providerId: "sandbox", sentBody: "{}", startedAt: 0 };

/** A page whose run has received one event for each of these deltas, 10 ms apart. */
function openPage(deltas: readonly string[] = []) {
  const runs = createRunStore({ schedule: (flush) => flush(), reduce: reduceEntries });
  const selection = createSelectionStore({ read: () => null, write: () => undefined });
  const cursor = createValueStore<number | null>(null);
  const hold = createValueStore<number | null>(null);
  linkCursor({ runs, cursor, selection });
  const moments = createMomentStore({ runs, cursor, hold, load: async () => createRunPast });
  const decoder = createStreamDecoder();
  let at = 0;
  const recorder = runs.begin(start);
  const receive = (delta: string) => {
    at += 10;
    const event = { type: "response.output_text.delta", output_index: 0, content_index: 0, delta };
    const bytes = new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`);
    recorder.append(decoder.push(bytes, at), bytes.length, at);
  };
  for (const delta of deltas) receive(delta);
  return { runs, selection, cursor, hold, moments, recorder, receive };
}

async function lookBack(page: ReturnType<typeof openPage>, index: number) {
  page.cursor.set(index);
  await vi.waitFor(() => expect(page.moments.getSnapshot().figures).not.toBeNull());
  return page.moments.getSnapshot();
}

const textOf = ({ run }: { run: Run }) => run.response.items[0]?.content[0]?.text;

test("live, the moment is the newest run itself", () => {
  const { moments, runs } = openPage(["a"]);
  expect(moments.getSnapshot()).toMatchObject({ change: null, figures: null });
  expect(moments.getSnapshot().run).toBe(runs.getSnapshot());
});

test("looking back, the run is what it was after that event", async () => {
  const page = openPage(["one ", "two ", "three"]);
  page.recorder.end({ outcome: { kind: "completed" }, how: "closed", at: 40 });
  const moment = await lookBack(page, 1);
  expect(textOf(moment)).toBe("one two ");
  expect(moment.run).toMatchObject({ phase: "streaming", outcome: null, eventCount: 2, elapsed: 20 });
  expect(page.runs.getSnapshot()).toMatchObject({ ending: "closed" });
  expect(moment.run).toMatchObject({ ending: null, checks: null });
  expect(moment.change?.stretch).toEqual({ from: 4, to: 8 });
  expect(moment.figures).toMatchObject({ gapP95: 10, longestGap: 10, tokensPerSecond: null });
});

test("held, the moment stays what it was, and nothing is selected or said to have changed", async () => {
  const page = openPage(["one ", "two "]);
  page.hold.set(2);
  await vi.waitFor(() => expect(page.moments.getSnapshot().figures).not.toBeNull());
  const moment = page.moments.getSnapshot();
  page.receive("three");
  expect(page.moments.getSnapshot()).toBe(moment);
  expect(textOf(moment)).toBe("one two ");
  expect(moment).toMatchObject({ before: null, change: null });
  expect(page.selection.getSnapshot().selectedEvent).toBeNull();
  // The cursor goes before, and where it stands at the same event the change there is told.
  page.cursor.set(1);
  expect(page.moments.getSnapshot().change?.stretch).toEqual({ from: 4, to: 8 });
  page.cursor.set(null);
  page.hold.set(null);
  expect(textOf(page.moments.getSnapshot())).toBe("one two three");
});

test("a view that is held before its first event goes on", () => {
  const page = openPage();
  page.hold.set(0);
  page.receive("one");
  expect(page.moments.getSnapshot().run).toBe(page.runs.getSnapshot());
});

test("while the past is shown, what arrives does not change the moment", async () => {
  const page = openPage(["one ", "two "]);
  const moment = await lookBack(page, 0);
  page.receive("three");
  expect(page.moments.getSnapshot()).toBe(moment);
  expect(page.runs.getSnapshot().eventCount).toBe(3);
  page.cursor.set(null);
  expect(textOf(page.moments.getSnapshot())).toBe("one two three");
});

test("an index past the end shows the newest event, and before the first event all is live", async () => {
  const empty = openPage();
  empty.cursor.set(7);
  expect(empty.moments.getSnapshot().run).toBe(empty.runs.getSnapshot());
  const page = openPage(["one", "two"]);
  expect((await lookBack(page, 99)).run.eventCount).toBe(2);
});

test("where the code of the past cannot be had, the page stays live", async () => {
  const { runs, cursor, hold } = openPage(["one"]);
  const load = vi.fn(async () => null);
  const moments = createMomentStore({ runs, cursor, hold, load });
  cursor.set(0);
  await load.mock.results[0]?.value;
  expect(moments.getSnapshot().run).toBe(runs.getSnapshot());
});

test("what the first look back needs can be prepared in slices, once its code is there", async () => {
  const page = openPage(Array.from({ length: 12 * 512 }, () => "x"));
  expect(page.moments.prepare()).toBe(false);
  await vi.waitFor(() => expect(page.moments.prepare()).toBe(true));
  expect(page.moments.prepare()).toBe(false);
  expect((await lookBack(page, 5000)).run.response.items[0]?.content[0]?.text).toHaveLength(5001);
});

test("the cursor selects its event, and selecting moves the cursor only while looking back", () => {
  const { cursor, selection } = openPage(["one", "two", "three"]);
  selection.select(2);
  expect(cursor.getSnapshot()).toBeNull();
  cursor.set(1);
  expect(selection.getSnapshot()).toMatchObject({ selectedEvent: 1, following: false });
  selection.open(0);
  expect(cursor.getSnapshot()).toBe(0);
});

test("a new run is shown live", () => {
  const { cursor, runs } = openPage(["one"]);
  cursor.set(0);
  runs.begin(start);
  expect(cursor.getSnapshot()).toBeNull();
});
