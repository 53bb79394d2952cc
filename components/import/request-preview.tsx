import { useId } from "react";
import { useLocale, useTranslations } from "use-intl";
import { formatBytes } from "@/lib/i18n/format";

/** More is slow to lay out, and nobody reads it here. */
const longestPreview = 20_000;

/** The new request's text, as it will stand in the editor. */
export function RequestPreview({ text }: { text: string }) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const id = useId();
  const isCut = text.length > longestPreview;
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="font-semibold text-ink">
        {t("preview")}
      </label>
      <textarea
        id={id}
        readOnly
        value={isCut ? `${text.slice(0, longestPreview)}…` : text}
        spellCheck={false}
        className="field-sizing-content max-h-72 min-h-16 w-full resize-none rounded-control border border-line bg-raised px-2.5 py-2 font-mono text-xs leading-5 text-body"
      />
      {isCut ? (
        <p className="text-xs text-muted">{t("previewCut", { size: formatBytes(text.length, locale) })}</p>
      ) : null}
    </div>
  );
}
