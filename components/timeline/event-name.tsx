import { splitLabel } from "@/components/timeline/split-label";
import { useNamelessType } from "@/components/timeline/use-nameless-type";
import { eventLabel } from "@/lib/protocol/events/event-family";
import type { StreamEvent } from "@/lib/protocol/stream-event";

/**
 * An event's type in a row. Where there is no room it loses its beginning, since its end says what happened; a narrow
 * row has no beginnings. The parts are drawn out of attributes, as text of their own they would be read out and found
 * as two words; the whole lies over them, unseen, for who reads or searches and for what is clicked.
 */
export function EventName({ event }: { event: StreamEvent }) {
  const label = useNamelessType(event) ?? eventLabel(event);
  const { head, tail } = splitLabel(label);
  return (
    <span className="relative min-w-0 font-mono text-xs">
      <span className="absolute inset-0 truncate opacity-0">{label}</span>
      <span aria-hidden="true" className="flex min-w-0">
        {head ? (
          <span data-part={head} className="truncate before:content-[attr(data-part)] @max-[480px]:hidden" />
        ) : null}
        <span data-part={tail} className="max-w-full shrink-0 truncate before:content-[attr(data-part)]" />
      </span>
    </span>
  );
}
