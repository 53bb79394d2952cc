import { useTranslations } from "use-intl";
import { rowColumns } from "@/components/timeline/row-look";
import { classNames } from "@/components/ui/class-names";

/**
 * What the columns of the rows are. Not a row of the grid, which has one per event and no other: what the
 * figures mean is for the eye, and read out they would only be in the way.
 */
export function ColumnNames() {
  const t = useTranslations("stream.columns");
  return (
    <div aria-hidden="true" className="@container shrink-0 border-b border-line-soft bg-raised">
      <div className={classNames("grid h-6 items-center text-2xs text-faint", rowColumns)}>
        <span />
        <span className="text-right">#</span>
        <span className="text-right" title={t("timeHint")}>
          {t("time")}
        </span>
        <span className="hidden text-right @min-[560px]:block" title={t("gapHint")}>
          {t("gap")}
        </span>
        {/* Above the types, past the family's letter. */}
        <span className="pl-[30px] @min-[480px]:pl-9">{t("type")}</span>
        <span className="pl-2 @min-[480px]:pl-3">{t("summary")}</span>
        <span />
      </div>
    </div>
  );
}
