import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";

/**
 * Unfolds a run, or folds it: a press anywhere left of the time is one on it. By keys that is Enter on the row, so it
 * is no tab stop; the grid hears its clicks. It, and not the row, says whether it is open: rows of a grid that is no
 * tree may not (ARIA).
 */
export function Chevron({ isUnfolded, count }: { isUnfolded: boolean; count: number }) {
  const t = useTranslations("rows");
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-expanded={isUnfolded}
      aria-label={t("runEvents", { count })}
      title={t(isUnfolded ? "collapse" : "expand")}
      className="flex h-7 w-full items-center justify-end text-muted after:absolute after:inset-y-0 after:left-0 after:w-[50px] hover:text-ink @min-[560px]:after:w-[72px]"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className={classNames("size-3 fill-none stroke-current stroke-[1.5]", isUnfolded && "rotate-90")}
      >
        <path d="M4.5 2.5 8 6l-3.5 3.5" />
      </svg>
    </button>
  );
}
