import { Plus } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { PartProps } from "@/components/form/part-props";
import { HiddenKeys } from "@/components/parts/hidden-keys";
import { LabelledRow } from "@/components/parts/labelled-row";
import { Picker } from "@/components/parts/picker";
import { TextBox } from "@/components/parts/text-box";
import { Button } from "@/components/ui/button";
import { useProviderId } from "@/lib/client/playground";
import {
  type ConversationResult,
  createConversation,
  visitConversations,
} from "@/lib/client/visit/visit-conversations";
import { isJsonObject } from "@/lib/protocol/json";

/** `conversation`: a new one, or one of this visit. While it is text its box stands above; as an object it is here. */
export function ConversationEditor({ id, labelId, describedBy, value, isPaused, edits }: PartProps) {
  const t = useTranslations("requestParts");
  const format = useFormatter();
  const providerId = useProviderId();
  const all = useSyncExternalStore(visitConversations.subscribe, visitConversations.getSnapshot);
  const [isCreating, setCreating] = useState(false);
  const [result, setResult] = useState<ConversationResult | null>(null);
  const here = all.filter((conversation) => conversation.providerId === providerId).toReversed();
  const current = isJsonObject(value) ? value.id : value;
  const use = (next: string) => edits.set(isJsonObject(value) ? ["id"] : [], next);

  const create = async () => {
    setCreating(true);
    setResult(null);
    const created = await createConversation(providerId, Date.now());
    setCreating(false);
    setResult(created);
    if (created.kind === "created") use(created.id);
  };

  return (
    <fieldset id={id} aria-labelledby={labelId} aria-describedby={describedBy} className="min-w-0">
      {isJsonObject(value) ? (
        <LabelledRow name="id">
          <TextBox label="id" value={value.id} isPaused={isPaused} onChange={use} />
        </LabelledRow>
      ) : null}
      <div className="flex h-8 min-w-0 items-center gap-2 max-md:h-10">
        <Button
          size="sm"
          variant="ghost"
          className="-ml-2"
          disabled={isPaused || isCreating}
          onClick={create}
        >
          <Plus aria-hidden="true" size={14} />
          {t(isCreating ? "creatingConversation" : "createConversation")}
        </Button>
        {here.length === 0 ? null : (
          <Picker
            label={t("pickConversation")}
            value={current}
            isPaused={isPaused}
            options={here.map(({ id: conversationId, createdAt }) => ({
              value: conversationId,
              label: `${format.dateTime(createdAt, { hour: "2-digit", minute: "2-digit", second: "2-digit" })} · ${conversationId}`,
            }))}
            onPick={use}
          />
        )}
      </div>
      <div aria-live="polite">{result ? <Outcome result={result} /> : null}</div>
      <HiddenKeys value={value} shown={["id"]} />
    </fieldset>
  );
}

function Outcome({ result }: { result: ConversationResult }) {
  const t = useTranslations("requestParts");
  if (result.kind === "created")
    return <span className="sr-only">{t("conversationCreated", { id: result.id })}</span>;
  const words = () => {
    if (result.kind === "unreachable") return t("conversationUnreachable");
    if (result.kind === "nameless") return t("conversationNameless");
    const status = String(result.status);
    if (result.message === null) return t("conversationRefusedSilently", { status });
    return t("conversationRefused", { status, message: result.message });
  };
  return <p className="py-1 text-xs leading-[18px] wrap-anywhere text-error">{words()}</p>;
}
