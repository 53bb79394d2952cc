import { memo, useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type CodeLine, splitIntoLines, tabWidth } from "@/components/code/code-lines";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { CodeToken, CodeTokenKind } from "@/lib/code/export/code-token";
import { formatBytes } from "@/lib/i18n/format";
import { isLocale } from "@/lib/i18n/locale";
import { describeLargeValue, type LargeValue } from "@/lib/protocol/request/draft-large-values";

/** A first screenful, and more than most requests have; each press of the button shows as many again. */
const linesAtOnce = 400;
/** Characters of one string that are drawn, and of one that is base64. */
const longestString = 4_000;
const longestBase64 = 32;
/** Deeper lines wrap no further in: the pane is narrow. */
const deepestIndent = 24;
/** How much further in the rest of a line stands that wraps. */
const hangingColumns = 2;

const colours: Record<CodeTokenKind, string> = {
  keyword: "text-reasoning",
  string: "text-accent",
  number: "text-tool",
  key: "text-message",
  name: "text-body",
  comment: "text-faint",
  punctuation: "text-muted",
};

/** Code in the theme's colours; text nodes only. Long lines wrap, and what is copied from it keeps its indentation. */
export function CodeText({ tokens }: { tokens: readonly CodeToken[] }) {
  const t = useTranslations("output");
  const [shownLines, setShownLines] = useState(linesAtOnce);
  const lines = useMemo(() => splitIntoLines(tokens), [tokens]);
  const hiddenLines = lines.length - shownLines;
  return (
    <div className="px-4 py-3">
      <pre
        translate="no"
        className="text-xs leading-5 whitespace-pre-wrap wrap-anywhere"
        style={{ tabSize: tabWidth }}
      >
        {lines.slice(0, shownLines).map((line) => (
          <CodeLineView key={line.number} line={line} />
        ))}
      </pre>
      {hiddenLines > 0 ? (
        <Button size="sm" onClick={() => setShownLines((count) => count + linesAtOnce)}>
          {t("more", { count: String(Math.min(hiddenLines, linesAtOnce)) })}
        </Button>
      ) : null}
    </div>
  );
}

/** The indentation takes no part in wrapping: a line would break behind it where its first word is long. */
const CodeLineView = memo(function CodeLineView({ line }: { line: CodeLine }) {
  const { indent, indentText, tokens } = line;
  return (
    <div
      className="relative min-h-5"
      style={{
        paddingLeft: `${Math.min(indent, deepestIndent) + hangingColumns}ch`,
        textIndent: `-${hangingColumns}ch`,
      }}
    >
      <span className="absolute left-0 indent-0 whitespace-pre">{indentText}</span>
      {tokens.map((token) => (
        <TokenView key={token.offset} token={token} />
      ))}
      {/* An empty block would be left out of a selection that is copied. */}
      {tokens.length === 0 ? <br /> : null}
    </div>
  );
});

/** A long string is shown by its beginning and its end; copying takes it whole. */
const TokenView = memo(function TokenView({ token: { kind, text } }: { token: CodeToken }) {
  const colour = colours[kind];
  if (text.length <= longestString) return <span className={colour}>{text}</span>;
  const large = describeLargeValue(text.slice(1, -1));
  return (
    <span className={colour}>
      {text.slice(0, large ? longestBase64 : longestString)}
      {large ? <LargeValueChip value={large} /> : <HiddenLength count={text.length - longestString - 1} />}
      {text.slice(-1)}
    </span>
  );
});

function LargeValueChip({ value: { mediaType, bytes } }: { value: LargeValue }) {
  const locale = useLocale();
  const size = formatBytes(bytes, isLocale(locale) ? locale : "en");
  return (
    <span className="inline-block indent-0">
      <Chip>{mediaType === null ? `… ${size}` : `… ${mediaType} · ${size}`}</Chip>
    </span>
  );
}

function HiddenLength({ count }: { count: number }) {
  const t = useTranslations("output");
  return <span className="text-muted">{t("longString", { count: String(count) })}</span>;
}
