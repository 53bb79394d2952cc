import { expect, test } from "vitest";
import type { LogEntry } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";

function event(index: number): LogEntry {
  return {
    kind: "event",
    index,
    at: index,
    frame: `${index}`,
    eventName: null,
    event: { kind: "unknown", type: "x", data: index },
  };
}

const comment: LogEntry = { kind: "wire", at: 0, frame: ":\n\n", note: "comment" };

test("a new log is empty", () => {
  const log = createEventLog();
  expect([log.length, log.entryCount, log.wireCount]).toEqual([0, 0, 0]);
  expect(log.at(0)).toBeUndefined();
  expect([...log.entries()]).toEqual([]);
  expect(log.slice(0, 10)).toEqual([]);
});

test("events are found by index, wire notes only in their places among all entries", () => {
  const log = createEventLog();
  for (const entry of [event(0), comment, event(1), comment]) log.append(entry);
  expect([log.length, log.entryCount, log.wireCount]).toEqual([2, 4, 2]);
  expect(log.at(1)).toEqual(event(1));
  expect([...log.entries()]).toEqual([event(0), comment, event(1), comment]);
});

test("indexes run on across chunks, and slices across their borders", () => {
  const log = createEventLog();
  for (let index = 0; index < 5000; index += 1) log.append(event(index));
  expect(log.length).toBe(5000);
  expect(log.at(1023)?.index).toBe(1023);
  expect(log.at(1024)?.index).toBe(1024);
  expect(log.slice(1020, 1028).map((entry) => entry.index)).toEqual([
    1020, 1021, 1022, 1023, 1024, 1025, 1026, 1027,
  ]);
  expect([...log.entries()]).toHaveLength(5000);
});

test("an event's place counts the wire notes before it", () => {
  const log = createEventLog();
  for (const entry of [comment, event(0), comment, comment, event(1)]) log.append(entry);
  expect([log.placeOf(0), log.placeOf(1)]).toEqual([1, 4]);
  expect(log.entryAt(4)).toEqual(event(1));
  expect([log.placeOf(2), log.placeOf(-1), log.entryAt(5)]).toEqual([undefined, undefined, undefined]);
});

test("indexes outside the log give nothing", () => {
  const log = createEventLog();
  log.append(event(0));
  expect(log.at(-1)).toBeUndefined();
  expect(log.at(1)).toBeUndefined();
  expect(log.at(0.5)).toBeUndefined();
  expect(log.slice(-5, 99).map((entry) => entry.index)).toEqual([0]);
  expect(log.slice(3, 1)).toEqual([]);
});
