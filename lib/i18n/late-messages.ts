import type { Locale } from "@/lib/i18n/locale";
import type { captures } from "@/lib/i18n/messages/en/captures";
import type { findings } from "@/lib/i18n/messages/en/findings";
import type { help } from "@/lib/i18n/messages/en/help";
import type { imports } from "@/lib/i18n/messages/en/imports";
import type { inputItems } from "@/lib/i18n/messages/en/input-items";
import type { items } from "@/lib/i18n/messages/en/items";
import type { jsonEditor } from "@/lib/i18n/messages/en/json-editor";
import type { metrics } from "@/lib/i18n/messages/en/metrics";
import type { presets } from "@/lib/i18n/messages/en/presets";
import type { requestParts } from "@/lib/i18n/messages/en/request-parts";
import type { schemas } from "@/lib/i18n/messages/en/schemas";
import type { snippets } from "@/lib/i18n/messages/en/snippets";
import type { toolCards } from "@/lib/i18n/messages/en/tool-cards";
import type { Localized } from "@/lib/i18n/messages/localized";

/** Texts that are no part of the first load: each area is fetched with the view that it is for. */
export type LateMessages = {
  captures: Localized<typeof captures>;
  findings: Localized<typeof findings>;
  items: Localized<typeof items>;
  metrics: Localized<typeof metrics>;
  help: Localized<typeof help>;
  inputItems: Localized<typeof inputItems>;
  toolCards: Localized<typeof toolCards>;
  schemas: Localized<typeof schemas>;
  requestParts: Localized<typeof requestParts>;
  presets: Localized<typeof presets>;
  snippets: Localized<typeof snippets>;
  imports: Localized<typeof imports>;
  jsonEditor: Localized<typeof jsonEditor>;
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

/** As `loadFindingsMessages`. */
export async function loadHelpMessages(locale: Locale): Promise<LateMessages["help"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/help")).help;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/help")).help;
  }
}

/** As `loadFindingsMessages`. */
export async function loadInputItemsMessages(locale: Locale): Promise<LateMessages["inputItems"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/input-items")).inputItems;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/input-items")).inputItems;
  }
}

/** As `loadFindingsMessages`. */
export async function loadToolCardsMessages(locale: Locale): Promise<LateMessages["toolCards"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/tool-cards")).toolCards;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/tool-cards")).toolCards;
  }
}

/** As `loadFindingsMessages`. */
export async function loadSchemasMessages(locale: Locale): Promise<LateMessages["schemas"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/schemas")).schemas;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/schemas")).schemas;
  }
}

/** As `loadFindingsMessages`. */
export async function loadRequestPartsMessages(locale: Locale): Promise<LateMessages["requestParts"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/request-parts")).requestParts;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/request-parts")).requestParts;
  }
}

/** As `loadFindingsMessages`. */
export async function loadPresetsMessages(locale: Locale): Promise<LateMessages["presets"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/presets")).presets;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/presets")).presets;
  }
}

/** As `loadFindingsMessages`. */
export async function loadSnippetsMessages(locale: Locale): Promise<LateMessages["snippets"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/snippets")).snippets;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/snippets")).snippets;
  }
}

/** As `loadFindingsMessages`. */
export async function loadImportsMessages(locale: Locale): Promise<LateMessages["imports"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/imports")).imports;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/imports")).imports;
  }
}

/** As `loadFindingsMessages`. */
export async function loadJsonEditorMessages(locale: Locale): Promise<LateMessages["jsonEditor"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/json-editor")).jsonEditor;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/json-editor")).jsonEditor;
  }
}

/** As `loadFindingsMessages`. */
export async function loadCapturesMessages(locale: Locale): Promise<LateMessages["captures"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/captures")).captures;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/captures")).captures;
  }
}
