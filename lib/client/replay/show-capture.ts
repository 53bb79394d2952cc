import { sliceWork } from "@/lib/client/pace/slice-work";
import { recordedResponse } from "@/lib/client/replay/recorded-response";
import type { RunController } from "@/lib/client/run/run-controller";
import type { Capture } from "@/lib/protocol/capture/capture";
import { pickRateLimits } from "@/lib/protocol/figures/rate-limit-headers";

/** What one read of the body hands on: enough for few reads, and small enough for slices of some milliseconds. */
const chunkBytes = 16 * 1024;

/**
 * Shows a recorded answer in place of the current run, by the way of a live one: its bytes are read, decoded,
 * checked and reduced. Each stretch has the time that the capture has for it, or none. `name` stands where a run has
 * its provider. The controller's `stop` ends it.
 */
export function showCapture(controller: RunController, capture: Capture, name: string): void {
  const { headers, status } = capture;
  const header = (key: string) => headers.get(key) ?? null;
  const clock = { at: capture.connectedAt };
  const http = {
    status,
    contentType: header("content-type"),
    requestId: header("x-request-id"),
    retryAfter: header("retry-after"),
    serverTiming: header("server-timing"),
    processingTime: header("openai-processing-ms"),
    rateLimits: pickRateLimits(headers),
  };
  // How it is read follows from what it is: the recorded header may be missing, or wrong.
  const contentType = capture.isEventStream ? "text/event-stream" : "application/json";
  controller.show({
    providerId: name,
    isFromFile: true,
    sentBody: capture.request ?? "",
    http,
    open: (signal) => {
      // Another run may have taken its place while a chunk was cut: to stop is only its own end.
      const stop = () => signal.aborted || controller.stop();
      return recordedResponse(streamCapture(capture, clock, stop), { status, contentType });
    },
    elapsed: () => clock.at,
    isTimed: capture.times !== null,
  });
}

/**
 * The body in chunks, each asked for once the one before is dealt with, and then the end that it came to. Sets `clock`
 * to when each came.
 */
function streamCapture(
  capture: Capture,
  clock: { at: number },
  stop: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const rest = sliceWork(cutBody(capture));
  return new ReadableStream(
    {
      async pull(stream) {
        const next = await rest.next();
        clock.at = Math.max(clock.at, (next.done ? capture.end?.at : next.value.at) ?? 0);
        if (!next.done) return stream.enqueue(next.value.bytes);
        if (capture.end?.how === "stopped") return stop();
        if (capture.end?.how === "broken") stream.error(new Error("The recorded connection broke here."));
        else stream.close();
      },
    },
    { highWaterMark: 0 },
  );
}

type Chunk = { bytes: Uint8Array<ArrayBuffer>; at: number };

function* cutBody({ body, times }: Capture): Generator<Chunk> {
  const ends = times?.ends ?? [body.length];
  let start = 0;
  for (const [index, end] of ends.entries()) {
    for (; start < end; start += chunkBytes)
      yield { bytes: body.slice(start, Math.min(start + chunkBytes, end)), at: times?.at[index] ?? 0 };
    start = end;
  }
}
