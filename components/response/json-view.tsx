import { memo, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { type JsonLine, printJsonLines, readJsonLine } from "@/components/response/json-lines";
import { Button } from "@/components/ui/button";

/** A first screenful, and more than most responses have; each press of the button shows as many again. */
const linesAtOnce = 400;
/** A base64 image in a value would be a wall of letters, and slow to lay out. */
const longestValue = 4000;
/** Deeper levels are not set in further: the pane is narrow. */
const deepestIndent = 32;

const colours: Record<JsonLine["kind"], string> = {
  string: "text-accent",
  number: "text-tool",
  word: "text-reasoning",
  bracket: "text-muted",
};

const JsonLineView = memo(function JsonLineView({ line }: { line: string }) {
  const t = useTranslations("output");
  const { indent, key, value, kind, hasComma } = readJsonLine(line);
  const hidden = value.length - longestValue;
  return (
    <div style={{ paddingLeft: `${Math.min(indent, deepestIndent) + 2}ch`, textIndent: "-2ch" }}>
      {key === null ? null : <span className="text-message">{key}</span>}
      {key === null ? null : <span className="text-muted">: </span>}
      <span className={colours[kind]}>{hidden > 0 ? value.slice(0, longestValue) : value}</span>
      {hidden > 0 ? <span className="text-muted">{t("longString", { count: String(hidden) })}</span> : null}
      {hasComma ? <span className="text-muted">,</span> : null}
    </div>
  );
});

/** A JSON value, printed and coloured; text nodes only. Long ones are drawn a part at a time. */
export function JsonView({ value }: { value: unknown }) {
  const t = useTranslations("output");
  const [shownLines, setShownLines] = useState(linesAtOnce);
  const lines = useMemo(() => printJsonLines(value), [value]);
  if (lines === null) return <p className="text-xs text-muted">{t("tooDeep")}</p>;
  const hiddenLines = lines.length - shownLines;
  return (
    <>
      <pre className="text-xs leading-5 whitespace-pre-wrap wrap-anywhere">
        {lines.slice(0, shownLines).map(({ number, text }) => (
          <JsonLineView key={number} line={text} />
        ))}
      </pre>
      {hiddenLines > 0 ? (
        <Button size="sm" onClick={() => setShownLines((count) => count + linesAtOnce)}>
          {t("more", { count: String(Math.min(hiddenLines, linesAtOnce)) })}
        </Button>
      ) : null}
    </>
  );
}
