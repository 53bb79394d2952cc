import type { richOutput as english } from "@/lib/i18n/messages/en/rich-output";
import type { Localized } from "@/lib/i18n/messages/localized";

export const richOutput: Localized<typeof english> = {};
