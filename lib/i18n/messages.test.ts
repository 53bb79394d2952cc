import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import {
  loadAdviceMessages,
  loadCapturesMessages,
  loadEventHelpMessages,
  loadFieldHelpMessages,
  loadFindingsMessages,
  loadHelpMessages,
  loadImportsMessages,
  loadInputItemsMessages,
  loadInspectMessages,
  loadItemsMessages,
  loadJsonEditorMessages,
  loadMetricsMessages,
  loadOverviewMessages,
  loadPresetsMessages,
  loadReplayMessages,
  loadRequestPartsMessages,
  loadRichOutputMessages,
  loadRowsMessages,
  loadSchemasMessages,
  loadSnippetsMessages,
  loadToolCardsMessages,
} from "@/lib/i18n/late-messages";
import { loadMessages } from "@/lib/i18n/load-messages";
import { type Locale, locales } from "@/lib/i18n/locale";

type Texts = { readonly [key: string]: string | Texts };

/** All that a language has, what is fetched late too. */
async function loadAll(locale: Locale) {
  return {
    ...loadMessages(locale),
    advice: await loadAdviceMessages(locale),
    findings: await loadFindingsMessages(locale),
    items: await loadItemsMessages(locale),
    metrics: await loadMetricsMessages(locale),
    help: await loadHelpMessages(locale),
    inputItems: await loadInputItemsMessages(locale),
    toolCards: await loadToolCardsMessages(locale),
    schemas: await loadSchemasMessages(locale),
    requestParts: await loadRequestPartsMessages(locale),
    presets: await loadPresetsMessages(locale),
    captures: await loadCapturesMessages(locale),
    snippets: await loadSnippetsMessages(locale),
    imports: await loadImportsMessages(locale),
    jsonEditor: await loadJsonEditorMessages(locale),
    eventHelp: await loadEventHelpMessages(locale),
    fieldHelp: await loadFieldHelpMessages(locale),
    inspect: await loadInspectMessages(locale),
    overview: await loadOverviewMessages(locale),
    replay: await loadReplayMessages(locale),
    richOutput: await loadRichOutputMessages(locale),
    rows: await loadRowsMessages(locale),
  };
}

const messages = { en: await loadAll("en"), tr: await loadAll("tr") };
const english: Texts = messages.en;

/** `["shell.title", "Responses Playground"]` for every text. */
function flatten(texts: Texts, prefix = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

const englishTexts = new Map(flatten(english));

/** A value for each placeholder that the English text has; the branches of a plural come along and do no harm. */
function placeholderValues(key: string): Record<string, number> {
  const text = englishTexts.get(key) ?? "";
  return Object.fromEntries([...text.matchAll(/\{\s*(\w+)/g)].map(([, name]) => [name, 2]));
}

function formatAll(locale: Locale): { key: string; text: string; problems: string[] }[] {
  const problems: string[] = [];
  const translate = createTranslator({
    locale,
    messages: messages[locale],
    timeZone: "UTC",
    onError: (error) => problems.push(error.message),
  });
  const format = translate as unknown as (key: string, values: Record<string, number>) => string;
  return flatten(messages[locale]).map(([key]) => {
    const text = format(key, placeholderValues(key));
    return { key, text, problems: problems.splice(0) };
  });
}

test.each(locales)("every text of %s can be formatted with what the English one is given", (locale) => {
  expect(formatAll(locale).filter(({ problems }) => problems.length > 0)).toEqual([]);
});

test("no text is empty", () => {
  for (const locale of locales) {
    expect(flatten(messages[locale]).filter(([, text]) => text.trim() === "")).toEqual([]);
  }
});
