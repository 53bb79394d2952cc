import { useLocale, useTranslations } from "use-intl";
import { formatBytes } from "@/lib/i18n/format";
import type { EventSummary } from "@/lib/protocol/events/event-summary";

/** A line break inside a row would hide what follows it. */
function onOneLine(text: string): string {
  return text.replace(/\r\n?|\n/g, "↵");
}

/** What the model or the tool wrote, as text nodes and never HTML; its ground shows the spaces at its ends. */
export function Quote({ text }: { text: string }) {
  return <span className="rounded-[3px] bg-line-soft whitespace-pre text-body">{onOneLine(text)}</span>;
}

/** A quote after other words; nothing where there is none. */
function Quoted({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <>
      {" · "}
      <Quote text={text} />
    </>
  );
}

type SummaryOf<Kind> = Extract<EventSummary, { kind: Kind }>;

function ItemText({ summary }: { summary: SummaryOf<"item"> }) {
  const t = useTranslations("stream.summary");
  const locale = useLocale();
  const { itemType: type, name, text, bytes } = summary;
  const index = String(summary.outputIndex);
  return (
    <>
      {name ? t("namedItem", { index, type, name }) : t("item", { index, type })}
      {bytes === undefined ? null : ` · ${formatBytes(bytes, locale)}`}
      <Quoted text={text} />
    </>
  );
}

function PartText({ summary }: { summary: SummaryOf<"part"> }) {
  const t = useTranslations("stream.summary");
  const { outputIndex, partIndex, partType: type, text } = summary;
  return (
    <>
      {t("part", { index: String(outputIndex), part: String(partIndex), type })}
      <Quoted text={text} />
    </>
  );
}

/** How far a tool's call is: in words, or in those of the wire where the tool is not known. */
function StateText({ summary }: { summary: SummaryOf<"state" | "otherState"> }) {
  const t = useTranslations("rows");
  const state = summary.kind === "state" ? t(`states.${summary.type}`) : `${summary.tool} ${summary.state}`;
  return t("stateOfItem", { state, index: String(summary.outputIndex) });
}

/** The id comes last: it is the longest, and says least where a narrow row cuts it off. */
function ResponseText({ summary: { model, status, id } }: { summary: SummaryOf<"response"> }) {
  const others = [status, id].filter(Boolean).join(" · ");
  if (!model) return others;
  // Among figures of one width the hyphens of a model's name are as wide, and tear it apart.
  return (
    <>
      <span className="normal-nums">{model}</span>
      {others && ` · ${others}`}
    </>
  );
}

/** One line that says what an event is about. */
export function EventSummaryText({ summary }: { summary: EventSummary }) {
  const t = useTranslations("stream.summary");
  const locale = useLocale();
  switch (summary.kind) {
    case "delta":
    case "raw":
      return <Quote text={summary.text} />;
    case "text":
      return (
        <>
          {t("characters", { count: summary.characters })}
          <Quoted text={summary.text} />
        </>
      );
    case "item":
      return <ItemText summary={summary} />;
    case "part":
      return <PartText summary={summary} />;
    case "state":
    case "otherState":
      return <StateText summary={summary} />;
    case "image": {
      const { outputIndex: index, imageIndex: image, bytes } = summary;
      return t("image", { index: String(index), image: String(image), size: formatBytes(bytes, locale) });
    }
    case "audio":
      return formatBytes(summary.bytes, locale);
    case "annotation":
      return (
        <>
          {summary.annotationType}
          <Quoted text={summary.text} />
        </>
      );
    case "response":
      return <ResponseText summary={summary} />;
    case "error":
      return <span className="text-error">{onOneLine(summary.message)}</span>;
    case "none":
      return null;
  }
}
