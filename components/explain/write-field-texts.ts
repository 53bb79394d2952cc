import type { useTranslations } from "use-intl";
import type { HelpTranslator } from "@/components/form/write-help";
import type { ExplainedField } from "@/lib/protocol/explain/response-field-path";

/** Gives the texts of the area `fieldHelp`. */
export type FieldHelpTranslator = ReturnType<typeof useTranslations<"fieldHelp">>;

type FieldHelpKey = Parameters<FieldHelpTranslator["has"]>[0];

/** `asks`: what the parameter of that name does in a request. Null where there is nothing to be said. */
export type FieldTexts = { holds: string; differs: string | null; asks: string | null };

/** What is to be said of a field in the reader's language. */
export function writeFieldTexts(
  t: FieldHelpTranslator,
  tHelp: HelpTranslator,
  field: ExplainedField,
): FieldTexts {
  const keys = listKeys(field);
  const isSetting = field.owner === "response" && field.field !== null;
  return {
    holds:
      readFirst(
        t,
        keys.map((key) => `holds.${key}`),
      ) ?? "",
    differs: readFirst(
      t,
      keys.map((key) => `differs.${key}`),
    ),
    asks: isSetting ? readAsked(tHelp, toKey(field.field ?? "")) : null,
  };
}

/** The field's own text first, then the one for all of its kind: every item has an `id`. */
function listKeys({ owner, type, field }: ExplainedField): string[] {
  if (owner === "response") return [`response.${toKey(field ?? "")}`];
  if (field === null) return [`${owner}.${type}.whole`];
  return [`${owner}.${type}.${toKey(field)}`, `${owner}.any.${toKey(field)}`];
}

function toKey(path: string): string {
  return path.replaceAll(".", "_");
}

function readFirst(t: FieldHelpTranslator, keys: readonly string[]): string | null {
  const key = keys.find((candidate) => t.has(candidate as FieldHelpKey));
  return key === undefined ? null : t(key as FieldHelpKey);
}

function readAsked(t: HelpTranslator, key: string): string | null {
  const path = `does.${key}` as Parameters<HelpTranslator["has"]>[0];
  return t.has(path) ? t(path) : null;
}
