import fc from "fast-check";
import { expect, test } from "vitest";
import { streamHead } from "@/lib/client/run/fixtures/answer";
import { createRunAnalysis } from "@/lib/client/run/run-analysis";
import { createRunStore } from "@/lib/client/run/run-store";
import { createRunPast } from "@/lib/client/time/run-past";
import type { LogEntry } from "@/lib/protocol/decode-stream";
import { anyEntries } from "@/lib/protocol/fixtures/any-stream";
import { decodeText } from "@/lib/protocol/fixtures/stream-cuts";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { initialResponseState } from "@/lib/protocol/response/response-state";

/** A run that has received these entries, with its checker and meter. */
async function receive(entries: readonly LogEntry[]) {
  const load = async () => createRunAnalysis;
  const store = createRunStore({ schedule: (flush) => flush(), reduce: reduceEntries, load });
  const recorder = store.begin({ providerId: "sandbox", sentBody: "{}", startedAt: 0 });
  await load();
  recorder.connect(streamHead, 5);
  for (const [index, entry] of entries.entries()) recorder.append([entry], 10, index);
  return store.getSnapshot();
}

test("at any moment the response is the reduction of the events up to it", async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries(40), async (entries) => {
      const run = await receive(entries);
      const past = createRunPast(run.log);
      for (let index = run.eventCount - 1; index >= 0; index -= 1) {
        const { run: then, before } = past.show(run, index);
        expect(then.response).toEqual(reduceEntries(initialResponseState, run.log.slice(0, index + 1)));
        expect(before).toEqual(reduceEntries(initialResponseState, run.log.slice(0, index)));
        expect(then.eventCount).toBe(index + 1);
      }
    }),
    { numRuns: 40 },
  );
});

test("a figure is not known before the event that made it known", async () => {
  const frames = [
    { type: "response.created", response: { id: "r" } },
    { type: "response.output_text.delta", output_index: 0, content_index: 0, delta: "Hi" },
    { type: "response.output_text.delta", output_index: 0, content_index: 0, delta: " there" },
    { type: "response.completed", response: { id: "r", usage: { output_tokens: 9 } } },
  ];
  const entries = decodeText(frames.map((frame) => `data: ${JSON.stringify(frame)}\n\n`).join(""));
  const run = await receive(entries.map((entry, index) => ({ ...entry, at: 100 + 50 * index })));
  const past = createRunPast(run.log);
  const figures = run.log.slice(0, 4).map(({ index }) => past.show(run, index).figures);
  expect(figures.map((at) => at?.firstTextAt)).toEqual([null, 150, 150, 150]);
  expect(figures.map((at) => at?.gapP95)).toEqual([null, 50, 50, 50]);
  expect(figures.map((at) => at?.tokensPerSecond)).toEqual([null, null, null, 160]);
});
