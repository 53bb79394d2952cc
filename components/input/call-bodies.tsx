import { useId } from "react";
import { useTranslations } from "use-intl";
import { ContentEditor } from "@/components/input/content-editor";
import { HiddenKeys } from "@/components/input/hidden-keys";
import { useInputActions, useSuggestions } from "@/components/input/input-context";
import { PartAdder } from "@/components/input/part-adder";
import { SuggestionList } from "@/components/input/suggestion-list";
import { TextBox } from "@/components/input/text-box";
import type { DraftSnapshot } from "@/lib/client/draft/draft-store";
import { useDraft } from "@/lib/client/playground";
import type { JsonObject } from "@/lib/protocol/json";
import type { Suggestion } from "@/lib/protocol/request/input-calls";
import { isArgumentsText } from "@/lib/protocol/request/input-facts";
import { callInputKey, contentKey, createItem } from "@/lib/protocol/request/input-items";

type BodyProps = { item: JsonObject; index: number };

/** A call that the model has made. */
export function CallBody({ item, index }: BodyProps) {
  const t = useTranslations("inputItems");
  const { edits } = useInputActions();
  const noteId = useId();
  const key = callInputKey(item);
  const written = item[key];
  const isWrong = key === "arguments" && typeof written === "string" && !isArgumentsText(written);
  return (
    <>
      <TextBox
        name="name"
        value={item.name}
        isMono
        isFirst
        placeholder="get_weather"
        onText={(text) => edits.set([index, "name"], text)}
      />
      <TextBox
        name="call_id"
        value={item.call_id}
        isMono
        placeholder="call_…"
        onText={(text) => edits.set([index, "call_id"], text)}
      />
      <TextBox
        name={key}
        value={written}
        isMono
        isMultiline
        isInvalid={isWrong}
        describedBy={isWrong ? noteId : undefined}
        onText={(text) => edits.set([index, key], text)}
      />
      {isWrong ? (
        <p id={noteId} className="text-xs text-tool">
          {t("notArguments")}
        </p>
      ) : null}
      <MissingOutput item={item} />
      <HiddenKeys value={item} shown={["name", "call_id", key]} />
    </>
  );
}

/** What the client has to say to a call. */
export function ToolOutputBody({ item, index }: BodyProps) {
  const { edits } = useInputActions();
  const suggestions = useSuggestions();
  const isCustom = item.type === "custom_tool_call_output";
  const calls = isCustom ? suggestions.customCalls : suggestions.functionCalls;
  const holder = contentKey(item) ?? "output";
  return (
    <>
      <TextBox
        name="call_id"
        value={item.call_id}
        isMono
        isFirst={item.call_id === undefined || item.call_id === ""}
        placeholder="call_…"
        onText={(text) => edits.set([index, "call_id"], text)}
      />
      <SuggestionList
        name="call_id"
        suggestions={calls}
        value={item.call_id}
        onChoose={(id) => edits.set([index, "call_id"], id)}
      />
      <MissingCall callId={item.call_id} calls={calls} />
      <ContentEditor item={item} index={index} holder={holder} />
      <HiddenKeys value={item} shown={["call_id", holder]} />
    </>
  );
}

/** The API refuses a call that nothing answers. */
function MissingOutput({ item }: { item: JsonObject }) {
  const t = useTranslations("inputItems");
  const { add, isPaused } = useInputActions();
  const { functionCalls, customCalls } = useSuggestions();
  const isCustom = item.type === "custom_tool_call";
  const call = (isCustom ? customCalls : functionCalls).find(({ id }) => id === item.call_id);
  if (!call || call.isUsed || item.async === true || isPaused) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-1 text-xs text-muted">
      {t("noOutput")}
      <PartAdder
        label={t("addItsOutput")}
        onAdd={() => add([createItem(`${String(item.type)}_output`, { callId: call.id })])}
      />
    </p>
  );
}

/** The request has a past that the page does not see. */
const goesOn = ({ lastGood }: DraftSnapshot) =>
  isGiven(lastGood.previous_response_id) || isGiven(lastGood.conversation) || isGiven(lastGood.prompt);

const isGiven = (value: unknown) => value !== undefined && value !== null;

/** The API refuses an output whose call it does not see; what came before this request it can see. */
function MissingCall({ callId, calls }: { callId: unknown; calls: readonly Suggestion[] }) {
  const t = useTranslations("inputItems");
  const hasHistory = useDraft(goesOn);
  const isMissing =
    typeof callId === "string" && callId !== "" && !calls.some(({ id, isHere }) => id === callId && isHere);
  if (!isMissing || hasHistory) return null;
  return <p className="text-xs text-tool">{t("noCall")}</p>;
}
