import { useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { CodeNotes } from "@/components/code/code-notes";
import { CodeText } from "@/components/code/code-text";
import { LanguageChoice } from "@/components/code/language-choice";
import { Button } from "@/components/ui/button";
import { Copyable } from "@/components/ui/copyable";
import type { DraftSnapshot } from "@/lib/client/draft/draft-store";
import { useFilledText } from "@/lib/client/draft/use-filled-text";
import { useDraft, useProviderId } from "@/lib/client/playground";
import { readPreference, writePreference } from "@/lib/client/visit/preferences";
import { type CodeLanguageId, codeLanguageIds } from "@/lib/code/export/code-languages";
import { describeTarget } from "@/lib/code/export/code-target";
import { joinTokens } from "@/lib/code/export/code-token";
import { exportCode } from "@/lib/code/export/export-code";

export type CodeViewProps = { onGoToJson: () => void };

const languageCookie = "code-language";

const readLastGoodText = ({ lastGoodText }: DraftSnapshot) => lastGoodText;
const readIsBroken = ({ isBroken }: DraftSnapshot) => isBroken;

/** The request as a program, the last one that could be read while the text is broken. */
export function CodeView({ onGoToJson }: CodeViewProps) {
  const t = useTranslations("snippets");
  const [language, setLanguage] = useState(readLanguage);
  const isBroken = useDraft(readIsBroken);
  const text = useDeferredValue(useFilledText(useDraft(readLastGoodText)));
  const providerId = useProviderId();
  const target = useMemo(() => describeTarget(providerId, window.location.origin), [providerId]);
  const code = useMemo(() => exportCode(language, text, target), [language, text, target]);

  const chooseLanguage = (chosen: CodeLanguageId) => {
    setLanguage(chosen);
    writePreference(languageCookie, chosen);
  };

  return (
    <>
      <div className="sticky top-0 z-10">
        {isBroken ? <StaleNote onGoToJson={onGoToJson} /> : null}
        <div className="flex h-11 items-center justify-between gap-2 border-b border-line-soft bg-panel px-4 max-md:h-14">
          <LanguageChoice chosen={language} onChoose={chooseLanguage} />
          {code ? (
            <Copyable variant="plain" text={() => joinTokens(code.tokens)}>
              {t("copy")}
            </Copyable>
          ) : null}
        </div>
      </div>
      {code ? (
        <>
          <CodeText tokens={code.tokens} />
          <CodeNotes language={language} code={code} target={target} text={text} />
        </>
      ) : (
        <p className="px-4 py-3 text-xs text-muted">{t("nothing")}</p>
      )}
    </>
  );
}

function StaleNote({ onGoToJson }: CodeViewProps) {
  const t = useTranslations();
  return (
    <div className="flex items-center gap-3 border-b border-line bg-tool-soft px-4 py-2 text-xs leading-[18px] text-tool">
      <p className="min-w-0 flex-1">{t("snippets.stale")}</p>
      <Button size="sm" onClick={onGoToJson}>
        {t("request.goToJson")}
      </Button>
    </div>
  );
}

function readLanguage(): CodeLanguageId {
  const remembered = readPreference(languageCookie);
  return codeLanguageIds.find((id) => id === remembered) ?? "python";
}
