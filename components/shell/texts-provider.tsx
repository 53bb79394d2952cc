"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

type TextsProviderProps = { locale: Locale; messages: Messages; children: ReactNode };

/** The texts of one language, handed down from the server: no language is part of the scripts. */
export function TextsProvider({ locale, messages, children }: TextsProviderProps) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
