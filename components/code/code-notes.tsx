import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { type CodeLanguageId, codeLanguages } from "@/lib/code/export/code-languages";
import type { CodeTarget } from "@/lib/code/export/code-target";
import type { ExportedCode } from "@/lib/code/export/export-code";
import { maskSecrets } from "@/lib/protocol/request/mask-secrets";
import { findVariables } from "@/lib/protocol/request/variables";

type CodeNotesProps = {
  language: CodeLanguageId;
  code: ExportedCode;
  target: CodeTarget;
  /** The request that the code sends. */
  text: string;
};

/** What one has to know to run the code, and where it is other than one would expect. */
export function CodeNotes({ language, code, target, text }: CodeNotesProps) {
  const t = useTranslations("snippets");
  const hasSecrets = useMemo(() => maskSecrets(text).found.length > 0, [text]);
  const unfilled = useMemo(() => findVariables(text), [text]);
  const { textReason, needs } = code;
  const name = codeLanguages[language].name;
  return (
    <ul className="flex flex-col gap-1.5 border-t border-line-soft px-4 py-3 text-xs leading-[18px] text-muted">
      {needs === null ? null : <li>{t("needs", { needs })}</li>}
      <li>{t(target.isProxy ? "proxyKey" : "key", { variable: target.keyVariable })}</li>
      {language === "curl" ? <li>{t("shell")}</li> : null}
      {textReason ? (
        <li>
          {t(`textReasons.${textReason.code}`, {
            language: name,
            number: textReason.code === "number" ? clip(textReason.spelling) : "",
            key: textReason.code === "repeated_key" ? clip(textReason.key) : "",
          })}
        </li>
      ) : null}
      {unfilled.length > 0 ? (
        <li>{t("unfilled", { names: unfilled.map(writeVariable).join(", ") })}</li>
      ) : null}
      {hasSecrets ? <li className="text-tool">{t("secrets")}</li> : null}
    </ul>
  );
}

const longestQuote = 40;

const clip = (text: string) => (text.length <= longestQuote ? text : `${text.slice(0, longestQuote)}…`);
const writeVariable = (name: string) => `{{${name}}}`;
