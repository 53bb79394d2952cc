import type { Locale } from "@/lib/i18n/locale";
import type { advice } from "@/lib/i18n/messages/en/advice";
import type { captures } from "@/lib/i18n/messages/en/captures";
import type { eventHelp } from "@/lib/i18n/messages/en/event-help";
import type { fieldHelp } from "@/lib/i18n/messages/en/field-help";
import type { findings } from "@/lib/i18n/messages/en/findings";
import type { help } from "@/lib/i18n/messages/en/help";
import type { imports } from "@/lib/i18n/messages/en/imports";
import type { inputItems } from "@/lib/i18n/messages/en/input-items";
import type { inspect } from "@/lib/i18n/messages/en/inspect";
import type { items } from "@/lib/i18n/messages/en/items";
import type { jsonEditor } from "@/lib/i18n/messages/en/json-editor";
import type { metrics } from "@/lib/i18n/messages/en/metrics";
import type { overview } from "@/lib/i18n/messages/en/overview";
import type { presets } from "@/lib/i18n/messages/en/presets";
import type { replay } from "@/lib/i18n/messages/en/replay";
import type { requestParts } from "@/lib/i18n/messages/en/request-parts";
import type { richOutput } from "@/lib/i18n/messages/en/rich-output";
import type { rows } from "@/lib/i18n/messages/en/rows";
import type { schemas } from "@/lib/i18n/messages/en/schemas";
import type { snippets } from "@/lib/i18n/messages/en/snippets";
import type { toolCards } from "@/lib/i18n/messages/en/tool-cards";
import type { Localized } from "@/lib/i18n/messages/localized";

/** Texts that are no part of the first load: each area is fetched with the view that it is for. */
export type LateMessages = {
  advice: Localized<typeof advice>;
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
  rows: Localized<typeof rows>;
  overview: Localized<typeof overview>;
  richOutput: Localized<typeof richOutput>;
  inspect: Localized<typeof inspect>;
  replay: Localized<typeof replay>;
  eventHelp: Localized<typeof eventHelp>;
  fieldHelp: Localized<typeof fieldHelp>;
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

/** As `loadFindingsMessages`. */
export async function loadRowsMessages(locale: Locale): Promise<LateMessages["rows"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/rows")).rows;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/rows")).rows;
  }
}

/** As `loadFindingsMessages`. */
export async function loadOverviewMessages(locale: Locale): Promise<LateMessages["overview"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/overview")).overview;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/overview")).overview;
  }
}

/** As `loadFindingsMessages`. */
export async function loadRichOutputMessages(locale: Locale): Promise<LateMessages["richOutput"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/rich-output")).richOutput;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/rich-output")).richOutput;
  }
}

/** As `loadFindingsMessages`. */
export async function loadInspectMessages(locale: Locale): Promise<LateMessages["inspect"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/inspect")).inspect;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/inspect")).inspect;
  }
}

/** As `loadFindingsMessages`. */
export async function loadReplayMessages(locale: Locale): Promise<LateMessages["replay"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/replay")).replay;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/replay")).replay;
  }
}

/** As `loadFindingsMessages`. */
export async function loadEventHelpMessages(locale: Locale): Promise<LateMessages["eventHelp"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/event-help")).eventHelp;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/event-help")).eventHelp;
  }
}

/** As `loadFindingsMessages`. */
export async function loadFieldHelpMessages(locale: Locale): Promise<LateMessages["fieldHelp"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/field-help")).fieldHelp;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/field-help")).fieldHelp;
  }
}

/** As `loadFindingsMessages`. */
export async function loadAdviceMessages(locale: Locale): Promise<LateMessages["advice"]> {
  switch (locale) {
    case "en":
      return (await import("@/lib/i18n/messages/en/advice")).advice;
    case "tr":
      return (await import("@/lib/i18n/messages/tr/advice")).advice;
  }
}
