import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { en } from "@/lib/i18n/messages/en";
import { tr } from "@/lib/i18n/messages/tr";

const messagesByLocale: Record<Locale, Messages> = { en, tr };

/** For server components only: what imports this carries every language. */
export function loadMessages(locale: Locale): Messages {
  return messagesByLocale[locale];
}
