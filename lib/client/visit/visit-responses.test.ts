import { expect, test, vi } from "vitest";
import { createRunStore } from "@/lib/client/run/run-store";
import { createVisitResponses } from "@/lib/client/visit/visit-responses";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { responseFromJson } from "@/lib/protocol/response/response-lifecycle";

/** A store whose runs end with the given responses, one after the other. */
function visit() {
  const flushes: (() => void)[] = [];
  const runs = createRunStore({ schedule: (flush) => flushes.push(flush), reduce: reduceEntries });
  const responses = createVisitResponses(runs, () => 1_000);
  function run(response: object) {
    const recorder = runs.begin({ providerId: "sandbox", sentBody: "{}", startedAt: 0 });
    recorder.end({
      outcome: { kind: "completed" },
      how: "closed",
      at: 10,
      answer: { body: "", isBodyCut: false, response: responseFromJson({ object: "response", ...response }) },
    });
    for (const flush of flushes.splice(0)) flush();
  }
  return { run, responses };
}

const message = (text: string) => ({ type: "message", content: [{ type: "output_text", text }] });

test("each run that ended is noted once, with its model and its first words", () => {
  const { run, responses } = visit();
  const listener = vi.fn();
  responses.subscribe(listener);
  run({ id: "resp_1", model: "gpt-5.4", status: "completed", output: [message(`Once ${"x".repeat(200)}`)] });
  run({
    id: "resp_2",
    status: "completed",
    store: false,
    output: [{ type: "function_call", name: "get_weather" }],
  });
  expect(listener).toHaveBeenCalledTimes(2);
  expect(responses.getSnapshot()).toEqual([
    {
      id: "resp_1",
      providerId: "sandbox",
      model: "gpt-5.4",
      endedAt: 1_000,
      firstWords: `Once ${"x".repeat(75)}`,
      isForgotten: false,
    },
    {
      id: "resp_2",
      providerId: "sandbox",
      model: "",
      endedAt: 1_000,
      firstWords: "get_weather",
      isForgotten: true,
    },
  ]);
});

test("what has no id, has failed or was stopped is not noted, and what was there stays", () => {
  const { run, responses } = visit();
  run({ id: "resp_1", status: "completed", output: [] });
  const before = responses.getSnapshot();
  run({ id: "resp_2", status: "failed", output: [] });
  run({ status: "completed", output: [] });
  run({ id: "resp_3", status: "in_progress", output: [] });
  expect(responses.getSnapshot()).toBe(before);
  run({ id: "resp_4", status: "in_progress", background: true, output: [] });
  expect(responses.getSnapshot()).toHaveLength(2);
});

test("of a long visit the newest are kept", () => {
  const { run, responses } = visit();
  for (let number = 1; number <= 60; number += 1)
    run({ id: `resp_${number}`, status: "completed", output: [] });
  expect(responses.getSnapshot()).toHaveLength(50);
  expect(responses.getSnapshot().at(-1)?.id).toBe("resp_60");
});
