import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { JsonView } from "@/components/response/json-view";
import { RawText } from "@/components/response/raw-text";
import { findWireNotes, type PlacedNote } from "@/components/response/wire-notes";
import { Copyable } from "@/components/ui/copyable";
import { formatMilliseconds } from "@/lib/i18n/format";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import type { EventLog } from "@/lib/protocol/event-log";
import { eventData, eventType, type StreamEvent } from "@/lib/protocol/stream-event";

export type EventViewProps = {
  log: EventLog;
  /** Index of the selected event; null when none is. */
  selected: number | null;
  /** How many entries the log has: notes may still come after its last event. */
  entryCount: number;
};

function Heading({ children }: { children: string }) {
  return <h3 className="text-xs font-semibold text-muted">{children}</h3>;
}

function WireNotes({ heading, notes }: { heading: string; notes: readonly PlacedNote[] }) {
  const t = useTranslations("output");
  if (notes.length === 0) return null;
  return (
    <section aria-label={heading} className="flex flex-col gap-1">
      <Heading>{heading}</Heading>
      <ul className="flex flex-col gap-1">
        {notes.map(({ place, at, note, frame }) => (
          <li key={place} className="flex items-baseline gap-2 text-xs">
            <span className="shrink-0 font-mono text-faint tabular-nums">+{formatMilliseconds(at)}</span>
            <span className="shrink-0 text-muted">{t(`wireNotes.${note}`)}</span>
            <code className="truncate">{frame.trim().slice(0, 200)}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is odd about an event, in words; null for what is as it should be. */
function useOddity(event: StreamEvent): string | null {
  const t = useTranslations("output");
  switch (event.kind) {
    case "known":
      return null;
    case "misshapen":
      return t("misshapen", { path: event.path });
    case "unknown":
      return t(event.type === "" ? "noType" : "unknownType");
    case "malformed":
      return t(`malformed.${event.reason}`);
  }
}

function EventDetails({ entry }: { entry: EventEntry }) {
  const t = useTranslations("output");
  const { index, at, event, frame, isUnterminated } = entry;
  const oddity = useOddity(event);
  return (
    <>
      <header className="tabular-nums">
        <h3 className="font-mono text-sm font-semibold break-words text-ink">{eventType(event)}</h3>
        <p className="font-mono text-xs text-muted">
          {t("eventAt", { index: String(index) })} · +{formatMilliseconds(at)} ms
        </p>
      </header>
      {oddity ? <p className="text-xs text-tool">{oddity}</p> : null}
      {isUnterminated ? <p className="text-xs text-tool">{t("unterminated")}</p> : null}
      {event.kind === "malformed" ? null : (
        <section aria-label={t("json")} className="flex flex-col gap-1">
          <div className="flex items-center justify-between">
            <Heading>{t("json")}</Heading>
            <Copyable text={() => JSON.stringify(eventData(event), null, 2)}>{t("copyJson")}</Copyable>
          </div>
          <JsonView key={index} value={eventData(event)} />
        </section>
      )}
      <section aria-label={t("frame")} className="flex flex-col gap-1">
        <div className="flex items-center justify-between">
          <Heading>{t("frame")}</Heading>
          <Copyable text={frame}>{t("copyFrame")}</Copyable>
        </div>
        <RawText key={index} text={frame} />
        <p className="text-xs text-muted">{t("frameHint")}</p>
      </section>
    </>
  );
}

/** The selected event: what it is, its JSON, its frame as it came, and the wire notes around it. */
export function EventView({ log, selected, entryCount }: EventViewProps) {
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
      {entry ? <WireNotes heading={t("wireBefore")} notes={notes.before} /> : null}
      {entry ? <EventDetails entry={entry} /> : null}
      <WireNotes heading={t("wireAfter")} notes={notes.after} />
    </div>
  );
}
