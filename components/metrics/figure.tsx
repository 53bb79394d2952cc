import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";

type SectionProps = { title: string; unit?: string; children: ReactNode };

/** A group of figures under its name. */
export function FigureSection({ title, unit, children }: SectionProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-1">
      <h3 className="text-2xs font-semibold text-faint">
        <span className="tracking-[0.04em] uppercase">{title}</span>
        {unit ? <span className="ml-1.5 font-normal">{unit}</span> : null}
      </h3>
      {children}
    </section>
  );
}

/** A value, or "n/a" where it is null: a figure that cannot be computed is never guessed. */
export function FigureValue({ children }: { children: ReactNode }) {
  const t = useTranslations("metrics");
  const isUnknown = children === null || children === undefined;
  return (
    <span
      // A right-aligned text that grows begins further left: as a new element it has not moved.
      key={String(children)}
      className={classNames(
        "font-mono whitespace-nowrap tabular-nums",
        isUnknown ? "text-faint" : "font-medium text-ink",
      )}
    >
      {isUnknown ? t("unknown") : children}
    </span>
  );
}

type FigureRowProps = {
  name: string;
  /** How it is measured. */
  hint: string;
  value: ReactNode;
  /** Beside the name: where, of what. */
  aside?: ReactNode;
};

/** One figure: its name, its value, and what belongs to it. */
export function FigureRow({ name, hint, value, aside }: FigureRowProps) {
  return (
    <div title={hint} className="flex min-h-6 items-baseline gap-3 border-b border-line-soft py-0.5 text-xs">
      <dt className="text-muted">{name}</dt>
      <dd className="flex min-w-0 flex-1 items-baseline justify-between gap-3">
        <span className="text-faint tabular-nums">{aside}</span>
        <FigureValue>{value}</FigureValue>
      </dd>
    </div>
  );
}
