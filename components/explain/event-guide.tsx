import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { EventExplanation } from "@/components/explain/event-explanation";
import { ForeignExplanation } from "@/components/explain/foreign-explanation";
import type { CheckWords } from "@/lib/i18n/check-words";
import { isExplainedType } from "@/lib/protocol/explain/event-topics";

export type EventGuideProps = { type: string };

/** Explains a type, then each type that is followed from there, with a way back. */
export function EventGuide({ type, words }: EventGuideProps & { words: CheckWords }) {
  const t = useTranslations("eventHelp");
  const [trail, setTrail] = useState<readonly string[]>([type]);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = trail.at(-1) ?? type;
  const previous = trail.at(-2);
  const wasShown = useRef(shown);

  // The button that was pressed is gone: the focus goes to what it led to.
  useEffect(() => {
    if (wasShown.current === shown) return;
    wasShown.current = shown;
    heading.current?.focus();
  }, [shown]);

  return (
    <article className="flex flex-col gap-2">
      {previous === undefined ? null : (
        <button
          type="button"
          onClick={() => setTrail(trail.slice(0, -1))}
          className="relative -mb-1 w-fit max-w-full truncate text-accent hover:underline max-md:py-2"
        >
          <span aria-hidden="true">← </span>
          {t("back", { type: previous })}
        </button>
      )}
      <h3
        ref={heading}
        tabIndex={-1}
        className="font-mono text-[13px] font-semibold wrap-anywhere text-ink outline-none"
      >
        {shown}
      </h3>
      {isExplainedType(shown) ? (
        <EventExplanation type={shown} words={words} onGo={(next) => setTrail([...trail, next])} />
      ) : (
        <ForeignExplanation type={shown} onGo={(next) => setTrail([...trail, next])} />
      )}
    </article>
  );
}
