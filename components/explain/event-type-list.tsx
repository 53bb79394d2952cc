import { useTranslations } from "use-intl";
import type { FoundTopic } from "@/components/explain/use-found-types";
import type { ExplainedType } from "@/lib/protocol/explain/event-topics";

type EventTypeListProps = {
  topics: readonly FoundTopic[];
  chosen: ExplainedType;
  onChoose: (type: ExplainedType) => void;
};

/** The types by topic. */
export function EventTypeList({ topics, chosen, onChoose }: EventTypeListProps) {
  const t = useTranslations("eventHelp");
  if (topics.length === 0) return <p className="px-4 py-3 text-sm text-muted">{t("none")}</p>;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
      {topics.map(({ topic, types }) => (
        <section key={topic} aria-label={t(`topics.${topic}`)}>
          <h3 className="px-2 pt-2 pb-1 text-2xs font-semibold text-faint">{t(`topics.${topic}`)}</h3>
          <ul>
            {types.map((type) => (
              <li key={type}>
                <button
                  type="button"
                  aria-current={type === chosen}
                  onClick={() => onChoose(type)}
                  className="block min-h-6 w-full rounded-control px-2 py-0.5 text-left font-mono text-[11px] leading-5 wrap-anywhere text-body hover:bg-lifecycle-soft aria-[current=true]:bg-accent-soft aria-[current=true]:text-accent max-md:min-h-10"
                >
                  {type.replace(/^response\./, "")}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
