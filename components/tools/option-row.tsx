import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { ClearButton } from "@/components/form/field-buttons";
import { useProblemText } from "@/components/form/problem-text";
import { OptionLabel } from "@/components/tools/option-label";
import { insideOf, type ToolPlace, useCard } from "@/components/tools/tool-place";
import { classNames } from "@/components/ui/class-names";
import { isJsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import type { RequestProblem } from "@/lib/protocol/request/draft-problem";
import type { ToolControl, ToolOption } from "@/lib/protocol/request/tool-options";

type OptionRowProps = {
  option: ToolOption;
  /** The object that has the option as a key; anything else counts as an object without it. */
  holder: unknown;
  place: ToolPlace;
};

/** One option of a tool: its name, its control, its help, and what is wrong with it. */
export function OptionRow({ option, holder, place }: OptionRowProps) {
  const id = useId();
  const { isPaused, problems: allProblems, Control } = useCard();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { name, control } = option;
  const value = isJsonObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
  const inner = insideOf(place, name);
  const problems = allProblems.filter(({ path }) => belongsTo(path, inner.path, control));
  const isWide = needsFullWidth(control, value !== undefined);
  const describedBy =
    [isHelpOpen && `${id}-help`, problems.length > 0 && `${id}-problems`].filter(Boolean).join(" ") ||
    undefined;
  return (
    <div data-option={name} className="py-0.5">
      <div className="grid min-h-8 grid-cols-[minmax(0,154px)_minmax(0,1fr)_24px] items-center @max-[370px]:grid-cols-[minmax(0,138px)_minmax(0,1fr)_24px] gap-x-1.5 max-md:min-h-10">
        <OptionLabel
          id={id}
          option={option}
          path={inner.path}
          isSet={value !== undefined}
          isHelpOpen={isHelpOpen}
          onToggleHelp={() => setHelpOpen(!isHelpOpen)}
          className={isWide ? "col-span-2" : undefined}
        />
        <div
          className={classNames(
            "min-w-0",
            isWide ? "order-last col-span-3" : option.isRequired && "col-span-2",
          )}
        >
          <Control
            id={`${id}-control`}
            labelId={`${id}-label`}
            describedBy={describedBy}
            option={option}
            value={value}
            place={inner}
          />
        </div>
        {value === undefined || option.isRequired || isPaused ? (
          <span className={classNames(option.isRequired && !isWide && "hidden")} />
        ) : (
          <ClearButton name={name} onClear={() => place.edits.set([name], undefined)} />
        )}
      </div>
      {control.kind === "text" && control.pattern && problems.length === 0 ? <NameRule /> : null}
      {isHelpOpen ? <OptionHelpText id={`${id}-help`} option={option} /> : null}
      {problems.length > 0 ? <Problems id={`${id}-problems`} problems={problems} /> : null}
    </div>
  );
}

/** Problems deeper inside stand at the rows that are there. */
function belongsTo(path: JsonPath, own: JsonPath, control: ToolControl): boolean {
  const isInside = own.every((key, index) => path[index] === key);
  const hasRows = ["object", "forms", "list", "tools"].includes(control.kind);
  return isInside && (path.length === own.length || !hasRows);
}

/** What cannot stand beside its name in 150 px. */
function needsFullWidth(control: ToolControl, isSet: boolean): boolean {
  switch (control.kind) {
    case "text":
      return control.isMultiline === true || control.isWide === true;
    case "choice":
      return control.values.join("").length > 16 || control.values.length > 4;
    case "number":
    case "tristate":
      return false;
    case "texts":
      return isSet;
    default:
      return true;
  }
}

function NameRule() {
  const t = useTranslations("toolCards");
  return <p className="-mt-0.5 pb-0.5 text-2xs text-faint">{t("nameRule")}</p>;
}

function OptionHelpText({ id, option }: { id: string; option: ToolOption }) {
  const t = useTranslations("toolCards");
  return (
    <p
      id={id}
      className="mt-1 mb-1.5 rounded-card border border-line-soft bg-raised px-2.5 py-2 text-xs leading-[18px] text-muted"
    >
      {option.isRequired ? <strong className="font-medium text-ink">{t("required")} · </strong> : null}
      {t(`help.${option.help}`)}{" "}
      {option.default === undefined ? null : (
        <span className="text-faint">({t("defaultIs", { value: String(option.default) })})</span>
      )}
    </p>
  );
}

function Problems({ id, problems }: { id: string; problems: readonly RequestProblem[] }) {
  const say = useProblemText();
  return (
    <div id={id} className="mb-1 flex flex-col gap-1 text-xs leading-[18px]">
      {problems.map((problem) => (
        <p key={`${problem.code} ${problem.path.join(".")}`} className="wrap-anywhere text-tool">
          {say(problem)}
        </p>
      ))}
    </div>
  );
}
