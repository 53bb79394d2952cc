import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import { type EventKind, eventKinds } from "@/lib/protocol/rows/event-kinds";

type KindChoiceProps = {
  kind: EventKind;
  /** Errors and warnings so far; null while nothing checks. */
  findingCount: number | null;
  /** True where something stands beside it that takes the place of the chips. */
  isCrowded: boolean;
  onKind: (kind: EventKind) => void;
};

const chipLook =
  "h-[26px] shrink-0 rounded-full border border-line px-2 text-xs whitespace-nowrap text-muted tabular-nums @min-[680px]:px-2.5 hover:border-line-strong hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent";

/** All events, those of one family, or those with a finding: chips, or a menu where there is no room for them. */
export function KindChoice({ kind, findingCount, isCrowded, onKind }: KindChoiceProps) {
  const t = useTranslations("stream.filter");
  return (
    <>
      <fieldset
        aria-label={t("kind")}
        className={classNames(
          "hidden min-w-0 gap-1.5 overflow-x-auto p-0.5 [scrollbar-width:none]",
          isCrowded ? "@min-[780px]:flex" : "@min-[640px]:flex",
        )}
      >
        {eventKinds.map((option) => (
          <button
            key={option}
            type="button"
            aria-pressed={option === kind}
            onClick={() => onKind(option)}
            className={classNames(chipLook, option === "findings" && "min-w-14")}
          >
            {option === "findings" ? (
              <FindingsName count={findingCount} name={t("kinds.findings")} />
            ) : (
              t(`kinds.${option}`)
            )}
          </button>
        ))}
      </fieldset>
      <select
        aria-label={t("kind")}
        value={kind}
        onChange={({ target }) => onKind(eventKinds.find((option) => option === target.value) ?? "all")}
        className={classNames(
          "h-7 max-w-24 shrink-0 rounded-control border border-line bg-panel px-1.5 text-xs text-body max-md:h-10",
          isCrowded ? "@min-[780px]:hidden" : "@min-[640px]:hidden",
        )}
      >
        {eventKinds.map((option) => (
          <option key={option} value={option}>
            {t(`kinds.${option}`)}
          </option>
        ))}
      </select>
    </>
  );
}

/** A wider chip would push the others aside; the tab Checks has the whole figure. */
const highestCount = 99;

function FindingsName({ count, name }: { count: number | null; name: string }) {
  return (
    <>
      <span aria-hidden="true">⚠</span>
      <span className="sr-only">{name}</span>
      {/* The sign stands where it will stand beside a figure. */}{" "}
      <span className="inline-block min-w-[2ch] text-left">
        {count === null || count === 0 ? null : count > highestCount ? `${highestCount}+` : count}
      </span>
    </>
  );
}
