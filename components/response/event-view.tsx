import { memo, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/inspect/disclosure";
import { EventHeading } from "@/components/inspect/event-heading";
import { EventTree } from "@/components/inspect/event-tree";
import { FrameBytes } from "@/components/inspect/frame-bytes";
import { WireNoteList } from "@/components/inspect/wire-note-list";
import { RawText } from "@/components/response/raw-text";
import { findWireNotes } from "@/components/response/wire-notes";
import { Copyable } from "@/components/ui/copyable";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import type { EventLog } from "@/lib/protocol/event-log";
import { createFrameOffsets } from "@/lib/protocol/frames/frame-offsets";
import { eventData } from "@/lib/protocol/stream-event";

export type EventViewProps = {
  log: EventLog;
  /** Index of the selected event; null when none is. */
  selected: number | null;
  /** How many entries the log has: notes may still come after its last event. */
  entryCount: number;
  /** Selects an event and shows its row. */
  onShowEvent: (index: number) => void;
};

type View = "json" | "frame" | "bytes";

/** Bytes are for those who look for something: the others need not have them under each event. */
const openAtFirst: readonly View[] = ["json", "frame"];

/** Which views are open. The choice stays from event to event. */
function useOpenViews() {
  const [open, setOpen] = useState(openAtFirst);
  return (view: View) => ({
    isOpen: open.includes(view),
    onToggle: () =>
      setOpen(open.includes(view) ? open.filter((candidate) => candidate !== view) : [...open, view]),
  });
}

const EventDetails = memo(function EventDetails({ entry, log }: { entry: EventEntry; log: EventLog }) {
  const t = useTranslations("output");
  const tBytes = useTranslations("inspect.bytes");
  const viewOf = useOpenViews();
  const { event, frame, index } = entry;
  return (
    <>
      {event.kind === "malformed" ? null : (
        <Disclosure
          title={t("json")}
          {...viewOf("json")}
          actions={
            <Copyable text={() => JSON.stringify(eventData(event), null, 2)}>{t("copyJson")}</Copyable>
          }
        >
          <EventTree value={eventData(event)} />
        </Disclosure>
      )}
      <Disclosure
        title={t("frame")}
        {...viewOf("frame")}
        actions={<Copyable text={frame}>{t("copyFrame")}</Copyable>}
      >
        <RawText key={index} text={frame} isFrame />
        <p className="text-xs text-muted">{t("frameHint")}</p>
      </Disclosure>
      <Disclosure title={tBytes("title")} {...viewOf("bytes")}>
        <PlacedBytes entry={entry} log={log} />
      </Disclosure>
    </>
  );
});

/** Where a frame begins is added up once somebody asks. */
function PlacedBytes({ entry, log }: { entry: EventEntry; log: EventLog }) {
  const offsets = useMemo(() => createFrameOffsets(log), [log]);
  const place = log.placeOf(entry.index);
  return <FrameBytes entry={entry} offset={place === undefined ? null : offsets.before(place)} />;
}

/** The selected event: what it is, its JSON, its frame as it came, its bytes, and the wire notes around it. */
export function EventView({ log, selected, entryCount, onShowEvent }: EventViewProps) {
  const t = useTranslations("output");
  const entry = selected === null ? undefined : log.at(selected);
  const index = entry?.index ?? log.length - 1;
  const notes = useMemo(() => findWireNotes(log, index, entryCount), [log, index, entryCount]);
  return (
    <div className="flex flex-col gap-3">
      {selected === null ? <p className="text-muted">{t("noEvent")}</p> : null}
      {selected !== null && !entry ? (
        <p className="text-muted">{t("notArrived", { index: String(selected) })}</p>
      ) : null}
      {entry ? (
        <EventHeading entry={entry} isTimed={log.isTimed} eventCount={log.length} onShowEvent={onShowEvent} />
      ) : null}
      {entry ? <WireNoteList heading={t("wireBefore")} notes={notes.before} /> : null}
      {entry ? <EventDetails entry={entry} log={log} /> : null}
      <WireNoteList heading={t("wireAfter")} notes={notes.after} />
    </div>
  );
}
