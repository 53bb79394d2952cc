import { useEffect, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { ShownCapture } from "@/components/captures/capture-wish";
import { downloadParts } from "@/components/captures/download-parts";
import {
  type ExportFormat,
  exportFormats,
  nameExport,
  needsFrames,
  writeExport,
} from "@/components/captures/write-export";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { usePlayground } from "@/lib/client/playground";
import { type CheckWords, createCheckWords } from "@/lib/i18n/check-words";
import { loadCheckMessages } from "@/lib/i18n/load-check-messages";
import type { Locale } from "@/lib/i18n/locale";

type ExportDialogProps = {
  /** The capture that the run shows, where it shows one. */
  shown: ShownCapture | null;
  onClose: () => void;
};

/** The run as a file, in the form that is chosen. */
export function ExportDialog({ shown, onClose }: ExportDialogProps) {
  const t = useTranslations("captures");
  const tAll = useTranslations();
  const locale = useLocale();
  const { runs } = usePlayground();
  const [run] = useState(runs.getSnapshot);
  const [isWriting, setWriting] = useState(false);
  const hasFrames = run.log.entryCount > 0;
  const hasInvalid = (run.analysis?.findings.countOf("invalid-utf8") ?? 0) > 0;
  const list = useRef<HTMLDivElement>(null);

  // The choice is what the dialog was opened for, and not its cross.
  useEffect(() => list.current?.querySelector<HTMLElement>("button:enabled")?.focus(), []);

  const save = async (format: ExportFormat) => {
    setWriting(true);
    const url = shown?.runId === run.id ? shown.url : null;
    const checks = format === "md" ? await loadCheckWords(locale) : null;
    const pieces = writeExport(run, format, { url, words: { locale, t: tAll, checks } });
    await downloadParts(nameExport(run, format), pieces);
    onClose();
  };
  return (
    <Dialog title={t("exportTitle")} onClose={onClose}>
      <div ref={list} className="grid gap-1 overflow-y-auto p-3">
        {exportFormats.map((format) => (
          <Button
            key={format}
            variant="ghost"
            className="h-auto flex-col items-start gap-0.5 py-2 text-left whitespace-normal! max-md:h-auto"
            disabled={isWriting || (needsFrames(format) && !hasFrames)}
            onClick={() => void save(format)}
          >
            <span className="font-semibold text-ink">{t(`formats.${format}.name`)}</span>
            <span className="text-xs font-normal text-muted">{t(`formats.${format}.hint`)}</span>
          </Button>
        ))}
        {hasInvalid ? <p className="px-3 py-1 text-xs text-muted">{t("invalidBytes")}</p> : null}
        {hasFrames ? null : <p className="px-3 py-1 text-xs text-muted">{t("noFrames")}</p>}
      </div>
    </Dialog>
  );
}

/** Null without a network: a report is worth having without them. */
async function loadCheckWords(locale: Locale): Promise<CheckWords | null> {
  const rules = await loadCheckMessages(locale).catch(() => null);
  return rules && createCheckWords(locale, rules);
}
