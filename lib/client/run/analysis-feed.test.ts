import { afterEach, expect, test, vi } from "vitest";
import type { LoadAnalysis } from "@/lib/client/run/analysis-feed";
import { streamHead } from "@/lib/client/run/fixtures/answer";
import type { createRunAnalysis, RunAnalysis, RunContext } from "@/lib/client/run/run-analysis";
import { createRunStore, type RunRecorder } from "@/lib/client/run/run-store";
import type { StreamEnd } from "@/lib/protocol/check/check-stream";
import { createFindingLog } from "@/lib/protocol/check/findings";
import { createStreamDecoder, type LogEntry } from "@/lib/protocol/decode-stream";
import { createRunMeter } from "@/lib/protocol/measure-run";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { initialResponseState } from "@/lib/protocol/response/response-state";

/** The code of an analysis that notes what it is given, and that finds fault with every event. */
function createAnalysisCode() {
  const seen: (number | StreamEnd)[] = [];
  const contexts: RunContext[] = [];
  const create: typeof createRunAnalysis = (context) => {
    contexts.push(context);
    const { report, ...findings } = createFindingLog();
    const analysis: RunAnalysis = {
      findings,
      meter: createRunMeter(),
      push(entry) {
        if (entry.kind !== "event") return;
        seen.push(entry.index);
        report("seq-gap", entry.index);
      },
      end: (how) => seen.push(how),
      readAnswer: ({ id }) => report("response-field-missing", null, { name: String(id) }),
    };
    return analysis;
  };
  return { create, seen, contexts };
}

/** A run whose analysis arrives when the test says so. */
function createRig(load?: LoadAnalysis) {
  const code = createAnalysisCode();
  let arrive: (loaded: typeof createRunAnalysis | null) => void = () => undefined;
  const arrival = new Promise<typeof createRunAnalysis | null>((resolve) => {
    arrive = resolve;
  });
  const store = createRunStore({
    schedule: (flush) => flush(),
    reduce: reduceEntries,
    load: load ?? (() => arrival),
  });
  const recorder = store.begin({ providerId: "sandbox", sentBody: '{"tools":[]}', startedAt: 0 });
  const settle = async (loaded: typeof createRunAnalysis | null) => {
    arrive(loaded);
    await vi.waitFor(() => arrival);
    await Promise.resolve();
  };
  return { ...code, store, recorder, settle };
}

const decoder = () => {
  const { push } = createStreamDecoder();
  const encoder = new TextEncoder();
  return (count: number): LogEntry[] => push(encoder.encode('data: {"type":"ping"}\n\n'.repeat(count)), 1);
};

const complete = (recorder: RunRecorder) =>
  recorder.end({ outcome: { kind: "completed" }, how: "closed", at: 9 });

afterEach(() => {
  vi.useRealTimers();
});

test("entries that came before the code are caught up with, each entry is seen once and in order", async () => {
  const { store, recorder, settle, create, seen, contexts } = createRig();
  const next = decoder();
  recorder.connect(streamHead, 1);
  recorder.append(next(2), 10, 2);
  expect(store.getSnapshot()).toMatchObject({ analysis: null, checks: null, isUnchecked: false });

  await settle(create);
  expect(seen).toEqual([0, 1]);
  expect(store.getSnapshot().checks).toEqual({ error: 0, warning: 2, note: 0 });

  recorder.append(next(2), 10, 3);
  complete(recorder);
  expect(seen).toEqual([0, 1, 2, 3, "closed"]);
  expect(store.getSnapshot()).toMatchObject({ phase: "ended", checks: { warning: 4 } });
  expect(contexts).toEqual([{ contentType: "text/event-stream", sentBody: '{"tools":[]}' }]);
});

test("a long log is caught up with in slices, and what comes meanwhile is seen in its turn", async () => {
  const { store, recorder, settle, create, seen } = createRig();
  const times = Array.from({ length: 10_000 }, (_, count) => 3 * count);
  const clock = vi.spyOn(performance, "now").mockImplementation(() => times.shift() ?? 0);
  const next = decoder();
  recorder.connect(streamHead, 1);
  recorder.append(next(1_000), 10, 2);
  await settle(create);
  expect(seen.length).toBeLessThan(1_000);
  recorder.append(next(1), 10, 3);
  complete(recorder);
  await vi.waitFor(() => expect(store.getSnapshot().phase).toBe("ended"));
  expect(seen).toEqual([...Array.from({ length: 1_001 }, (_, index) => index), "closed"]);
  clock.mockRestore();
});

