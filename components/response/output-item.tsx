import { memo } from "react";
import { useTranslations } from "use-intl";
import { CallArguments } from "@/components/output/call-arguments";
import { type ItemChange, inputStretch, textStretch } from "@/components/output/item-change";
import { PartText } from "@/components/output/part-text";
import { RawDetails } from "@/components/output/raw-details";
import { ItemFrame } from "@/components/response/item-frame";
import { lateItemDetails } from "@/components/response/late-item-details";
import { Chip } from "@/components/ui/chip";
import { LateView } from "@/components/ui/late-view";
import { isJsonObject, textOrEmpty } from "@/lib/protocol/json";
import { writeItem } from "@/lib/protocol/response/response-json";
import type { ItemState, PartState } from "@/lib/protocol/response/response-state";

type OutputItemProps = {
  item: ItemState;
  /** True while more may come for this item. */
  isGrowing: boolean;
  /** What the event at the time cursor changed in this item; null while live, and where it was another. */
  change: ItemChange | null;
  /** True where another item stands below. */
  isCrowded: boolean;
};

const toolType = /_call|^mcp_|tool|^program/;

function countCharacters(parts: readonly PartState[]): number {
  return parts.reduce((sum, part) => sum + part.text.length, 0);
}

function joinTexts(parts: readonly PartState[]): string {
  return parts.map(({ text }) => text).join("\n\n");
}

function printItem(item: ItemState): string {
  return JSON.stringify(writeItem(item), null, 2);
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

type PartProps = { part: PartState; isGrowing: boolean; hasCaret: boolean; change: ItemChange | null };

function MessagePart({ part, isGrowing, hasCaret, change }: PartProps) {
  const t = useTranslations("output");
  if (part.kind === "other") {
    const type = isJsonObject(part.raw) ? textOrEmpty(part.raw.type) || "?" : "?";
    return <RawDetails name={t("rawPart", { type })} read={() => part.raw} />;
  }
  return (
    <div className="text-sm leading-[21px] text-ink">
      {part.kind === "refusal" ? (
        <p className="mt-1 mb-1.5 flex">
          <Chip tone="error">{t("items.refusal")}</Chip>
        </p>
      ) : null}
      <PartText part={part} isGrowing={isGrowing} hasCaret={hasCaret} stretch={textStretch(change, part)} />
    </div>
  );
}

function isEmptyText({ kind, text }: PartState): boolean {
  return kind === "text" && text === "";
}

function MessageItem({ item, isGrowing, change, isCrowded }: OutputItemProps) {
  const t = useTranslations("output");
  const characters = countCharacters(item.content);
  const isEmpty = item.isDone && item.content.every(isEmptyText);
  const facts = [isEmpty ? t("empty") : "", useFacts(item, characters)].filter(Boolean).join(" · ");
  const lastIndex = item.content.at(-1)?.index;
  return (
    <ItemFrame
      rule="message"
      name={t("items.message")}
      facts={facts}
      copied={characters > 0 ? () => joinTexts(item.content) : null}
      isChanged={change?.isWhole}
      place={{ isGrowing, isCrowded }}
    >
      {item.content.map((part) => (
        <MessagePart
          key={`${part.kind}-${part.index}`}
          part={part}
          isGrowing={isGrowing && !part.isDone}
          hasCaret={isGrowing && !part.isDone && part.index === lastIndex}
          change={change}
        />
      ))}
    </ItemFrame>
  );
}

function ReasoningItem({ item, isGrowing, change, isCrowded }: OutputItemProps) {
  const t = useTranslations("output");
  const parts = [...item.summary, ...item.content];
  const characters = countCharacters(parts);
  const facts = useFacts(item, characters);
  const hasSummary = item.summary.length > 0;
  return (
    <ItemFrame
      rule="reasoning"
      name={hasSummary ? t("items.summary") : t("items.reasoning")}
      facts={facts}
      copied={characters > 0 ? () => joinTexts(parts) : null}
      isChanged={change?.isWhole}
      place={{ isGrowing, isCrowded }}
    >
      <div className="flex flex-col gap-2 text-sm leading-[21px] text-muted">
        {characters === 0 && item.isDone ? <p>{t("encrypted")}</p> : null}
        {parts.map((part) => (
          <div key={`${part.kind}-${part.index}`}>
            {/* The summary has its name from the item's: one of its own would push it down when the text comes. */}
            {hasSummary && part.kind !== "summary" && part.index === 0 ? (
              <p className="font-mono text-2xs text-faint">content</p>
            ) : null}
            <PartText part={part} isGrowing={isGrowing && !part.isDone} stretch={textStretch(change, part)} />
          </div>
        ))}
      </div>
    </ItemFrame>
  );
}

function FunctionCallItem({ item, isGrowing, change, isCrowded }: OutputItemProps) {
  const t = useTranslations("output");
  const facts = [item.callId, useFacts(item, 0)].filter(Boolean).join(" · ");
  const name = item.name ?? t("items.functionCall");
  const { input } = item;
  return (
    <ItemFrame
      rule="tool"
      name={<span className="font-mono wrap-anywhere">{name}</span>}
      facts={facts}
      copied={input ? () => input : null}
      isChanged={change?.isWhole}
      place={{ isGrowing, isCrowded }}
    >
      {input ? (
        <CallArguments text={input} isGrowing={isGrowing} stretch={inputStretch(change)} />
      ) : (
        <p className="text-xs text-muted">{t("noArguments")}</p>
      )}
    </ItemFrame>
  );
}

/** Tools failed also where only their item says so: some of OpenAI's have no status. */
function hasFailed({ raw, status }: ItemState): boolean {
  return status === "failed" || (raw?.error !== undefined && raw.error !== null);
}

/** Whatever has no view of its own: its name and state, then what its fields hold, and all of it as JSON. */
function OtherItem({ item, isGrowing, change, isCrowded }: OutputItemProps) {
  const t = useTranslations("output");
  const { name, type, status, callId, raw } = item;
  const rule = toolType.test(type) ? "tool" : "other";
  const facts = [name === null ? null : type, raw?.server_label, callId];
  return (
    <ItemFrame
      rule={hasFailed(item) ? "error" : rule}
      name={<span className="font-mono wrap-anywhere">{name ?? type}</span>}
      facts={facts.filter((fact) => typeof fact === "string").join(" · ")}
      state={status === null || status === "completed" ? null : t("status", { status })}
      copied={() => printItem(item)}
      isChanged={change?.isWhole}
      place={{ isGrowing, isCrowded }}
    >
      <LateView loader={lateItemDetails} props={{ item, isGrowing, change }} />
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
