import { expect, test, vi } from "vitest";
import { streamHead } from "@/lib/client/run/fixtures/answer";
import { createRunStore } from "@/lib/client/run/run-store";
import { createStreamDecoder, type LogEntry } from "@/lib/protocol/decode-stream";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { outputText } from "@/lib/protocol/response/output-text";

function decode(...events: object[]): LogEntry[] {
  const text = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("");
  return createStreamDecoder().push(new TextEncoder().encode(text), 5);
}

const textDelta = (delta: string) => ({
  type: "response.output_text.delta",
  item_id: "msg_1",
  output_index: 0,
  content_index: 0,
  delta,
});

function createManualStore() {
  const flushes: (() => void)[] = [];
  const schedule = vi.fn((flush: () => void) => {
    flushes.push(flush);
  });
  const store = createRunStore({ schedule, reduce: reduceEntries });
  const flush = () => {
    for (const each of flushes.splice(0)) each();
  };
  return { store, schedule, flush };
}

const start = { providerId: "sandbox", sentBody: "{}", startedAt: 0 };

test("a burst of events reaches subscribers as one update", () => {
  const { store, schedule, flush } = createManualStore();
  const recorder = store.begin(start);
  const listener = vi.fn();
  store.subscribe(listener);

  for (const delta of ["Fo", "ur", "."]) recorder.append(decode(textDelta(delta)), 10, 5);
  expect(listener).not.toHaveBeenCalled();
  flush();

  expect(schedule).toHaveBeenCalledOnce();
  expect(listener).toHaveBeenCalledOnce();
  expect(outputText(store.getSnapshot().response)).toBe("Four.");
  expect(store.getSnapshot()).toMatchObject({ eventCount: 3, knownCount: 3, bytes: 30, phase: "streaming" });
});

test("in a flood subscribers hear at every fifth frame, at the second when there is much, and of the end at once", () => {
  const { store, flush } = createManualStore();
  const recorder = store.begin(start);
  const listener = vi.fn();
  store.subscribe(listener);
  const flood = decode(...Array.from({ length: 300 }, () => textDelta("a")));

  recorder.append(flood, 10, 5);
  for (let frame = 0; frame < 4; frame += 1) flush();
  expect(listener).not.toHaveBeenCalled();
  flush();
  expect(listener).toHaveBeenCalledOnce();

  for (let chunk = 0; chunk < 20; chunk += 1) recorder.append(flood, 10, 6);
  flush();
  expect(store.getSnapshot().eventCount).toBe(300);
  flush();
  expect(store.getSnapshot().eventCount).toBe(6_300);

  recorder.append(flood, 10, 7);
  recorder.end({ outcome: { kind: "completed" }, how: "closed", at: 8 });
  flush();
  expect(store.getSnapshot()).toMatchObject({ eventCount: 6_600, phase: "ended" });
});

test("a snapshot never changes after it was handed out", () => {
  const { store, flush } = createManualStore();
  const recorder = store.begin(start);
  const before = store.getSnapshot();

  recorder.append(decode(textDelta("Hi")), 10, 5);
  expect(store.getSnapshot()).toBe(before);
  flush();

  expect(before.eventCount).toBe(0);
  expect(store.getSnapshot()).not.toBe(before);
});

test("a run begins at once, empty, and the one before can no longer write", () => {
  const { store, flush } = createManualStore();
  const first = store.begin(start);
  first.append(decode(textDelta("old")), 10, 5);
  const second = store.begin({ ...start, sentBody: "second" });

  expect(store.getSnapshot()).toMatchObject({ id: 2, phase: "sending", eventCount: 0, sentBody: "second" });
  first.append(decode(textDelta("old")), 10, 6);
  first.connect(streamHead, 7);
  first.end({ outcome: { kind: "completed" }, how: "closed", at: 8 });
  flush();

  expect(first.isOpen()).toBe(false);
  expect(second.isOpen()).toBe(true);
  expect(store.getSnapshot()).toMatchObject({ id: 2, phase: "sending", eventCount: 0, outcome: null });
  expect(store.getSnapshot().log.length).toBe(0);
});

test("an ended run keeps what it has and takes no more", () => {
  const { store, flush } = createManualStore();
  const recorder = store.begin(start);
  recorder.append(decode(textDelta("kept")), 10, 5);
  recorder.end({ outcome: { kind: "stopped" }, how: "stopped", at: 6 });
  recorder.append(decode(textDelta("late")), 10, 7);
  recorder.end({ outcome: { kind: "completed" }, how: "closed", at: 8 });
  flush();

  expect(store.getSnapshot()).toMatchObject({ outcome: { kind: "stopped" }, eventCount: 1, elapsed: 6 });
  expect(outputText(store.getSnapshot().response)).toBe("kept");
});

test("the first byte is timed once, wire notes are kept and not counted", () => {
  const { store, flush } = createManualStore();
  const recorder = store.begin(start);
  recorder.connect(streamHead, 3);
  const comment = createStreamDecoder().push(new TextEncoder().encode(": keepalive\n\n"), 4);
  recorder.append(comment, 13, 4);
  recorder.append(decode(textDelta("Hi")), 10, 9);
  flush();

  const run = store.getSnapshot();
  expect(run).toMatchObject({ firstByteAt: 4, eventCount: 1 });
  expect([run.log.entryCount, run.log.wireCount]).toEqual([2, 1]);
});
