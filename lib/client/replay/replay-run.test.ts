import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { createReplayPacer } from "@/lib/client/replay/replay-pacer";
import { replayRun } from "@/lib/client/replay/replay-run";
import { eventStream } from "@/lib/client/run/fixtures/answer";
import { createRunRig } from "@/lib/client/run/fixtures/run-rig";
import { isReplayable } from "@/lib/client/run/is-replayable";
import type { Run } from "@/lib/client/run/run-store";
import type { LogEntry } from "@/lib/protocol/decode-stream";
import { randomCuts } from "@/lib/protocol/fixtures/stream-cuts";

const folder = new URL("../../protocol/fixtures/quirks/", import.meta.url);
const quirks = readdirSync(folder).filter((file) => file.endsWith(".sse"));

/** A clock that stands still until a timer is the only thing left to wait for, and then is where that timer is. */
function createFakeClock() {
  let time = 0;
  let waiting: { due: number; callback: () => void } | null = null;
  const fire = () => {
    const due = waiting;
    waiting = null;
    if (!due) return;
    time = Math.max(time, due.due);
    due.callback();
  };
  return {
    now: () => time,
    setTimer(callback: () => void, milliseconds: number) {
      waiting = { due: time + milliseconds, callback };
      setImmediate(fire);
      return 1;
    },
    clearTimer() {
      waiting = null;
    },
  };
}

function createRig() {
  const clock = createFakeClock();
  const fetch = vi.fn<typeof globalThis.fetch>();
  /** While a live run is received, its own times. */
  const times = { now: () => 5000 + clock.now() };
  const prepareBody = (text: string) => text.replace("{{who}}", "you");
  const rig = createRunRig({ fetch, now: () => times.now(), prepareBody });
  return { ...rig, clock, times, fetch };
}

type Rig = ReturnType<typeof createRig>;

type Ending = "closed" | "broken" | "stopped";

/** A live run: the answer in chunks, 84 ms after the request and 7.5 ms apart, and how it ended. */
async function receive(rig: Rig, stream: Uint8Array<ArrayBuffer>, how: Ending, head: ResponseInit = {}) {
  const lengths = randomCuts(stream.length, stream.length, 400);
  let position = 0;
  let at = 5084;
  rig.times.now = () => at;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(out) {
        at += 7.5;
        const length = lengths.shift();
        if (length === undefined) {
          if (how === "stopped") return rig.controller.stop();
          return how === "broken" ? out.error(new Error("cut")) : out.close();
        }
        out.enqueue(stream.slice(position, position + length));
        position += length;
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { ...eventStream, "x-request-id": "req_7" };
  rig.fetch.mockResolvedValueOnce(new Response(body, { headers, ...head }));
  rig.controller.run("openai", '{"model":"m","input":"{{who}}"}');
  return rig.ended();
}

/** All that a run says, but for its number and that it was recorded. */
function facts({ id: _, isRecorded: __, log, analysis, ...run }: Run) {
  const entries: LogEntry[] = [...log.entries()];
  const findings = analysis?.findings.list;
  return { ...run, entries, findings, figures: analysis?.meter.read(null) };
}

describe("a replay equals its run: log, times, findings, response, end", () => {
  const speeds = [0.25, 1, 16, Number.POSITIVE_INFINITY];
  test.each(quirks)("%s", async (file) => {
    const stream = new Uint8Array(readFileSync(new URL(file, folder)));
    for (const [place, how] of (["closed", "broken", "stopped"] as const).entries()) {
      const rig = createRig();
      const source = await receive(rig, stream, how);
      expect(isReplayable(source)).toBe(true);
      const expected = facts(source);
      rig.fetch.mockClear();
      const speed = speeds[(place + stream.length) % speeds.length] ?? 1;
      replayRun(rig.controller, source, createReplayPacer(rig.clock, speed));
      expect(facts(await rig.ended()), `${how} at ${speed}`).toEqual(expected);
      expect(rig.fetch).not.toHaveBeenCalled();
    }
  });

  test.each(speeds)("at %d times its speed, in as much time", async (speed) => {
    const rig = createRig();
    const stream = new Uint8Array(readFileSync(new URL("crlf.sse", folder)));
    const source = await receive(rig, stream, "closed");
    const begin = rig.clock.now();
    replayRun(rig.controller, source, createReplayPacer(rig.clock, speed));
    expect(facts(await rig.ended())).toEqual(facts(source));
    expect(rig.clock.now() - begin).toBeCloseTo(source.elapsed / speed, 6);
  });
});

test("a replay of a file's answer is none of a provider here, and one of a run is its provider's", async () => {
  const rig = createRig();
  const stream = new Uint8Array(readFileSync(new URL("crlf.sse", folder)));
  const source = await receive(rig, stream, "closed");
  for (const isFromFile of [true, false]) {
    replayRun(rig.controller, { ...source, isFromFile }, createReplayPacer(rig.clock, 16));
    expect(await rig.ended()).toMatchObject({ isFromFile, isRecorded: true, providerId: "openai" });
  }
});

test("a replay of a replay equals the run as well", async () => {
  const rig = createRig();
  const source = await receive(rig, new Uint8Array(readFileSync(new URL("crlf.sse", folder))), "closed");
  for (let round = 0; round < 2; round += 1) {
    replayRun(rig.controller, rig.store.getSnapshot(), createReplayPacer(rig.clock, 4));
    expect(facts(await rig.ended())).toEqual(facts(source));
  }
});

describe("an answer that was no stream is replayed as well", () => {
  const response = { object: "response", id: "resp_1", status: "completed", output: [{ type: "message" }] };
  const json = { headers: { "content-type": "application/json" } };
  const bodies: [name: string, body: string, head: ResponseInit][] = [
    ["a response in JSON", JSON.stringify({ ...response, note: "çay ".repeat(5000) }), json],
    ["a refusal", '{"error":{"message":"Slow down","code":"rate_limit_exceeded"}}', { ...json, status: 429 }],
    ["a page", "<p>Hi</p>", { headers: { "content-type": "text/html" } }],
    ["one byte", "1", json],
    ["a body that is longer than the page reads", " ".repeat(17 * 1024 * 1024), json],
  ];
  test.each(bodies)("%s", async (_name, body, head) => {
    const rig = createRig();
    const stream = new TextEncoder().encode(body);
    for (const how of ["closed", "broken", "stopped"] as const) {
      const source = await receive(rig, stream, how, head);
      expect(isReplayable(source)).toBe(true);
      const begin = rig.clock.now();
      replayRun(rig.controller, source, createReplayPacer(rig.clock, 2));
      expect(facts(await rig.ended()), how).toEqual(facts(source));
      expect(rig.clock.now() - begin).toBeCloseTo(source.elapsed / 2, 6);
    }
  });

  test("but one of which nothing came is not", async () => {
    const rig = createRig();
    expect(isReplayable(await receive(rig, new Uint8Array(), "closed", json))).toBe(false);
  });
});
