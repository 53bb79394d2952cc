import type { ImportPartProps } from "@/components/import/import-part";
import { createPartLoader } from "@/components/ui/late-view";
import { loadImportsMessages } from "@/lib/i18n/late-messages";

/** The dialog with the readers of shells and languages behind it: nobody loads them who imports nothing. */
export const importPart = createPartLoader<ImportPartProps>(async (locale) => {
  const [{ ImportPart }, imports] = await Promise.all([
    import("@/components/import/import-part"),
    loadImportsMessages(locale),
  ]);
  return { View: ImportPart, messages: { imports } };
});
