import { useTranslations } from "use-intl";

type EventLinkProps = { index: number; children: string; onShowEvent: (index: number) => void };

/** Leads to the row of an event. */
export function EventLink({ index, children, onShowEvent }: EventLinkProps) {
  const t = useTranslations("metrics");
  return (
    <button
      type="button"
      aria-label={t("toEvent", { index: String(index) })}
      onClick={() => onShowEvent(index)}
      className="relative rounded-[3px] text-accent tabular-nums hover:underline max-md:after:absolute max-md:after:-inset-2"
    >
      {children}
    </button>
  );
}
