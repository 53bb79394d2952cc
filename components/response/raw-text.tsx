import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

/** What is drawn before one asks for more: a frame or a body may have megabytes in one line. */
const charactersAtOnce = 20_000;

/** CR would be invisible in the page: it is marked, and breaks the line as it does on the wire. */
function markCarriageReturns(text: string): string {
  return text.replace(/\r\n?/g, "\\r\n");
}

/**
 * Text as it came, in a box of its own. It may be anything, and is drawn as text nodes only. `isFrame`: lines are filled
 * to their ends; broken between words, a frame would seem to have line ends that it has not.
 */
export function RawText({ text, isFrame = false }: { text: string; isFrame?: boolean }) {
  const t = useTranslations("output");
  const [shown, setShown] = useState(charactersAtOnce);
  const hidden = text.length - shown;
  return (
    <>
      <pre
        className={classNames(
          "rounded-control border border-line-soft bg-raised px-2.5 py-2 text-xs leading-[19px] whitespace-pre-wrap",
          isFrame ? "break-all" : "wrap-anywhere",
        )}
      >
        {markCarriageReturns(hidden > 0 ? text.slice(0, shown) : text)}
      </pre>
      {hidden > 0 ? (
        <Button size="sm" onClick={() => setShown((count) => count * 4)}>
          {t("longText", { count: String(Math.min(hidden, shown * 3)) })}
        </Button>
      ) : null}
    </>
  );
}
