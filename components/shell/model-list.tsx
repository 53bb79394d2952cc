import { Check } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { ModelChoice } from "@/components/shell/use-model-choice";

type ModelListProps = {
  id: string;
  providerName: string;
  /** What the request has now. */
  current: string;
  choice: ModelChoice;
};

/** The provider's models below the field, or why there are none. */
export function ModelList({ id, providerName, current, choice }: ModelListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { models, activeIndex } = choice;

  // Scrolling is the browser's: the marked model has to be in sight.
  useEffect(() => {
    list.current?.children[activeIndex]?.scrollIntoView({ block: "nearest" });
  }, [activeIndex]);

  return (
    <div className="absolute top-[calc(100%+4px)] left-0 z-30 w-[min(400px,calc(100vw-32px))] overflow-hidden rounded-card border border-line bg-panel shadow-xl">
      <div
        id={id}
        ref={list}
        role="listbox"
        aria-label="model"
        className="max-h-80 overflow-y-auto empty:hidden"
      >
        {models.map((model, index) => (
          <div
            key={model.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === activeIndex}
            // A press would take the focus from the field, and close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choice.pick(model)}
            onKeyDown={choice.press}
            className="cursor-pointer px-2.5 py-1.5 hover:bg-raised aria-selected:bg-selected max-md:py-2.5"
          >
            <span className="flex items-center gap-2 font-mono text-xs text-ink">
              <span className="truncate">{model.id}</span>
              {model.id === current ? (
                <Check aria-hidden="true" size={13} className="shrink-0 text-accent" />
              ) : null}
            </span>
            {model.description ? (
              <span className="line-clamp-2 text-xs text-muted">{model.description}</span>
            ) : null}
          </div>
        ))}
      </div>
      <ListNote providerName={providerName} choice={choice} />
    </div>
  );
}

function ListNote({ providerName, choice }: Pick<ModelListProps, "providerName" | "choice">) {
  const t = useTranslations("shell");
  const { failure, hiddenCount, isLoading, models } = choice;
  const words = () => {
    if (isLoading) return t("modelsLoading", { provider: providerName });
    if (failure !== null) return t("modelsFailed", { provider: providerName, reason: failure });
    if (hiddenCount > 0) return t("modelsMore", { count: hiddenCount });
    return models.length === 0 ? t("modelsNone") : null;
  };
  const note = words();
  return note === null ? null : (
    <p className="border-t border-line-soft px-2.5 py-2 text-xs text-muted first:border-0">{note}</p>
  );
}
