import type { LateMessages } from "@/lib/i18n/late-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { en } from "@/lib/i18n/messages/en";
import type { Localized } from "@/lib/i18n/messages/localized";

/** All texts of one language. */
export type Messages = Localized<typeof en>;

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    // Not `typeof en`: its literal types would demand every placeholder as text, and know English only.
    // What comes late is there below `LateTab` only.
    Messages: Messages & LateMessages;
  }
}
