import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { ChoiceControl } from "@/components/form/choice-control";
import type { PartProps } from "@/components/form/part-props";
import { AllowedTools } from "@/components/tools/allowed-tools";
import { JsonField } from "@/components/tools/json-field";
import { OneTool } from "@/components/tools/one-tool";
import { OptionControl } from "@/components/tools/option-control";
import { ToolList } from "@/components/tools/tool-list";
import { CardContext } from "@/components/tools/tool-place";
import { useTargets } from "@/components/tools/use-targets";
import { isJsonObject } from "@/lib/protocol/json";
import { type ChoiceForm, readChoiceForm, startChoice } from "@/lib/protocol/request/tool-choices";

/** The editor of `tool_choice`: a word, one of the request's tools, or some of them. */
export function ToolChoiceEditor(props: PartProps) {
  const { id, labelId, describedBy, name, value, isPaused, edits, onGoToJson } = props;
  const t = useTranslations("toolCards.choice");
  const targets = useTargets();
  const [isWithoutTools, setWithoutTools] = useState(false);
  const form = readChoiceForm(value);
  const place = useMemo(() => ({ path: [name], edits }), [name, edits]);
  const card = useMemo(
    () => ({ isPaused, problems: [], onGoToJson, tool: value, Control: OptionControl, Tools: ToolList }),
    [isPaused, onGoToJson, value],
  );

  const choose = (next: ChoiceForm) => {
    const choice = startChoice(next, value, targets);
    setWithoutTools(choice === null);
    if (choice !== null) edits.set([], choice);
  };
  const labels: Record<ChoiceForm, string> = {
    auto: "auto",
    none: "none",
    required: "required",
    one: t("one"),
    allowed: t("allowed"),
  };
  const options = Object.entries(labels).map(([written, label]) => ({
    ...{ written, label },
    choose: () => choose(written as ChoiceForm),
  }));

  return (
    <CardContext value={card}>
      <fieldset id={id} aria-labelledby={labelId} className="flex min-w-0 flex-col gap-2">
        <ChoiceControl
          {...{ labelId, describedBy, name, isPaused, options }}
          id={`${id}-form`}
          state={{ isSet: value !== undefined, value, written: form ?? undefined, typed: null, problems: [] }}
          actions={noActions}
          defaultLabel="auto"
        />
        {isWithoutTools && targets.length === 0 ? (
          <p className="text-xs leading-[18px] text-tool">{t("noTools")}</p>
        ) : null}
        {form === "one" && isJsonObject(value) ? <OneTool {...{ targets, place }} choice={value} /> : null}
        {form === "allowed" && isJsonObject(value) ? (
          <AllowedTools {...{ targets, place }} choice={value} />
        ) : null}
        {value !== undefined && form === null ? (
          <div>
            <p className="mb-1.5 text-xs leading-[18px] text-muted">{t("other")}</p>
            <JsonField
              {...{ value, place, labelId, describedBy }}
              id={`${id}-json`}
              option={{ name, control: { kind: "json" }, help: "type" }}
              label={`${name} JSON`}
            />
          </div>
        ) : null}
      </fieldset>
    </CardContext>
  );
}

/** The words are chosen by their own `choose`. */
const noActions = { set: () => {}, type: () => {}, clear: () => {} };
