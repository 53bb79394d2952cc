import type { inspect as english } from "@/lib/i18n/messages/en/inspect";
import type { Localized } from "@/lib/i18n/messages/localized";

export const inspect: Localized<typeof english> = {};
