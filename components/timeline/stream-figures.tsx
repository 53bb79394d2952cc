import { type ReactNode, useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import { readShownFigures } from "@/lib/client/run/run-figures";
import { useMoment } from "@/lib/client/time/time-cursor";
import { formatDecimal, formatDuration } from "@/lib/i18n/format";

type FigureProps = {
  name: string;
  hint: string;
  /** As wide as the value can get, so that nothing beside it moves while it grows. */
  width: string;
  /** From which width of the pane on there is room for it. */
  room?: "always" | "some" | "more" | "much";
  /** Null while it is not known. */
  children: ReactNode;
};

const rooms = {
  always: "flex",
  some: "hidden @min-[350px]:flex",
  more: "hidden @min-[430px]:flex",
  much: "hidden @min-[516px]:flex",
} as const;

function Figure({ name, hint, width, room = "much", children }: FigureProps) {
  const t = useTranslations("stream.figures");
  return (
    <div title={hint} className={classNames("shrink-0 items-baseline gap-1", rooms[room])}>
      <dt className="text-xs text-muted">{name}</dt>
      <dd
        className={classNames(
          "font-mono text-sm tabular-nums",
          children === null ? "text-faint" : "font-semibold text-ink",
        )}
        style={{ minWidth: width }}
      >
        {children ?? t("unknown")}
      </dd>
    </div>
  );
}

/**
 * The figures that tell most of a stream, while it runs, as they are or as they were at the time cursor. What is not
 * known reads "n/a"; the rest is in Metrics.
 */
export function StreamFigures() {
  const t = useTranslations("stream.figures");
  const locale = useLocale();
  const { run, figures: past } = useMoment();
  const figures = useMemo(() => past ?? readShownFigures(run), [past, run]);
  const duration = (at: number | null) => (at === null ? null : formatDuration(at, locale));
  const rate = figures.tokensPerSecond;
  return (
    <dl className="@container flex h-10 min-w-0 flex-1 items-center gap-2 overflow-hidden min-[1600px]:gap-4">
      <Figure name={t("firstByte")} hint={t("firstByteHint")} width="6ch" room="always">
        {duration(figures.firstByteAt)}
      </Figure>
      <Figure name={t("firstText")} hint={t("firstTextHint")} width="7ch" room="always">
        {duration(figures.firstTextAt)}
      </Figure>
      <Figure name={t("rate")} hint={t("rateHint")} width="5ch" room="some">
        {rate === null ? null : formatDecimal(rate, locale)}
      </Figure>
      <Figure name={t("gapP95")} hint={t("gapP95Hint")} width="6ch" room="more">
        {duration(figures.gapP95)}
      </Figure>
      <Figure name={t("longest")} hint={t("longestHint")} width="6ch">
        {duration(figures.longestGap)}
      </Figure>
    </dl>
  );
}
