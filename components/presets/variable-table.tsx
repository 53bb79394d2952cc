import { useId, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { FilledPreview } from "@/components/presets/filled-preview";
import { VariableRow } from "@/components/presets/variable-row";
import type { DraftSnapshot } from "@/lib/client/draft-store";
import { useDraft } from "@/lib/client/playground";
import { countVariables } from "@/lib/protocol/request/variables";

/** The request's variables, a box for the value of each, and what is sent with them. Nothing where it has none. */
export function VariableTable() {
  const t = useTranslations("presets.variables");
  const headingId = useId();
  const [isPreviewOpen, setIsPreviewOpen] = useState(false);
  // While the JSON is broken the table stays as it was: what is typed there will mend it.
  const text = useDraft(readGoodText);
  const counts = useMemo(() => countVariables(text), [text]);
  if (counts.size === 0) return null;
  return (
    <section
      aria-labelledby={headingId}
      className="max-h-[45%] shrink-0 overflow-y-auto border-b border-line-soft px-4 py-2.5"
    >
      <h3 id={headingId} className="text-2xs font-semibold tracking-[0.04em] text-faint uppercase">
        {t("heading")}
      </h3>
      <ul className="mt-1 grid gap-1">
        {Array.from(counts, ([name, count]) => (
          <VariableRow key={name} name={name} count={count} />
        ))}
      </ul>
      <details
        open={isPreviewOpen}
        onToggle={(event) => setIsPreviewOpen(event.currentTarget.open)}
        className="mt-1.5 text-xs"
      >
        <summary className="w-fit cursor-pointer rounded-control py-0.5 text-muted hover:text-ink max-md:py-2.5">
          {t("preview")}
        </summary>
        {isPreviewOpen ? <FilledPreview text={text} /> : null}
        <p className="mt-1 text-muted">{t("kept")}</p>
      </details>
    </section>
  );
}

const readGoodText = ({ lastGoodText }: DraftSnapshot) => lastGoodText;
