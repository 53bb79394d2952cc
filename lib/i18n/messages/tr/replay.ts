import type { replay as english } from "@/lib/i18n/messages/en/replay";
import type { Localized } from "@/lib/i18n/messages/localized";

export const replay: Localized<typeof english> = {};
