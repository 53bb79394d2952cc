import type { Locale } from "@/lib/i18n/locale";
import type { findings } from "@/lib/i18n/messages/en/findings";
import type { items } from "@/lib/i18n/messages/en/items";
import type { metrics } from "@/lib/i18n/messages/en/metrics";
import type { Localized } from "@/lib/i18n/messages/localized";

/** Texts that are no part of the first load: each area is fetched with the view that it is for. */
export type LateMessages = {
  findings: Localized<typeof findings>;
  items: Localized<typeof items>;
  metrics: Localized<typeof metrics>;
};

/** For the browser: one area in one language. */
export async function loadFindingsMessages(locale: Locale): Promise<LateMessages["findings"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/findings")).findings;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/findings")).findings;
  }
}

/** As `loadFindingsMessages`. */
export async function loadItemsMessages(locale: Locale): Promise<LateMessages["items"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/items")).items;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/items")).items;
  }
}

/** As `loadFindingsMessages`. */
export async function loadMetricsMessages(locale: Locale): Promise<LateMessages["metrics"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/metrics")).metrics;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/metrics")).metrics;
  }
}
