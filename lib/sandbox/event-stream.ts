import type { JsonObject } from "@/lib/protocol/json";
import type { Pace } from "@/lib/sandbox/pace";
import type { PlannedEvent } from "@/lib/sandbox/plan-events";

/**
 * Server-sent events, one chunk each, sent when they are due and asked for: a reader that stops reading stops
 * the sandbox. Cancelling stops the pace.
 */
export function streamEvents(plan: readonly PlannedEvent[], pace: Pace): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const events = plan.values();
  let next = events.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (next.done) return controller.close();
        await pace.reach(next.value.dueAt);
        controller.enqueue(encoder.encode(frameEvent(next.value.build())));
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

function frameEvent(event: JsonObject): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
