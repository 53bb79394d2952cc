import { expect, test, vi } from "vitest";
import { showCapture } from "@/lib/client/replay/show-capture";
import { completedFrame, createAnswer, textFrame } from "@/lib/client/run/fixtures/answer";
import { createRunRig } from "@/lib/client/run/fixtures/run-rig";
import { readRunFigures, readShownFigures } from "@/lib/client/run/run-figures";
import { createVisitResponses } from "@/lib/client/visit/visit-responses";
import type { Capture } from "@/lib/protocol/capture/capture";
import { readCapture } from "@/lib/protocol/capture/read-capture";
import { outputText } from "@/lib/protocol/response/output-text";

function capture(text: string): Capture {
  const reading = readCapture(new TextEncoder().encode(text));
  if (reading.kind === "unreadable") throw new Error(reading.reason);
  return reading.captures[0];
}

function createRig() {
  const fetch = vi.fn<typeof globalThis.fetch>();
  return { ...createRunRig({ fetch }), fetch };
}

test("an event stream becomes a run that has ended, and nothing is sent", async () => {
  const { controller, ended, fetch } = createRig();
  const text = textFrame("çay ") + textFrame("🫖") + completedFrame;
  showCapture(controller, capture(text), "tea.sse");
  const run = await ended();
  expect(run.outcome).toEqual({ kind: "completed" });
  expect(Array.from(run.log.entries(), (entry) => entry.frame).join("")).toBe(text);
  expect(outputText(run.response)).toBe("çay 🫖");
  expect(run).toMatchObject({ eventCount: 3, providerId: "tea.sse", sentBody: "", elapsed: 0 });
  expect(run.bytes).toBe(new TextEncoder().encode(text).length);
  expect(run.checks).not.toBeNull();
  expect(fetch).not.toHaveBeenCalled();
});

test("where a capture has no times nothing is made of them", async () => {
  const { controller, ended } = createRig();
  showCapture(controller, capture(textFrame("çay ") + textFrame("🫖") + completedFrame), "tea.sse");
  const run = await ended();
  expect(run.log.isTimed).toBe(false);
  expect(run).toMatchObject({ connectedAt: null, firstByteAt: null });
  expect(readShownFigures(run)).toEqual({
    firstByteAt: null,
    firstTextAt: null,
    tokensPerSecond: null,
    gapP95: null,
    longestGap: null,
  });
  expect(readRunFigures(run)).toMatchObject({
    eventCount: 3,
    lastEventAt: null,
    gapMedian: null,
    stalls: [],
  });
});

test("each event has the time that the capture has for it", async () => {
  const { controller, ended } = createRig();
  const lines = [
    { at: 84, frame: textFrame("a") },
    { at: 250.5, frame: completedFrame },
  ];
  showCapture(controller, capture(lines.map((line) => JSON.stringify(line)).join("\n")), "x");
  const run = await ended();
  expect(run.log.slice(0, 2).map(({ at }) => at)).toEqual([84, 250.5]);
  expect(run).toMatchObject({ firstByteAt: 84, elapsed: 250.5 });
});

test("a stream without its end is cut, a refusal keeps its status, a response in JSON is shown whole", async () => {
  const { controller, ended } = createRig();
  showCapture(controller, capture(textFrame("a")), "x");
  expect((await ended()).outcome).toEqual({ kind: "cut" });

  const refusal = { ...capture('{"error":{"message":"no"}}'), status: 401 };
  showCapture(controller, refusal, "x");
  expect((await ended()).outcome).toEqual({ kind: "http_error", status: 401 });

  showCapture(controller, { ...capture('{"object":"response","status":"completed","output":[]}') }, "x");
  expect((await ended()).outcome).toEqual({ kind: "completed" });
});

test.each(["stopped", "broken"] as const)("a run that was %s ends so again, at its time", async (end) => {
  const { controller, ended } = createRig();
  const lines = [
    { at: 84, frame: textFrame("a") },
    { at: 300.5, end },
  ];
  showCapture(controller, capture(lines.map((line) => JSON.stringify(line)).join("\n")), "x");
  const run = await ended();
  expect(run).toMatchObject({ ending: end, elapsed: 300.5, eventCount: 1 });
  expect(run.outcome).toEqual({ kind: end === "stopped" ? "stopped" : "cut" });
});

test("a run that was stopped before its first frame ends so again", async () => {
  const { controller, ended } = createRig();
  showCapture(controller, capture('{"at":300.5,"end":"stopped"}'), "x");
  expect(await ended()).toMatchObject({ ending: "stopped", elapsed: 300.5, outcome: { kind: "stopped" } });
});

test("the end of a stopped run stops no other that took its place, whenever that was", async () => {
  for (let turns = 0; turns < 40; turns += 1) {
    const { store, controller, reach } = createRunRig({ fetch: async () => createAnswer().response });
    showCapture(controller, capture('{"at":300.5,"end":"stopped"}'), "x");
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    controller.run("sandbox", "{}");
    await reach(({ phase }) => phase === "connected");
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(store.getSnapshot(), `after ${turns} turns`).toMatchObject({ id: 2, phase: "connected" });
  }
});

test("a body with a status that allows none is shown all the same", async () => {
  const { controller, ended } = createRig();
  showCapture(controller, { ...capture(completedFrame), status: 204 }, "x");
  expect((await ended()).outcome).toEqual({ kind: "completed" });
});

test("stop keeps what was read, and the page is never held up for long", async () => {
  const { controller, store, reach, ended } = createRig();
  const text = textFrame("some words of a long answer ").repeat(40_000);
  showCapture(controller, capture(text), "x");
  // Only what gives way to other tasks lets this be reached before the end.
  await reach((run) => run.eventCount > 0);
  controller.stop();
  const run = await ended();
  expect(run.outcome).toEqual({ kind: "stopped" });
  expect(run.eventCount).toBeLessThan(40_000);
  expect(text.startsWith(Array.from(run.log.entries(), (entry) => entry.frame).join(""))).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(store.getSnapshot()).toBe(run);
});

test("its response is none that the visitor's own key could go on from", async () => {
  const { controller, store, ended } = createRig();
  const responses = createVisitResponses(store);
  showCapture(controller, capture(completedFrame), "x");
  expect(await ended()).toMatchObject({ isRecorded: true, isFromFile: true });
  expect(responses.getSnapshot()).toEqual([]);
});
