import { expect, test, vi } from "vitest";
import { completedFrame, createAnswer, textFrame } from "@/lib/client/run/fixtures/answer";
import { createRunRig } from "@/lib/client/run/fixtures/run-rig";
import { answerReader } from "@/lib/client/run/receive-answer";
import { writeEventStream } from "@/lib/protocol/capture/write-stream";

type Answer = ReturnType<typeof createAnswer>;

/** A run that gets these answers in their order, and a clock set by hand. As browsers do, stopping ends the stream. */
function createRig(...answers: Answer[]) {
  const clock = { time: 100 };
  const waiting = [...answers];
  const signals: (AbortSignal | null | undefined)[] = [];
  const rig = createRunRig({
    now: () => clock.time,
    fetch: async (_url, init) => {
      signals.push(init?.signal);
      const answer = waiting.shift();
      if (!answer) throw new TypeError("Failed to fetch");
      init?.signal?.addEventListener("abort", () => answer.breakOff());
      return answer.response;
    },
  });
  const text = () => [...writeEventStream(rig.store.getSnapshot().log.entries())].join("");
  return { ...rig, clock, signals, text };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

test("a run stopped in a flood keeps all that had been read, in slices, and nothing that came later", async () => {
  const count = 20_000;
  const read = `${textFrame("word ").repeat(count)}data: {"type":"response.outp`;
  const answer = createAnswer();
  const { store, controller, clock, signals, reach, ended, text } = createRig(answer);
  controller.run("sandbox", "{}");
  answer.send(read);
  await reach((run) => run.eventCount > 0);
  answer.send(textFrame("not asked for"));
  clock.time = 180;
  controller.stop();
  clock.time = 5000;
  expect(signals[0]?.aborted).toBe(true);
  expect(store.getSnapshot()).toMatchObject({ phase: "streaming", outcome: null });
  expect(store.getSnapshot().eventCount).toBeLessThan(count);
  answer.send(textFrame("late"));

  let turns = 0;
  const turn = setInterval(() => (turns += 1));
  const run = await ended();
  clearInterval(turn);
  expect(turns).toBeGreaterThan(1);
  expect(run).toMatchObject({ outcome: { kind: "stopped" }, ending: "stopped", elapsed: 80 });
  expect(run).toMatchObject({ eventCount: count + 1, bytes: read.length });
  expect(text()).toBe(read);
  await settle();
  expect(store.getSnapshot()).toBe(run);
});

test("what was cut off by stopping is a row, and no fault of the stream", async () => {
  const answer = createAnswer();
  const { controller, reach, ended } = createRig(answer);
  controller.run("sandbox", "{}");
  const [head = 0, ...rest] = new TextEncoder().encode("ş");
  expect(rest).toHaveLength(1);
  answer.send(textFrame("whole"));
  answer.send(Uint8Array.of(...new TextEncoder().encode('data: {"type":"response.outp'), head));
  await reach((run) => run.bytes > textFrame("whole").length);
  controller.stop();
  const run = await ended();
  expect(run.log.at(1)).toMatchObject({ isUnterminated: true, at: 0, event: { kind: "malformed" } });
  expect(run.analysis?.findings.list.filter(({ index }) => index === 1)).toEqual([]);
});

test("stopping twice ends a run once, at the first time", async () => {
  const answer = createAnswer();
  const { store, controller, clock, reach, ended } = createRig(answer);
  controller.run("sandbox", "{}");
  answer.send(textFrame("word ").repeat(20_000));
  await reach((run) => run.eventCount > 0);
  clock.time = 150;
  controller.stop();
  clock.time = 250;
  controller.stop();
  const run = await ended();
  expect(run).toMatchObject({ outcome: { kind: "stopped" }, eventCount: 20_000, elapsed: 50 });
  controller.stop();
  expect(store.getSnapshot()).toBe(run);
});

test("a run begun while a stopped one is still being read has nothing of it", async () => {
  const [first, second] = [createAnswer(), createAnswer()];
  const { controller, reach, ended } = createRig(first, second);
  controller.run("sandbox", "first");
  first.send(textFrame("first ").repeat(20_000));
  await reach((run) => run.eventCount > 0);
  controller.stop();
  controller.run("sandbox", "second");
  second.send(textFrame("second") + completedFrame);
  second.close();
  const run = await ended();
  expect(run).toMatchObject({ id: 2, sentBody: "second", outcome: { kind: "completed" }, eventCount: 2 });
});

test("stopped while it waits for the next bytes, a run ends without them", async () => {
  const answer = createAnswer();
  const { controller, clock, reach, ended, text } = createRig(answer);
  controller.run("sandbox", "{}");
  answer.send(textFrame("kept"));
  await reach((run) => run.eventCount === 1);
  clock.time = 130;
  controller.stop();
  answer.send(textFrame("late"));
  expect(await ended()).toMatchObject({ outcome: { kind: "stopped" }, eventCount: 1, elapsed: 30 });
  expect(text()).toBe(textFrame("kept"));
});

test("stopped before the headers, or before anything could read an answer, a run ends at once", async () => {
  const pending = createRunRig({
    fetch: (_url, init) =>
      new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason))),
  });
  pending.controller.run("sandbox", "{}");
  pending.controller.stop();
  expect(pending.store.getSnapshot()).toMatchObject({ phase: "ended", outcome: { kind: "stopped" } });
  await settle();
  expect(pending.store.getSnapshot().outcome).toEqual({ kind: "stopped" });

  const fetch = vi.fn<typeof globalThis.fetch>();
  let arrive: (reader: typeof answerReader) => void = () => undefined;
  const loadReader = () => new Promise<typeof answerReader>((resolve) => (arrive = resolve));
  const loading = createRunRig({ fetch, loadReader });
  loading.controller.run("sandbox", "{}");
  loading.controller.stop();
  expect(loading.store.getSnapshot().outcome).toEqual({ kind: "stopped" });
  arrive(answerReader);
  await settle();
  expect(fetch).not.toHaveBeenCalled();
});

test("stopped while the checker is on its way, a run ends once that has seen what came", async () => {
  const answer = createAnswer();
  let arrive: () => void = () => undefined;
  const { createRunAnalysis } = await import("@/lib/client/run/run-analysis");
  const load = () =>
    new Promise<typeof createRunAnalysis>((resolve) => (arrive = () => resolve(createRunAnalysis)));
  const { store, controller, reach, ended } = createRunRig({ load, fetch: async () => answer.response });
  controller.run("sandbox", "{}");
  answer.send(textFrame("kept"));
  await reach((run) => run.eventCount === 1);
  controller.stop();
  await settle();
  expect(store.getSnapshot()).toMatchObject({ phase: "streaming", eventCount: 1, checks: null });
  arrive();
  const run = await ended();
  expect(run.outcome).toEqual({ kind: "stopped" });
  expect(run.analysis?.meter.read(null).eventCount).toBe(1);
});

test("of an answer that is no stream, the text that came before the stop is kept", async () => {
  const answer = createAnswer({ "content-type": "application/json" });
  const { controller, reach, ended } = createRig(answer);
  controller.run("sandbox", "{}");
  answer.send('{"object":"resp');
  await reach((run) => run.bytes > 0);
  controller.stop();
  const run = await ended();
  expect(run).toMatchObject({ outcome: { kind: "stopped" }, body: '{"object":"resp', bytes: 15 });
  expect(run.response.response).toBeNull();
});
