import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Refusal } from "@/components/form/refusal";
import { type HelpTranslator, writeHover } from "@/components/form/write-help";
import type { ValueToken } from "@/lib/client/draft/large-value-table";
import { formatBytes } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type FieldName, requestFields } from "@/lib/protocol/request/request-fields";
import type { RequestTexts } from "@/lib/protocol/request/request-json-schema";

/** All that Monaco says in the page's language. A new object for a new language. */
export type EditorTexts = RequestTexts & {
  /** The editor's own name. */
  name: string;
  /** For the hover over a chip. */
  describeValue: (token: ValueToken) => string;
  /** For the mark at what a server refused. */
  describeRefusal: (refusal: Refusal) => string;
};

export function useEditorTexts(): EditorTexts {
  const locale = useLocale() as Locale;
  const tRequest = useTranslations("request");
  const tHelp = useTranslations("help");
  const tPurposes = useTranslations("toolCards.purposes");
  const tOptions = useTranslations("toolCards.help");
  const tKeys = useTranslations("jsonEditor.requestKeys");
  const t = useTranslations("jsonEditor");
  return useMemo(
    () => ({
      name: tRequest("editorName"),
      describeField: (name) => describeField(tHelp, name),
      describeTool: (name) => tPurposes(name),
      describeOption: (help) => tOptions(help),
      describeKey: (key) => tKeys(key),
      describeValue: ({ mediaType, bytes }) =>
        t("chip", { type: mediaType ?? "base64", size: formatBytes(bytes, locale) }),
      describeRefusal: ({ message }) =>
        message ? tRequest("refused", { message }) : tRequest("refusedWithoutWords"),
    }),
    [locale, tRequest, tHelp, tPurposes, tOptions, tKeys, t],
  );
}

function describeField(t: HelpTranslator, name: FieldName): string {
  const field = requestFields.find((candidate) => candidate.name === name);
  return field ? writeHover(t, field) : name;
}
