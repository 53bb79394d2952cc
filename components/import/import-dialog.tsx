import { useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { CandidateList } from "@/components/import/candidate-list";
import { ImportSummary } from "@/components/import/import-summary";
import { RequestPreview } from "@/components/import/request-preview";
import { UnreadableText } from "@/components/import/unreadable-text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { PasteBox } from "@/components/ui/paste-box";
import { importRequest } from "@/lib/code/import/import-request";
import type { ImportedRequest, ImportResult } from "@/lib/code/import/import-result";

/** Endings of what can be read. */
const endings = ".har,.json,.jsonc,.txt,.sh,.bat,.ps1,.py,.ts,.js,.mjs,.http";

type ImportDialogProps = { initialText: string; onReplace: (text: string) => void; onClose: () => void };

/** A box to paste into, what the text was taken for, and the request that it would become. Nothing is sent. */
export function ImportDialog({ initialText, onReplace, onClose }: ImportDialogProps) {
  const t = useTranslations("imports");
  const [text, setText] = useState(initialText);
  const [chosen, setChosen] = useState(0);
  // Typing comes first: a long text is read when there is time.
  const readText = useDeferredValue(text);
  const result = useMemo(() => importRequest(readText), [readText]);
  const request = chooseRequest(result, chosen);

  const change = (next: string) => {
    setText(next);
    setChosen(0);
  };
  const readFile = async (file: File) => {
    // What is dropped may be a folder, which has no text.
    const read = await file.text().catch(() => null);
    if (read) change(read);
  };
  return (
    <Dialog title={t("title")} onClose={onClose} className="w-[min(960px,calc(100vw-24px))]">
      <div className="grid min-h-0 flex-1 content-start gap-4 overflow-y-auto p-4 md:grid-cols-2">
        <PasteBox
          words={{
            label: t("pasted"),
            hint: t("hint"),
            choose: t("chooseFile"),
            placeholder: t("placeholder"),
          }}
          text={text}
          onText={change}
          endings={endings}
          onFile={(file) => void readFile(file)}
          className="md:h-80"
        />
        <div className="grid min-w-0 content-start gap-3" aria-live="polite">
          {result.kind === "choose" ? (
            <CandidateList result={result} chosen={chosen} onChoose={setChosen} />
          ) : null}
          {result.kind === "unreadable" ? <UnreadableText problem={result} /> : null}
          {request ? <ImportSummary request={request} /> : null}
          {request ? <RequestPreview text={request.text} /> : null}
        </div>
      </div>
      <div className="flex shrink-0 items-center justify-end gap-2 border-t border-line px-4 py-3">
        <p className="mr-auto text-xs text-muted max-md:hidden">{t("nothingSent")}</p>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button
          variant="accent"
          disabled={request === null || readText !== text}
          onClick={() => request && onReplace(request.text)}
        >
          {t("replace")}
        </Button>
      </div>
    </Dialog>
  );
}

function chooseRequest(result: ImportResult, chosen: number): ImportedRequest | null {
  if (result.kind === "request") return result;
  return result.kind === "choose" ? (result.candidates[chosen] ?? null) : null;
}
