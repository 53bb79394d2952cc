import { splitLabel } from "@/components/timeline/split-label";
import { eventLabel } from "@/lib/protocol/event-family";
import type { StreamEvent } from "@/lib/protocol/stream-event";

/**
 * An event's type in a row. Where there is no room it loses its beginning, since its end says what happened; a narrow
 * row has no beginnings, which are still read out.
 */
export function EventName({ event }: { event: StreamEvent }) {
  const { head, tail } = splitLabel(eventLabel(event));
  return (
    <span className="flex min-w-0 font-mono text-xs">
      {head ? <span className="truncate @max-[480px]:sr-only">{head}</span> : null}
      <span className="max-w-full shrink-0 truncate">{tail}</span>
    </span>
  );
}
