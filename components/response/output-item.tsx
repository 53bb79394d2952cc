import { memo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { GrowingText } from "@/components/response/growing-text";
import { JsonView } from "@/components/response/json-view";
import { Chip } from "@/components/ui/chip";
import { classNames } from "@/components/ui/class-names";
import { isJsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json-text";
import { writeItem } from "@/lib/protocol/response-json";
import type { ItemState, PartState } from "@/lib/protocol/response-state";

type OutputItemProps = {
  item: ItemState;
  /** True while more may come for this item. */
  isGrowing: boolean;
};

const rules = {
  message: "border-message",
  reasoning: "border-reasoning",
  tool: "border-tool",
  other: "border-line",
};

type ItemFrameProps = { rule: keyof typeof rules; name: ReactNode; facts?: ReactNode; children: ReactNode };

function ItemFrame({ rule, name, facts, children }: ItemFrameProps) {
  return (
    <article className={classNames("min-w-0 border-l-2 pl-3", rules[rule])}>
      <h3 className="mb-1 flex flex-wrap items-baseline gap-x-2 text-xs text-muted tabular-nums">
        <span className="font-semibold text-body">{name}</span>
        <span>{facts}</span>
      </h3>
      {children}
    </article>
  );
}

function countCharacters(parts: readonly PartState[]): number {
  return parts.reduce((sum, part) => sum + part.text.length, 0);
}

/** The item's own status where it is not the usual one. */
function unusualStatus(item: ItemState): string | null {
  const status = item.raw?.status;
  return typeof status === "string" && status !== "completed" && item.isDone ? status : null;
}

function useFacts(item: ItemState, characters: number): string {
  const t = useTranslations("output");
  const status = unusualStatus(item);
  const words = [
    characters > 0 ? t("characters", { count: characters }) : "",
    status ? t("status", { status }) : "",
  ];
  return words.filter(Boolean).join(" · ");
}

function RawDetails({ name, value }: { name: string; value: unknown }) {
  return (
    <details className="text-xs">
      <summary className="cursor-pointer text-muted hover:text-ink">{name}</summary>
      <div className="mt-1 rounded-control border border-line-soft bg-raised px-2.5 py-2">
        <JsonView value={value} />
      </div>
    </details>
  );
}

function MessagePart({ part, hasCaret }: { part: PartState; hasCaret: boolean }) {
  const t = useTranslations("output");
  if (part.kind === "other") {
    const type = isJsonObject(part.raw) ? String(part.raw.type) : "?";
    return <RawDetails name={t("rawPart", { type })} value={part.raw} />;
  }
  return (
    <div className="text-sm leading-[21px] text-ink">
      {part.kind === "refusal" ? <Chip tone="error">{t("items.refusal")}</Chip> : null}
      <GrowingText text={part.text} hasCaret={hasCaret} />
    </div>
  );
}

function MessageItem({ item, isGrowing }: OutputItemProps) {
  const t = useTranslations("output");
  const facts = useFacts(item, countCharacters(item.content));
  const lastIndex = item.content.at(-1)?.index;
  return (
    <ItemFrame rule="message" name={t("items.message")} facts={facts}>
      {item.content.map((part) => (
        <MessagePart
          key={`${part.kind}-${part.index}`}
          part={part}
          hasCaret={isGrowing && !part.isDone && part.index === lastIndex}
        />
      ))}
    </ItemFrame>
  );
}

function ReasoningItem({ item }: OutputItemProps) {
  const t = useTranslations("output");
  const parts = [...item.summary, ...item.content];
  const facts = useFacts(item, countCharacters(parts));
  const isEmpty = countCharacters(parts) === 0;
  const name =
    item.content.length === 0 && item.summary.length > 0 ? t("items.summary") : t("items.reasoning");
  return (
    <ItemFrame rule="reasoning" name={name} facts={facts}>
      <div className="flex flex-col gap-2 text-sm leading-[21px] text-muted">
        {isEmpty && item.isDone ? <p>{t("encrypted")}</p> : null}
        {parts.map((part) => (
          <GrowingText key={`${part.kind}-${part.index}`} text={part.text} />
        ))}
      </div>
    </ItemFrame>
  );
}

/** The arguments printed where they are JSON already; raw while they grow, and where a cut left them broken. */
function CallArguments({ text }: { text: string }) {
  const value = text.trimEnd().endsWith("}") ? parseJson(text) : undefined;
  return (
    <div className="mt-1.5 rounded-control border border-line-soft bg-raised px-2.5 py-2">
      {isJsonObject(value) ? (
        <JsonView value={value} />
      ) : (
        <pre className="text-xs leading-5 whitespace-pre-wrap wrap-anywhere">{text}</pre>
      )}
    </div>
  );
}

function FunctionCallItem({ item }: OutputItemProps) {
  const t = useTranslations("output");
  const facts = [item.callId, useFacts(item, 0)].filter(Boolean).join(" · ");
  const name = item.name ?? t("items.functionCall");
  return (
    <ItemFrame rule="tool" name={<span className="font-mono">{name}</span>} facts={facts}>
      {item.input ? (
        <CallArguments text={item.input} />
      ) : (
        <p className="text-xs text-muted">{t("noArguments")}</p>
      )}
    </ItemFrame>
  );
}

/** Whatever has no view of its own: its type, and all of it as JSON. */
function OtherItem({ item }: OutputItemProps) {
  const t = useTranslations("output");
  const facts = useFacts(item, 0);
  return (
    <ItemFrame rule="other" name={<span className="font-mono">{item.type}</span>} facts={facts}>
      <RawDetails name={t("rawItem")} value={writeItem(item)} />
    </ItemFrame>
  );
}

/** One item of the output, in the view of its type. */
export const OutputItem = memo(function OutputItem(props: OutputItemProps) {
  switch (props.item.type) {
    case "message":
      return <MessageItem {...props} />;
    case "reasoning":
      return <ReasoningItem {...props} />;
    case "function_call":
      return <FunctionCallItem {...props} />;
    default:
      return <OtherItem {...props} />;
  }
});
