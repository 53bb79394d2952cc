import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { ChoiceControl } from "@/components/form/choice-control";
import { appendTo } from "@/components/tools/list-edits";
import { listChoices } from "@/components/tools/option-choices";
import { OtherKeys } from "@/components/tools/other-keys";
import { insideOf, type ToolPlace, useCard } from "@/components/tools/tool-place";
import { useFieldProps } from "@/components/tools/use-field-props";
import { classNames } from "@/components/ui/class-names";
import type { JsonObject } from "@/lib/protocol/json";
import { findTarget, nameTarget, type ToolTarget } from "@/lib/protocol/request/tool-choices";
import type { ToolOption } from "@/lib/protocol/request/tool-options";

type AllowedToolsProps = { choice: JsonObject; targets: readonly ToolTarget[]; place: ToolPlace };

const known = ["type", "mode", "tools"];
const modes = ["auto", "required"];
const modeOption: ToolOption = { name: "mode", control: { kind: "choice", values: modes }, help: "type" };

/** With more tools than this a box that filters them is worth its place. */
const unfilteredCount = 8;

/** Which of the request's tools may be called, and whether one of them has to be. */
export function AllowedTools({ choice, targets, place }: AllowedToolsProps) {
  const t = useTranslations("toolCards.choice");
  const id = useId();
  const mode = useFieldProps({
    ...{ id: `${id}-mode`, labelId: `${id}-mode-label`, describedBy: undefined },
    ...{ option: modeOption, value: choice.mode, place: insideOf(place, "mode") },
  });
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="grid grid-cols-[minmax(0,154px)_minmax(0,1fr)] items-center gap-x-2">
        <span id={`${id}-mode-label`} className="font-mono text-xs text-ink">
          <span className="align-top text-[0px] leading-none">tool_choice.</span>
          {t("mode")}
        </span>
        <ChoiceControl {...mode} options={listChoices(modes, mode.actions)} defaultLabel={undefined} />
      </div>
      <ToolBoxes tools={choice.tools} {...{ targets, place }} />
      <OtherKeys holder={choice} known={known} place={place} />
    </div>
  );
}

type ToolBoxesProps = { tools: unknown; targets: readonly ToolTarget[]; place: ToolPlace };

/** A box to tick for each tool of the request; what is allowed and not among them comes first. */
function ToolBoxes({ tools, targets, place }: ToolBoxesProps) {
  const t = useTranslations("toolCards.choice");
  const { isPaused } = useCard();
  const [filter, setFilter] = useState("");
  const allowed: readonly unknown[] = Array.isArray(tools) ? tools : [];
  const chosen = allowed.map((entry) => findTarget(targets, entry));
  const shown = targets.filter((target) => nameTarget(target).includes(filter.trim()));
  const edits = place.edits.at(["tools"]);

  const toggle = (target: ToolTarget) => {
    const index = chosen.indexOf(target);
    if (index === -1) appendTo(edits, allowed, target);
    else edits.set([index], undefined);
  };

  return (
    <fieldset className="min-w-0" aria-label={`tool_choice.${t("toolsLabel")}`}>
      <div className="mb-1 flex items-center gap-2 text-xs">
        <span aria-hidden="true" className="font-mono text-ink">
          {t("toolsLabel")}
        </span>
        <span className="text-faint">
          {t("count", { count: String(allowed.length), all: String(targets.length) })}
        </span>
        {targets.length > unfilteredCount ? (
          <input
            type="search"
            aria-label={t("filter")}
            placeholder={t("filter")}
            value={filter}
            onChange={({ target }) => setFilter(target.value)}
            className={classNames(boxStyle, "ml-auto h-7 w-36 text-xs max-md:h-10")}
          />
        ) : null}
      </div>
      <div className="max-h-52 overflow-y-auto rounded-control border border-line px-2.5 py-1">
        {allowed.map((entry, index) =>
          chosen[index] ? null : (
            <ToolBox
              key={JSON.stringify(entry)}
              name={t("notInTools", { name: nameEntry(entry) })}
              isChecked
              isPaused={isPaused}
              onToggle={() => edits.set([index], undefined)}
            />
          ),
        )}
        {shown.map((target) => (
          <ToolBox
            key={JSON.stringify(target)}
            name={nameTarget(target)}
            isChecked={chosen.includes(target)}
            isPaused={isPaused}
            onToggle={() => toggle(target)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function nameEntry(entry: unknown): string {
  return typeof entry === "object" && entry !== null ? nameTarget({ ...entry }) : String(entry);
}

type ToolBoxProps = { name: string; isChecked: boolean; isPaused: boolean; onToggle: () => void };

function ToolBox({ name, isChecked, isPaused, onToggle }: ToolBoxProps) {
  return (
    <label className="flex min-h-7 cursor-pointer items-center gap-2 font-mono text-xs max-md:min-h-10">
      <input
        type="checkbox"
        className="size-3.5 shrink-0 accent-accent"
        checked={isChecked}
        disabled={isPaused}
        onChange={onToggle}
      />
      <span className="truncate">{name}</span>
    </label>
  );
}
