import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { EventGuide } from "@/components/explain/event-guide";
import { EventTypeList } from "@/components/explain/event-type-list";
import { useFoundTypes } from "@/components/explain/use-found-types";
import { classNames } from "@/components/ui/class-names";
import { Dialog } from "@/components/ui/dialog";
import type { CheckWords } from "@/lib/i18n/check-words";
import type { ExplainedType } from "@/lib/protocol/explain/event-topics";

export type EventTypesProps = { onClose: () => void };

/** All types of events by topic, to be searched and read. On a phone the list gives way to what was chosen. */
export function EventTypesDialog({ words, onClose }: EventTypesProps & { words: CheckWords }) {
  const t = useTranslations("eventHelp");
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<ExplainedType>("response.created");
  const [isReading, setReading] = useState(false);
  const topics = useFoundTypes(typed);
  const found = topics.flatMap(({ types }) => types);
  // What is read is among what is found, where anything is.
  const read = found.includes(chosen) ? chosen : (found[0] ?? chosen);
  const search = useRef<HTMLInputElement>(null);

  // The dialog, the browser's, gives the focus to its cross.
  useEffect(() => search.current?.focus(), []);

  const choose = (type: ExplainedType) => {
    setChosen(type);
    setReading(true);
  };
  return (
    <Dialog title={t("title")} onClose={onClose} className="md:w-[min(860px,calc(100vw-24px))]">
      <div className="grid h-[min(640px,70dvh)] min-h-0 grid-rows-[minmax(0,1fr)] md:grid-cols-[300px_minmax(0,1fr)]">
        <div
          className={classNames(
            "flex min-h-0 flex-col border-line md:border-r",
            isReading && "max-md:hidden",
          )}
        >
          <input
            ref={search}
            type="search"
            aria-label={t("search")}
            placeholder={t("search")}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className="m-2 h-8 shrink-0 rounded-control border border-line bg-panel px-2.5 text-sm text-ink placeholder:text-faint max-md:h-10"
          />
          <p aria-live="polite" className="px-4 pb-1 text-2xs text-faint tabular-nums">
            {t("count", { count: found.length })}
          </p>
          <EventTypeList topics={topics} chosen={read} onChoose={choose} />
        </div>
        <div
          className={classNames(
            "min-h-0 overflow-y-auto px-4 py-3 text-xs leading-[18px] text-muted",
            !isReading && "max-md:hidden",
          )}
        >
          <button
            type="button"
            onClick={() => setReading(false)}
            className="mb-1 py-2 text-accent hover:underline md:hidden"
          >
            <span aria-hidden="true">← </span>
            {t("all")}
          </button>
          <EventGuide key={read} type={read} words={words} />
        </div>
      </div>
    </Dialog>
  );
}
