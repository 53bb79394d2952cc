import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { FilledPreview } from "@/components/presets/filled-preview";
import { VariableRow } from "@/components/presets/variable-row";
import type { DraftSnapshot } from "@/lib/client/draft/draft-store";
import { useDraft } from "@/lib/client/playground";
import { countVariables } from "@/lib/protocol/request/variables";

/** The request's variables, a box for the value of each, and what is sent with them. Nothing where it has none. */
export function VariableTable() {
  const t = useTranslations("presets.variables");
  const [isPreviewOpen, setIsPreviewOpen] = useState(false);
  // While the JSON is broken the table stays as it was: what is typed there will mend it.
  const text = useDraft(readGoodText);
  const counts = useMemo(() => countVariables(text), [text]);
  if (counts.size === 0) return null;
  return (
    <details open className="max-h-[45%] shrink-0 overflow-y-auto border-b border-line-soft px-4 py-1.5">
      <summary className={summaryStyle}>
        {t("heading")} <span className="text-muted tabular-nums">{counts.size}</span>
      </summary>
      <ul aria-label={t("heading")} className="mt-1 mb-1.5 grid grid-cols-1 gap-1">
        {Array.from(counts, ([name, count]) => (
          <VariableRow key={name} name={name} count={count} />
        ))}
      </ul>
      <details onToggle={(event) => setIsPreviewOpen(event.currentTarget.open)}>
        <summary className={summaryStyle}>{t("preview")}</summary>
        {isPreviewOpen ? <FilledPreview text={text} /> : null}
        <p className="mt-1 text-xs text-muted">{t("kept")}</p>
      </details>
    </details>
  );
}

const summaryStyle =
  "w-fit cursor-pointer rounded-control py-1 text-xs font-medium text-muted hover:text-ink max-md:py-3";

const readGoodText = ({ lastGoodText }: DraftSnapshot) => lastGoodText;
