import { expect, test } from "vitest";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";
import { createPastMeter } from "@/lib/protocol/figures/past-meter";
import { createRunMeter } from "@/lib/protocol/measure-run";

function logOf(frames: readonly string[]) {
  const log = createEventLog();
  const decoder = createStreamDecoder();
  for (const [place, frame] of frames.entries())
    for (const entry of decoder.push(new TextEncoder().encode(frame), place * 10)) log.append(entry);
  return log;
}

const delta = (text: string) =>
  `data: ${JSON.stringify({
    type: "response.output_text.delta",
    item_id: "msg_1",
    output_index: 0,
    content_index: 0,
    delta: text,
  })}\n\n`;

test("forward, back and forward again, the figures are those of the log up to there", () => {
  const frames = [
    ": hello\n\n",
    delta("Once"),
    ": keepalive\n\n",
    delta(" upon"),
    delta(" a"),
    "data: [DONE]\n\n",
  ];
  const log = logOf(frames);
  const past = createPastMeter(log);
  for (const index of [0, 2, 1, 0, 2]) {
    const meter = createRunMeter();
    for (const entry of log.entries()) {
      meter.push(entry);
      if (entry.kind === "event" && entry.index === index) break;
    }
    expect(past.read(index, null)).toEqual(meter.read(null));
  }
});

test("before the first event nothing has been measured", () => {
  expect(createPastMeter(logOf([delta("Once")])).read(-1, null)).toMatchObject({
    eventCount: 0,
    firstText: null,
    gapMedian: null,
  });
});
