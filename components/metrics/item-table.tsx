import { useState } from "react";
import { useTranslations } from "use-intl";
import { FigureSection, FigureValue } from "@/components/metrics/figure";
import { Button } from "@/components/ui/button";
import { formatMilliseconds } from "@/lib/i18n/format";
import type { ItemSpan } from "@/lib/protocol/response/item-spans";

const shownAtOnce = 50;

const cellLook = "w-14 py-0.5 pl-2 text-right whitespace-nowrap";

/** When each output item came, in ms since the request was sent. */
export function ItemTable({ items }: { items: readonly ItemSpan[] }) {
  const t = useTranslations("metrics.items");
  const unit = useTranslations("metrics")("milliseconds");
  const [shown, setShown] = useState(shownAtOnce);
  const hidden = items.length - shown;
  return (
    <FigureSection title={t("title")} unit={unit}>
      <table className="w-full table-fixed text-xs">
        <ItemTableHead />
        <tbody>
          {items.length === 0 ? (
            <tr className="h-6 border-t border-line-soft">
              <td colSpan={6} className="text-faint">
                {t("none")}
              </td>
            </tr>
          ) : null}
          {items.slice(0, shown).map((item) => (
            <ItemRow key={item.outputIndex} item={item} />
          ))}
        </tbody>
      </table>
      {hidden > 0 ? (
        <Button
          size="sm"
          variant="ghost"
          className="self-start"
          onClick={() => setShown(shown + shownAtOnce)}
        >
          {t("more", { count: String(Math.min(hidden, shownAtOnce)) })}
        </Button>
      ) : null}
    </FigureSection>
  );
}

function ItemTableHead() {
  const t = useTranslations("metrics.items");
  return (
    <thead>
      <tr className="text-faint [&>*]:font-normal">
        <th scope="col" title={t("indexHint")} className="w-6 text-left">
          {t("index")}
        </th>
        <th scope="col" className="text-left">
          {t("type")}
        </th>
        {(["added", "firstDelta", "done", "deltas"] as const).map((name) => (
          <th key={name} scope="col" title={t(`${name}Hint`)} className={cellLook}>
            {t(name)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ItemRow({ item }: { item: ItemSpan }) {
  const times = { added: item.addedAt, firstDelta: item.firstDeltaAt, done: item.doneAt };
  return (
    <tr className="h-6 border-t border-line-soft">
      <td className="text-faint tabular-nums">{item.outputIndex}</td>
      <th scope="row" className="truncate text-left font-mono font-normal" title={item.type ?? undefined}>
        <FigureValue>{item.type}</FigureValue>
      </th>
      {Object.entries(times).map(([name, at]) => (
        <td key={name} className={cellLook}>
          <FigureValue>{at === null ? null : formatMilliseconds(at)}</FigureValue>
        </td>
      ))}
      <td className={cellLook}>
        <FigureValue>{item.deltaCount}</FigureValue>
      </td>
    </tr>
  );
}
