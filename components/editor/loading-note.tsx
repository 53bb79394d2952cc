import { useTranslations } from "use-intl";

/** Says that the full editor is on its way, or that it could not be had. */
export function LoadingNote({ hasFailed }: { hasFailed: boolean }) {
  const t = useTranslations("request");
  return (
    <p className="pointer-events-none absolute right-3 bottom-2 rounded-control bg-raised px-2 py-1 text-2xs text-faint">
      {t(hasFailed ? "editorFailed" : "editorLoading")}
    </p>
  );
}
