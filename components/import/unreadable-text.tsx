import { useTranslations } from "use-intl";
import type { UnreadableImport } from "@/lib/code/import/import-result";

/** Why a text cannot be imported, and where in it the trouble is. An empty box needs no reproach. */
export function UnreadableText({ problem }: { problem: UnreadableImport }) {
  const t = useTranslations("imports");
  const { reason, line, column, detail } = problem;
  if (reason === "empty") return <p className="text-muted">{t("unreadable.empty")}</p>;
  return (
    <div className="rounded-control bg-error-soft px-3 py-2 text-xs text-error">
      <p className="font-semibold">{t("unreadableTitle")}</p>
      <p className="mt-1 text-body">
        {t(`unreadable.${reason}`, { detail })}
        {line === null ? null : ` ${t("place", { line: String(line), column: String(column ?? 1) })}`}
      </p>
    </div>
  );
}
