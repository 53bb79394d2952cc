import { Download } from "lucide-react";
import { useTranslations } from "use-intl";
import { captureWish } from "@/components/captures/capture-wish";
import { useExportable } from "@/components/captures/use-exportable";
import { IconButton } from "@/components/ui/icon-button";

/** Asks which file the run is to become. */
export function ExportButton() {
  const t = useTranslations("shell");
  return (
    <IconButton
      size="sm"
      label={t("export")}
      hint={`${t("commandExport")} (E)`}
      disabled={!useExportable()}
      onClick={() => captureWish.set({ kind: "export" })}
    >
      <Download aria-hidden className="size-3.5" />
    </IconButton>
  );
}
