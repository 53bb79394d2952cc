import fc from "fast-check";
import { expect, test } from "vitest";
import { classifyData } from "@/lib/protocol/classify-frame";
import { anyEntries } from "@/lib/protocol/fixtures/any-stream";
import { eventsOf } from "@/lib/protocol/fixtures/stream-cuts";
import { reduceResponse } from "@/lib/protocol/reduce-response";
import { findLastChange, type LastChange } from "@/lib/protocol/response/last-change";
import { initialResponseState } from "@/lib/protocol/response/response-state";
import type { StreamEvent } from "@/lib/protocol/stream-event";

/** What the last of these events changed. */
function changeBy(...events: readonly object[]): LastChange | null {
  let before = initialResponseState;
  let after = before;
  let last: StreamEvent = { kind: "unknown", type: "", data: {} };
  for (const event of events) {
    before = after;
    last = classifyData(JSON.stringify(event), false);
    after = reduceResponse(before, last);
  }
  return findLastChange({ index: events.length - 1, event: last }, before, after);
}

const place = { output_index: 0, content_index: 0, item_id: "m" };
const created = { type: "response.created", response: { id: "r", output: [] } };
const added = { type: "response.output_item.added", output_index: 0, item: { type: "message", content: [] } };
const textDelta = (delta: string) => ({ type: "response.output_text.delta", ...place, delta });
const whole = { outputIndex: null, text: null, stretch: null };

test("a delta is the end of its text", () => {
  expect(changeBy(created, added, textDelta("Once"), textDelta(" upon"))).toEqual({
    eventIndex: 3,
    outputIndex: 0,
    text: { kind: "text", index: 0 },
    stretch: { from: 4, to: 9 },
  });
});

test("the first delta of an item that nothing announced is a stretch of its text", () => {
  expect(changeBy(textDelta("Hi"))).toMatchObject({ outputIndex: 0, stretch: { from: 0, to: 2 } });
});

test("an added item has changed as a whole, and so has one that is done", () => {
  const done = { ...added, type: "response.output_item.done" };
  expect(changeBy(created, added)).toEqual({ ...whole, eventIndex: 1, outputIndex: 0 });
  expect(changeBy(created, added, textDelta("x"), done)).toEqual({ ...whole, eventIndex: 3, outputIndex: 0 });
});

test("a text that is done without a new word is its part, with no stretch", () => {
  const done = { type: "response.output_text.done", ...place, text: "Hi" };
  expect(changeBy(created, added, textDelta("Hi"), done)).toEqual({
    eventIndex: 3,
    outputIndex: 0,
    text: { kind: "text", index: 0 },
    stretch: null,
  });
});

test("of a call the arguments grow, of a shell call one of the texts of a command", () => {
  const call = { type: "response.function_call_arguments.delta", output_index: 1, delta: '{"a' };
  expect(changeBy(created, call)).toMatchObject({ outputIndex: 1, text: { kind: "input", index: 0 } });
  const output = {
    type: "response.shell_call_output_content.delta",
    output_index: 2,
    command_index: 1,
    delta: { stderr: "no" },
  };
  expect(changeBy(created, output)).toMatchObject({
    text: { kind: "stderr", index: 1 },
    stretch: { from: 0, to: 2 },
  });
});

test("spoken words belong to no item", () => {
  const speak = (delta: string) => ({ type: "response.audio.transcript.delta", delta });
  expect(changeBy(created, speak("Guten"), speak(" Tag"))).toEqual({
    eventIndex: 2,
    outputIndex: null,
    text: { kind: "transcript", index: 0 },
    stretch: { from: 5, to: 9 },
  });
});

test("events with a response are about all of it, and what changes nothing is no change", () => {
  const completed = { type: "response.completed", response: { id: "r", output: [] } };
  expect(changeBy(created, added, completed)).toEqual({ ...whole, eventIndex: 2 });
  expect(changeBy(created, added, { type: "keepalive" })).toBeNull();
  expect(changeBy(created, { type: "vendor:trace" })).toBeNull();
});

test("whatever comes, a stretch lies within the text that it names", () => {
  fc.assert(
    fc.property(anyEntries(40), (entries) => {
      let before = initialResponseState;
      for (const entry of eventsOf(entries)) {
        const after = reduceResponse(before, entry.event);
        const change = findLastChange(entry, before, after);
        expect(change === null).toBe(before === after);
        const item = after.items.find(({ outputIndex }) => outputIndex === change?.outputIndex);
        if (change?.stretch && change.text?.kind === "text") {
          const { index } = change.text;
          const part = item?.content.find(
            (candidate) => candidate.kind === "text" && candidate.index === index,
          );
          const known = before.items.find(({ outputIndex }) => outputIndex === change.outputIndex);
          const knownPart = known?.content.find((one) => one.kind === "text" && one.index === index);
          expect(part?.text.slice(0, change.stretch.from)).toBe(knownPart?.text ?? "");
          expect(part?.text.length).toBe(change.stretch.to);
          expect(change.stretch.from).toBeLessThan(change.stretch.to);
        }
        before = after;
      }
    }),
  );
});
