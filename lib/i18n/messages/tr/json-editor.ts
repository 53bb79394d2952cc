import type { jsonEditor as english } from "@/lib/i18n/messages/en/json-editor";
import type { Localized } from "@/lib/i18n/messages/localized";

export const jsonEditor: Localized<typeof english> = {
  format: "Biçimlendir",
};
