import type { eventHelp as english } from "@/lib/i18n/messages/en/event-help";
import type { Localized } from "@/lib/i18n/messages/localized";

export const eventHelp: Localized<typeof english> = {};
