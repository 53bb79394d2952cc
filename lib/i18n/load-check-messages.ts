import type { CheckMessages } from "@/lib/i18n/check-messages";
import type { Locale } from "@/lib/i18n/locale";

/** For the browser: the words of one language, fetched when somebody looks at findings. */
export async function loadCheckMessages(locale: Locale): Promise<CheckMessages> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/checks")).checks;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/checks")).checks;
  }
}
