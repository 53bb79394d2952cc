import type { useTranslations } from "use-intl";
import { type FieldName, fieldMessageKey, type RequestField } from "@/lib/protocol/request/request-fields";

/** Gives the texts of the area `help`. */
export type HelpTranslator = ReturnType<typeof useTranslations<"help">>;

type HelpKey = Parameters<HelpTranslator["has"]>[0];

/** `facts`: what it takes, what counts without it, what it costs, its rules, who knows it; where there is one. */
export type HelpTexts = { does: string; facts: { label: string; text: string }[] };

/** All that is to be said about a parameter, in the reader's language. */
export function writeHelp(t: HelpTranslator, field: RequestField<FieldName>): HelpTexts {
  const key = fieldMessageKey(field.name);
  const takes =
    field.isNullable !== false ? `${describeKind(t, field)}; ${t("nullable")}` : describeKind(t, field);
  const fallback = field.default === undefined ? null : t("defaultIs", { value: String(field.default) });
  const facts = [
    { label: t("takes"), text: takes },
    { label: t("without"), text: fallback },
    { label: t("costs"), text: readOptional(t, `price.${key}`) },
    { label: t("rules"), text: readOptional(t, `bound.${key}`) },
    { label: t("knownTo"), text: t(`sources.${field.knownTo ?? "all"}`) },
  ];
  return {
    does: t(`does.${key}`),
    facts: facts.flatMap(({ label, text }) => (text ? [{ label, text }] : [])),
  };
}

/** The same as one text for a hover, Markdown with a paragraph for each fact. */
export function writeHover(t: HelpTranslator, field: RequestField<FieldName>): string {
  const { does, facts } = writeHelp(t, field);
  return [does, ...facts.map(({ label, text }) => `*${label}:* ${text}`)].join("\n\n");
}

/** Not every parameter costs something, or is bound to others. */
function readOptional(t: HelpTranslator, key: string): string | null {
  return t.has(key as HelpKey) ? t(key as HelpKey) : null;
}

function describeKind(t: HelpTranslator, { control }: RequestField): string {
  switch (control.kind) {
    case "text":
      if (control.or) return t(`kinds.text_or_${control.or}`);
      return control.maximumLength === undefined
        ? t("kinds.text")
        : t("kinds.text_up_to", { maximum: control.maximumLength });
    case "model":
      return t("kinds.text");
    case "number":
      return describeNumber(t, control);
    case "choice": {
      const values = control.values.join(", ");
      return control.isOpen ? t("kinds.text_such_as", { values }) : t("kinds.one_of", { values });
    }
    case "tristate":
      return t("kinds.boolean");
    case "json":
      return t(`kinds.${control.takes}`);
    case "group":
      return t("kinds.object");
  }
}

type NumberControl = Extract<RequestField["control"], { kind: "number" }>;

function describeNumber(t: HelpTranslator, { integer, minimum, maximum }: NumberControl): string {
  const kind = integer ? "integer" : "number";
  if (minimum === undefined) return t(`kinds.${kind}`);
  if (maximum === undefined) return t(`kinds.${kind}_from`, { minimum });
  return t(`kinds.${kind}_from_to`, { minimum, maximum });
}
