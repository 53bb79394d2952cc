import { memo, useState } from "react";
import { useTranslations } from "use-intl";
import { GrowingText } from "@/components/output/growing-text";
import { CallArguments } from "@/components/response/call-arguments";
import { ItemFrame } from "@/components/response/item-frame";
import { JsonView } from "@/components/response/json-view";
import { lateItemDetails } from "@/components/response/late-item-details";
import { Chip } from "@/components/ui/chip";
import { LateView } from "@/components/ui/late-view";
import { isJsonObject, textOrEmpty } from "@/lib/protocol/json";
import { writeItem } from "@/lib/protocol/response-json";
import type { ItemState, PartState } from "@/lib/protocol/response-state";

type OutputItemProps = {
  item: ItemState;
  /** True while more may come for this item. */
  isGrowing: boolean;
};

const toolType = /_call|^mcp_|tool|^program/;

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

/** Printed once it is opened: an item may hold an image in base64. */
function RawDetails({ name, read }: { name: string; read: () => unknown }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="text-xs" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-muted hover:text-ink">{name}</summary>
      <div className="mt-1 rounded-control border border-line-soft bg-raised px-2.5 py-2">
        {isOpen ? <JsonView value={read()} /> : null}
      </div>
    </details>
  );
}

function MessagePart({ part, hasCaret }: { part: PartState; hasCaret: boolean }) {
  const t = useTranslations("output");
  if (part.kind === "other") {
    const type = isJsonObject(part.raw) ? textOrEmpty(part.raw.type) || "?" : "?";
    return <RawDetails name={t("rawPart", { type })} read={() => part.raw} />;
  }
  return (
    <div className="text-sm leading-[21px] text-ink">
      {part.kind === "refusal" ? <Chip tone="error">{t("items.refusal")}</Chip> : null}
      <GrowingText text={part.text} hasCaret={hasCaret} isGrowing={hasCaret} />
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
      {item.content.some((part) => part.annotations.length > 0) ? (
        <LateView loader={lateItemDetails} props={{ item }} />
      ) : null}
    </ItemFrame>
  );
}

function ReasoningItem({ item, isGrowing }: OutputItemProps) {
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
          <GrowingText key={`${part.kind}-${part.index}`} text={part.text} isGrowing={isGrowing} />
        ))}
      </div>
    </ItemFrame>
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

/** Tools failed also where only their item says so: some of OpenAI's have no status. */
function hasFailed({ raw, status }: ItemState): boolean {
  return status === "failed" || (raw?.error !== undefined && raw.error !== null);
}

/** Whatever has no view of its own: its name and state, then what its fields hold, and all of it as JSON. */
function OtherItem({ item }: OutputItemProps) {
  const t = useTranslations("output");
  const { name, type, status, callId, raw } = item;
  const rule = toolType.test(type) ? "tool" : "other";
  const facts = [
    name === null ? null : type,
    raw?.server_label,
    callId,
    status === null || status === "completed" ? null : t("status", { status }),
  ];
  return (
    <ItemFrame
      rule={hasFailed(item) ? "error" : rule}
      name={<span className="font-mono">{name ?? type}</span>}
      facts={facts.filter((fact) => typeof fact === "string").join(" · ")}
    >
      <div className="flex flex-col gap-1.5">
        <LateView loader={lateItemDetails} props={{ item }} />
        <RawDetails name={t("rawItem")} read={() => writeItem(item)} />
      </div>
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
