import { createCheckWords } from "@/lib/i18n/check-words";
import { loadEventHelpMessages } from "@/lib/i18n/late-messages";
import { loadCheckMessages } from "@/lib/i18n/load-check-messages";
import type { Locale } from "@/lib/i18n/locale";

/** The words on types of events, and those of the rules that judge them. */
export async function loadEventWords(locale: Locale) {
  const [rules, eventHelp] = await Promise.all([loadCheckMessages(locale), loadEventHelpMessages(locale)]);
  return { words: createCheckWords(locale, rules), messages: { eventHelp } };
}
