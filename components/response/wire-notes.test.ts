import { expect, test } from "vitest";
import { findWireNotes } from "@/components/response/wire-notes";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";

function logOf(stream: string) {
  const log = createEventLog();
  for (const entry of createStreamDecoder().push(new TextEncoder().encode(stream), 1)) log.append(entry);
  return log;
}

const event = 'data: {"type":"ping"}\n\n';
const notes = (log: ReturnType<typeof logOf>, index: number) => {
  const { before, after } = findWireNotes(log, index, log.entryCount);
  return { before: before.map(({ note }) => note), after: after.map(({ note }) => note) };
};

test("notes stand with the event that they came before, the last ones after the last event", () => {
  const log = logOf(`: a\n\n: b\n\n${event}${event}retry: 1\n\n${event}data: [DONE]\n\n`);
  expect(notes(log, 0)).toEqual({ before: ["comment", "comment"], after: [] });
  expect(notes(log, 1)).toEqual({ before: [], after: [] });
  expect(notes(log, 2)).toEqual({ before: ["retry"], after: ["done"] });
});

test("a stream of nothing but notes shows them", () => {
  expect(notes(logOf(": keepalive\n\n: keepalive\n\n"), -1)).toEqual({
    before: [],
    after: ["comment", "comment"],
  });
});

test("hours of keepalives are cut to the newest", () => {
  const log = logOf(`${": keepalive\n\n".repeat(1000)}${event}`);
  expect(findWireNotes(log, 0, log.entryCount).before.length).toBe(50);
});
