import { useTranslations } from "use-intl";
import type { UnreadableCapture } from "@/lib/protocol/capture/capture";

/** Why a file shows nothing. Null: it could not be had at all. */
export function UnreadableNote({ problem }: { problem: UnreadableCapture | null }) {
  const t = useTranslations("captures");
  const line = problem?.line ?? null;
  return (
    <div className="rounded-control bg-error-soft px-3 py-2 text-xs text-error">
      <p className="font-semibold">{t("unreadableTitle")}</p>
      <p className="mt-1 text-body">
        {t(`unreadable.${problem?.reason ?? "gone"}`)}
        {line === null ? null : ` ${t("line", { line: String(line) })}`}
      </p>
    </div>
  );
}
