import { useTranslations } from "use-intl";
import { captureWish } from "@/components/captures/capture-wish";
import { useExportable } from "@/components/captures/use-exportable";
import { Button } from "@/components/ui/button";

/** Asks which file the run is to become. */
export function ExportButton() {
  const t = useTranslations("shell");
  return (
    <Button
      size="sm"
      title={t("commandExport")}
      disabled={!useExportable()}
      onClick={() => captureWish.set({ kind: "export" })}
    >
      {t("export")}
    </Button>
  );
}
