import { useTranslations } from "use-intl";
import { EventHelp } from "@/components/explain/event-help";
import { BreakableName } from "@/components/inspect/breakable-name";
import { useNamelessType } from "@/components/timeline/use-nameless-type";
import { IconButton } from "@/components/ui/icon-button";
import { formatMilliseconds } from "@/lib/i18n/format";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { eventType, type StreamEvent } from "@/lib/protocol/stream-event";

type EventHeadingProps = {
  entry: EventEntry;
  /** False where it is not known when events came. */
  isTimed: boolean;
  eventCount: number;
  /** Selects an event and shows its row. */
  onShowEvent: (index: number) => void;
};

/** Which event it is, what is odd about it, and the way to its neighbours. */
export function EventHeading({ entry, isTimed, eventCount, onShowEvent }: EventHeadingProps) {
  const t = useTranslations("output");
  const tEvent = useTranslations("inspect.event");
  const tFigures = useTranslations("stream.figures");
  const { index, at, event, isUnterminated } = entry;
  const oddity = useOddity(event);
  const nameless = useNamelessType(event);
  return (
    <>
      <header className="-mr-2 flex items-start gap-2 tabular-nums">
        <div className="mr-auto min-w-0">
          <h3 className="font-mono text-sm font-semibold wrap-anywhere text-ink">
            <BreakableName name={nameless ?? eventType(event)} />
          </h3>
          <p className="font-mono text-xs text-muted">
            {t("eventAt", { index: String(index) })} ·{" "}
            {isTimed ? `+${formatMilliseconds(at)} ms` : tFigures("unknown")}
          </p>
        </div>
        <EventHelp type={eventType(event)} />
        <IconButton
          size="sm"
          variant="ghost"
          label={tEvent("previous")}
          disabled={index === 0}
          onClick={() => onShowEvent(index - 1)}
        >
          ↑
        </IconButton>
        <IconButton
          size="sm"
          variant="ghost"
          label={tEvent("next")}
          disabled={index + 1 >= eventCount}
          onClick={() => onShowEvent(index + 1)}
        >
          ↓
        </IconButton>
      </header>
      {oddity ? <p className="text-xs text-tool">{oddity}</p> : null}
      {isUnterminated ? <p className="text-xs text-tool">{t("unterminated")}</p> : null}
    </>
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
