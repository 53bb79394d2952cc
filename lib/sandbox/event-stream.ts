import type { JsonObject } from "@/lib/protocol/json";
import type { Pace } from "@/lib/sandbox/pace";
import type { PlannedEvent } from "@/lib/sandbox/plan-events";

/**
 * Server-sent events, one chunk each, sent when they are due and asked for: a reader that stops reading stops
 * the sandbox. Cancelling stops the pace.
 */
export function streamEvents(plan: Iterable<PlannedEvent>, pace: Pace): ReadableStream<Uint8Array> {
  const events = plan[Symbol.iterator]();
  let next = events.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (next.done) return controller.close();
        const { dueAt, build, frame = frameEvent, then } = next.value;
        await pace.reach(dueAt);
        controller.enqueue(toBytes(frame(build())));
        if (then === "break") return controller.error(new Error("The sandbox breaks the connection."));
        if (then === "hang") await pace.reach(Number.POSITIVE_INFINITY);
        next = events.next();
        if (next.done) controller.close();
      },
      cancel(reason) {
        pace.stop(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** One write with LF for each frame: some clients lose one that is split over chunks. */
export function frameEvent(event: JsonObject): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

const encoder = new TextEncoder();

function toBytes(frame: string | Uint8Array): Uint8Array {
  return typeof frame === "string" ? encoder.encode(frame) : frame;
}
