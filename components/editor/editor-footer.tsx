import { useTranslations } from "use-intl";
import { useProblemText } from "@/components/form/problem-text";
import { Button } from "@/components/ui/button";
import type { DraftResult } from "@/lib/protocol/request/read-draft";

type EditorFooterProps = {
  result: DraftResult;
  hasBrokenToken: boolean;
  isWide: boolean;
  onFormat: () => void;
};

/** What stops the text from being read, what a chip has lost, and the way to lay the text out. */
export function EditorFooter({ result, hasBrokenToken, isWide, onFormat }: EditorFooterProps) {
  const t = useTranslations("jsonEditor");
  return (
    <div className="shrink-0 border-t border-line-soft">
      {result.kind === "invalid_json" ? <InvalidNote result={result} /> : null}
      {hasBrokenToken ? <p className={noteStyle}>{t("brokenChip")}</p> : null}
      <div className="flex min-h-9 items-center gap-2 py-1 pr-2 pl-4 max-md:min-h-11">
        <p className="min-w-0 flex-1 text-2xs text-faint">{isWide ? t("keys") : null}</p>
        <Button size="sm" variant="ghost" title={t("formatTitle")} onClick={onFormat}>
          {t("format")}
        </Button>
      </div>
    </div>
  );
}

const noteStyle = "border-b border-line-soft bg-error-soft px-4 py-2 text-xs leading-[18px] text-error";

function InvalidNote({ result }: { result: Extract<DraftResult, { kind: "invalid_json" }> }) {
  const t = useTranslations("request");
  const say = useProblemText();
  const { line, column, problem } = result;
  return (
    <p className={noteStyle}>
      {t("invalidAt", { line: String(line), column: String(column), problem: say(problem) })}
    </p>
  );
}
