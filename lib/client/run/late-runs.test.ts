import { expect, test, vi } from "vitest";
import { createLateRuns } from "@/lib/client/run/late-runs";
import { createRunStore } from "@/lib/client/run/run-store";
import { createStreamDecoder, type LogEntry } from "@/lib/protocol/decode-stream";
import { reduceEntries } from "@/lib/protocol/reduce-response";

const delta = 'data: {"type":"response.output_text.delta","item_id":"m","output_index":0,"delta":"a"}\n\n';

const decode = (count: number): LogEntry[] =>
  createStreamDecoder().push(new TextEncoder().encode(delta.repeat(count)), 5);

/** A store that tells at once, and its late side, whose frames come when `nextFrame` is called. */
function openStores() {
  const frames: (() => void)[] = [];
  const runs = createRunStore({ schedule: (flush) => flush(), reduce: reduceEntries });
  const late = createLateRuns(runs, (flush) => frames.push(flush));
  const listener = vi.fn();
  late.subscribe(listener);
  const recorder = runs.begin({ providerId: "sandbox", sentBody: "{}", startedAt: 0 });
  const nextFrame = () => {
    for (const flush of frames.splice(0)) flush();
  };
  return { runs, late, listener, recorder, nextFrame };
}

test("what comes one by one shows at once", () => {
  const { runs, late, recorder } = openStores();
  recorder.append(decode(3), 10, 5);

  expect(late.getSnapshot()).toBe(runs.getSnapshot());
  expect(late.getSnapshot().eventCount).toBe(3);
});

test("what comes in a flood shows a frame later, once, as it is by then", () => {
  const { runs, late, listener, recorder, nextFrame } = openStores();
  listener.mockClear();
  recorder.append(decode(5_000), 10, 5);
  recorder.append(decode(5_000), 10, 6);
  expect(late.getSnapshot().eventCount).toBe(0);
  expect(listener).not.toHaveBeenCalled();

  nextFrame();
  expect(listener).toHaveBeenCalledOnce();
  expect(late.getSnapshot()).toBe(runs.getSnapshot());
});

test("the end of a flooded run and the beginning of the next show at once, and no late frame goes back", () => {
  const { runs, late, recorder, nextFrame } = openStores();
  recorder.append(decode(5_000), 10, 5);
  recorder.end({ outcome: { kind: "completed" }, how: "closed", at: 6 });
  expect(late.getSnapshot()).toMatchObject({ phase: "ended", eventCount: 5_000 });

  runs.begin({ providerId: "sandbox", sentBody: "{}", startedAt: 0 });
  nextFrame();
  expect(late.getSnapshot()).toMatchObject({ phase: "sending", eventCount: 0 });
});
