import type { overview as english } from "@/lib/i18n/messages/en/overview";
import type { Localized } from "@/lib/i18n/messages/localized";

export const overview: Localized<typeof english> = {};
