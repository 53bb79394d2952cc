import type { fieldHelp as english } from "@/lib/i18n/messages/en/field-help";
import type { Localized } from "@/lib/i18n/messages/localized";

export const fieldHelp: Localized<typeof english> = {};
