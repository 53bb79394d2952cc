import { useContext, useId, useMemo } from "react";
import { useTranslations } from "use-intl";
import { CitationList, CitationsProvider, placeCitations } from "@/components/output/citation-list";
import { readCitations } from "@/components/output/citations";
import { GrowingText, longestWhole } from "@/components/output/growing-text";
import { lateMarkdown, lateStructure, lateTokens } from "@/components/output/late-output";
import { mayBeStructured } from "@/components/output/structure";
import { TextSettingsContext, type TextView } from "@/components/output/text-view";
import { LateView } from "@/components/ui/late-view";
import type { Stretch } from "@/lib/protocol/response/last-change";
import { hasLogprobs } from "@/lib/protocol/response/response-logprobs";
import type { PartState } from "@/lib/protocol/response/response-state";

type PartTextProps = {
  part: PartState;
  /** True while more may come. */
  isGrowing: boolean;
  /** A caret at the end. */
  hasCaret?: boolean;
  /** What the event at the time cursor added. */
  stretch: Stretch | null;
};

/** In characters: to format more would keep the page busy for seconds. */
const longestFormatted = 1024 * 1024;

/** The way in which a part can be shown that comes nearest to what was chosen. */
function chooseView(wanted: TextView, part: PartState, isGrowing: boolean): TextView {
  if (wanted === "tokens") return hasLogprobs(part.logprobs) ? "tokens" : "text";
  if (wanted === "tree")
    return !isGrowing && part.kind === "text" && mayBeStructured(part.text) ? "tree" : "text";
  return wanted === "markdown" && part.text.length > longestFormatted ? "text" : wanted;
}

type TextNotesProps = { text: string; view: TextView; hasCitations: boolean };

/** What there is to say below a text. */
function TextNotes({ text, view, hasCitations }: TextNotesProps) {
  const t = useTranslations("richOutput");
  return (
    <>
      {text.length > longestWhole ? <p className="mt-1 text-xs text-muted">{t("longText")}</p> : null}
      {view === "markdown" && text.length > longestFormatted ? (
        <p className="mt-1 text-xs text-muted">{t("tooLongToFormat")}</p>
      ) : null}
      {hasCitations ? <CitationList /> : null}
    </>
  );
}

/** A text of the output as the visitor wants it shown, and below it, once it is whole, what it cites. */
export function PartText({ part, isGrowing, hasCaret = false, stretch }: PartTextProps) {
  const { view, schema } = useContext(TextSettingsContext);
  const base = useId();
  const { text, annotations } = part;
  // Annotations change when one comes, the text with every delta: places are judged against it as it is then.
  const citations = useMemo(() => readCitations({ annotations, text }), [annotations, text]);
  const marks = useMemo(() => placeCitations(citations), [citations]);
  const cited = useMemo(() => ({ base, citations }), [base, citations]);
  const plain = (
    <GrowingText text={text} isGrowing={isGrowing} hasCaret={hasCaret} stretch={stretch} marks={marks} />
  );

  const draw = () => {
    switch (chooseView(view, part, isGrowing)) {
      case "markdown":
        return <LateView loader={lateMarkdown} props={{ text, isGrowing, stretch, marks }} waiting={plain} />;
      case "tokens":
        return (
          <LateView loader={lateTokens} props={{ logprobs: part.logprobs, isGrowing }} waiting={plain} />
        );
      case "tree":
        return <LateView loader={lateStructure} props={{ text, schema, fallback: plain }} waiting={plain} />;
      case "text":
        return plain;
    }
  };

  return (
    <CitationsProvider value={cited}>
      {draw()}
      {/* While the text grows it would push them down, line by line. */}
      {isGrowing ? null : <TextNotes text={text} view={view} hasCitations={citations.length > 0} />}
    </CitationsProvider>
  );
}
