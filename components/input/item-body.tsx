import { useId } from "react";
import { useTranslations } from "use-intl";
import { CallBody, ToolOutputBody } from "@/components/input/call-bodies";
import { ChoiceBox } from "@/components/input/choice-box";
import { ContentEditor } from "@/components/input/content-editor";
import { FactList } from "@/components/input/fact-list";
import { HiddenKeys } from "@/components/input/hidden-keys";
import { useInputActions, useSuggestions } from "@/components/input/input-context";
import { SuggestionList } from "@/components/input/suggestion-list";
import { TextBox } from "@/components/input/text-box";
import type { JsonObject } from "@/lib/protocol/json";
import { readItemKind } from "@/lib/protocol/request/input-items";

type BodyProps = { item: JsonObject; index: number };

/** The boxes of one item, by its type. */
export function ItemBody({ item, index }: BodyProps) {
  switch (readItemKind(item)) {
    case "message":
      return <MessageBody item={item} index={index} />;
    case "call":
      return <CallBody item={item} index={index} />;
    case "tool_output":
      return <ToolOutputBody item={item} index={index} />;
    case "item_reference":
      return <ReferenceBody item={item} index={index} />;
    case "approval":
      return <ApprovalBody item={item} index={index} />;
    default:
      return <FactList item={item} />;
  }
}

const phases = ["commentary", "final_answer"];

function MessageBody({ item, index }: BodyProps) {
  const t = useTranslations("inputItems");
  const { edits } = useInputActions();
  const isOfAssistant = item.role === "assistant";
  return (
    <>
      <ContentEditor item={item} index={index} holder="content" />
      {isOfAssistant ? (
        <div className="flex items-center gap-2 font-mono text-2xs text-muted">
          <span aria-hidden="true">phase</span>
          <ChoiceBox
            name="phase"
            value={item.phase}
            options={phases}
            unset={t("unset")}
            onChoose={(value) => edits.set([index, "phase"], value ?? undefined)}
          />
        </div>
      ) : null}
      <HiddenKeys value={item} shown={["role", "content", ...(isOfAssistant ? ["phase"] : [])]} />
    </>
  );
}

function ReferenceBody({ item, index }: BodyProps) {
  const { edits } = useInputActions();
  const { references } = useSuggestions();
  const set = (id: string) => edits.set([index, "id"], id);
  return (
    <>
      <TextBox name="id" value={item.id} isMono isFirst placeholder="msg_…" onText={set} />
      <SuggestionList name="id" suggestions={references} value={item.id} onChoose={set} />
      <HiddenKeys value={item} shown={["id"]} />
    </>
  );
}

function ApprovalBody({ item, index }: BodyProps) {
  const { edits, isPaused } = useInputActions();
  const { approvals } = useSuggestions();
  const name = useId();
  const set = (id: string) => edits.set([index, "approval_request_id"], id);
  return (
    <>
      <TextBox
        name="approval_request_id"
        value={item.approval_request_id}
        isMono
        isFirst
        placeholder="mcpr_…"
        onText={set}
      />
      <SuggestionList
        name="approval_request_id"
        suggestions={approvals}
        value={item.approval_request_id}
        onChoose={set}
      />
      <div role="radiogroup" aria-label="approve" className="flex items-center gap-4 text-xs text-body">
        <span aria-hidden="true" className="w-[104px] font-mono text-2xs text-muted">
          approve
        </span>
        {[true, false].map((approve) => (
          <label key={String(approve)} className="flex items-center gap-1.5 max-md:min-h-10">
            <input
              type="radio"
              name={name}
              disabled={isPaused}
              checked={item.approve === approve}
              onChange={() => edits.set([index, "approve"], approve)}
            />
            {String(approve)}
          </label>
        ))}
      </div>
      <TextBox
        name="reason"
        value={item.reason}
        onText={(text) => edits.set([index, "reason"], text === "" ? undefined : text)}
      />
      <HiddenKeys value={item} shown={["approval_request_id", "approve", "reason"]} />
    </>
  );
}
