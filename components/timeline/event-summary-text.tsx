import { useTranslations } from "use-intl";
import type { EventSummary } from "@/lib/protocol/event-family";

/** A line break inside a row would hide what follows it. */
function onOneLine(text: string): string {
  return text.replace(/\r\n?|\n/g, "↵");
}

/** What the model or the tool wrote, as text nodes and never HTML; its ground shows the spaces at its ends. */
function Quote({ text }: { text: string }) {
  return <span className="rounded-[3px] bg-line-soft whitespace-pre text-body">{onOneLine(text)}</span>;
}

/** One line that says what an event is about. */
export function EventSummaryText({ summary }: { summary: EventSummary }) {
  const t = useTranslations("stream.summary");
  switch (summary.kind) {
    case "delta":
      return <Quote text={summary.text} />;
    case "text":
      return (
        <>
          {t("characters", { count: summary.characters })} · <Quote text={summary.text} />
        </>
      );
    case "item": {
      const { outputIndex, itemType: type, name } = summary;
      const index = String(outputIndex);
      return name ? t("namedItem", { index, type, name }) : t("item", { index, type });
    }
    case "part":
      return t("part", {
        index: String(summary.outputIndex),
        part: String(summary.partIndex),
        type: summary.partType,
      });
    case "response":
      // The id comes last: it is the longest, and says least where a narrow row cuts it off.
      return [summary.model, summary.status, summary.id].filter(Boolean).join(" · ");
    case "error":
      return <span className="text-error">{onOneLine(summary.message)}</span>;
    case "raw":
      return <Quote text={summary.text} />;
    case "none":
      return null;
  }
}