test("code that is there before the answer's head waits for it", async () => {
  const { recorder, settle, create, seen, contexts } = createRig();
  await settle(create);
  expect(contexts).toEqual([]);
  recorder.connect(streamHead, 1);
  recorder.append(decoder()(1), 10, 2);
  expect(seen).toEqual([0]);
});

test("the end shows only when everything has been checked, and nothing is taken meanwhile", async () => {
  const { store, recorder, settle, create, seen } = createRig();
  const next = decoder();
  recorder.connect(streamHead, 1);
  recorder.append(next(1), 10, 2);
  recorder.end({ outcome: { kind: "stopped" }, how: "stopped", at: 5 });
  expect(recorder.isOpen()).toBe(false);
  expect(store.getSnapshot().phase).toBe("streaming");
  recorder.append(next(1), 10, 6);

  await settle(create);
  await vi.waitFor(() => expect(store.getSnapshot().phase).toBe("ended"));
  expect(store.getSnapshot()).toMatchObject({ elapsed: 5, eventCount: 1, checks: { warning: 1 } });
  expect(seen).toEqual([0, "stopped"]);
});

test("without events there is nothing to wait for", () => {
  const { store, recorder } = createRig();
  recorder.end({ outcome: { kind: "unreachable" }, how: "broken", at: 5 });
  expect(store.getSnapshot()).toMatchObject({ phase: "ended", outcome: { kind: "unreachable" } });
});

test("a JSON answer is waited for and checked, and is no stream that ended", async () => {
  const { store, recorder, settle, create, seen } = createRig();
  recorder.connect({ ...streamHead, contentType: "application/json" }, 1);
  const json = { id: "resp_1" };
  const answer = { body: JSON.stringify(json), isBodyCut: false, response: initialResponseState };
  recorder.end({ outcome: { kind: "completed" }, how: "closed", at: 5, answer, json });
  expect(store.getSnapshot().phase).toBe("connected");
  await settle(create);
  await vi.waitFor(() => expect(store.getSnapshot().phase).toBe("ended"));
  expect(store.getSnapshot().analysis?.findings.list).toMatchObject([{ name: "resp_1" }]);
  expect(seen).toEqual([]);
});

test("code that cannot be loaded leaves the run unchecked", async () => {
  const { store, recorder, settle } = createRig();
  recorder.connect(streamHead, 1);
  recorder.append(decoder()(1), 10, 2);
  complete(recorder);
  await settle(null);
  await vi.waitFor(() => expect(store.getSnapshot().phase).toBe("ended"));
  expect(store.getSnapshot()).toMatchObject({ isUnchecked: true, analysis: null, checks: null });
});

test("a run that is over does not wait for ever", async () => {
  vi.useFakeTimers();
  const { store, recorder } = createRig(() => new Promise(() => undefined));
  recorder.connect(streamHead, 1);
  recorder.append(decoder()(1), 10, 2);
  complete(recorder);
  await vi.advanceTimersByTimeAsync(4900);
  expect(store.getSnapshot().phase).toBe("streaming");
  await vi.advanceTimersByTimeAsync(200);
  expect(store.getSnapshot()).toMatchObject({ phase: "ended", elapsed: 9, isUnchecked: true });
});

test("the end of a replaced run does not show", async () => {
  const { store, recorder, settle, create } = createRig();
  recorder.connect(streamHead, 1);
  recorder.append(decoder()(1), 10, 2);
  complete(recorder);
  store.begin({ providerId: "sandbox", sentBody: "{}", startedAt: 20 });
  await settle(create);
  expect(store.getSnapshot()).toMatchObject({ id: 2, phase: "sending", checks: null });
});

test("counts stay the same object while they stay the same", async () => {
  const { store, recorder, settle, create } = createRig();
  await settle(create);
  recorder.connect(streamHead, 1);
  recorder.append(decoder()(1), 10, 2);
  const { checks } = store.getSnapshot();
  recorder.append([], 4, 3);
  expect(store.getSnapshot().checks).toBe(checks);
});
