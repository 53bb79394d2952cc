import { type ChangeEvent, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { downloadText } from "@/components/presets/download-text";
import type { Message } from "@/components/presets/preset-message";
import { useChangeMessage } from "@/components/presets/use-change-message";
import { Button } from "@/components/ui/button";
import { openOwnPresets } from "@/lib/client/presets/own-presets";
import { formatBytes } from "@/lib/i18n/format";
import { printPresetFile, readPresetFile } from "@/lib/protocol/request/preset-file";
import type { PresetList } from "@/lib/protocol/request/preset-list";

const fileName = "responses-playground-presets.json";

/** More than any browser keeps for a site. */
const largestFileBytes = 16 * 1024 * 1024;

type PresetExchangeProps = { presets: PresetList; onMessage: (message: Message | null) => void };

/** All own presets as a file, and back from one. */
export function PresetExchange({ presets, onMessage }: PresetExchangeProps) {
  const t = useTranslations("presets");
  const picker = useRef<HTMLInputElement>(null);
  const importFile = useImport();

  const exportAll = () => {
    downloadText(fileName, printPresetFile(presets));
    const text = t("did.exported", { count: presets.length, file: fileName });
    onMessage({ text, isError: false, undo: null });
  };
  const pick = async (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.target;
    const file = files?.[0];
    if (file) onMessage(await importFile(file));
    // The same file may be picked again.
    if (picker.current) picker.current.value = "";
  };

  return (
    <div className="flex gap-2">
      <Button size="sm" disabled={presets.length === 0} onClick={exportAll}>
        {t("own.exportAll")}
      </Button>
      <Button size="sm" onClick={() => picker.current?.click()}>
        {t("own.importFile")}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        aria-label={t("own.importFile")}
        tabIndex={-1}
        onChange={pick}
        className="sr-only"
      />
    </div>
  );
}

/** Reads a file's presets into the visitor's own; the answer in words, null where storage trouble says it all. */
function useImport(): (file: File) => Promise<Message | null> {
  const t = useTranslations("presets");
  const locale = useLocale();
  const toMessage = useChangeMessage();
  const refuse = (text: string): Message => ({ text, isError: true, undo: null });
  return async (picked) => {
    const size = formatBytes(largestFileBytes, locale);
    if (picked.size > largestFileBytes) return refuse(t("problems.too_large", { size }));
    const text = await picked.text().catch(() => null);
    if (text === null) return refuse(t("problems.unreadable"));
    const file = readPresetFile(text);
    if (file.kind === "problem") return refuse(t(`problems.${file.problem}`));
    const { presets, skipped } = file;
    const done = [
      t("did.imported", { count: presets.length }),
      ...(skipped.length > 0 ? [t("skipped", { count: skipped.length, places: skipped.join(", ") })] : []),
    ].join(" ");
    if (presets.length === 0) return refuse(done);
    return toMessage(done, openOwnPresets().add(presets));
  };
}
