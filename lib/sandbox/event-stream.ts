import type { JsonObject } from "@/lib/protocol/json";
import type { Pace } from "@/lib/sandbox/pace";
import type { PlannedEvent } from "@/lib/sandbox/plan-events";

/**
 * Server-sent events, one chunk each, sent when they are due and asked for: a reader that stops reading stops
 * the sandbox. Cancelling stops the pace; aborting `ending` closes the stream, with no event more.
 */
export function streamEvents(
  plan: Iterable<PlannedEvent>,
  pace: Pace,
  ending: AbortSignal = new AbortController().signal,
): ReadableStream<Uint8Array> {
  const events = plan[Symbol.iterator]();
  let next = events.next();
  const stop = () => pace.stop(ending.reason);
  ending.addEventListener("abort", stop);
  const close = (controller: ReadableStreamDefaultController) => {
    ending.removeEventListener("abort", stop);
    controller.close();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (next.done) return close(controller);
        const { dueAt, build, frame = frameEvent, then } = next.value;
        if (!(await isReached(dueAt, pace, ending))) return close(controller);
        controller.enqueue(toBytes(frame(build())));
        if (then === "break") return controller.error(new Error("The sandbox breaks the connection."));
        if (then === "hang" && !(await isReached(Number.POSITIVE_INFINITY, pace, ending))) {
          return close(controller);
        }
        next = events.next();
        if (next.done) close(controller);
      },
      cancel(reason) {
        ending.removeEventListener("abort", stop);
        pace.stop(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** False when the stream is to end instead. */
async function isReached(dueAt: number, pace: Pace, ending: AbortSignal): Promise<boolean> {
  try {
    await pace.reach(dueAt);
    return true;
  } catch (reason) {
    if (ending.aborted) return false;
    throw reason;
  }
}

/** One write with LF for each frame: some clients lose one that is split over chunks. */
export function frameEvent(event: JsonObject): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

const encoder = new TextEncoder();

function toBytes(frame: string | Uint8Array): Uint8Array {
  return typeof frame === "string" ? encoder.encode(frame) : frame;
}
