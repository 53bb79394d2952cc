import { useTranslations } from "use-intl";
import { OptionRow } from "@/components/tools/option-row";
import { OtherKeys } from "@/components/tools/other-keys";
import { type OptionProps, useCard } from "@/components/tools/tool-place";
import { Button } from "@/components/ui/button";
import { isJsonObject } from "@/lib/protocol/json";
import type { ToolControl } from "@/lib/protocol/request/tool-options";

type ObjectControlProps = OptionProps & { object: Extract<ToolControl, { kind: "object" }> };

/** The options of an object, a step further in. One that cannot be empty begins with a button. */
export function ObjectControl({
  id,
  labelId,
  describedBy,
  option,
  value,
  place,
  object,
}: ObjectControlProps) {
  const t = useTranslations("toolCards");
  const { isPaused } = useCard();
  if (object.starter && value === undefined) {
    return (
      <Button size="sm" disabled={isPaused} onClick={() => place.edits.set([], object.starter)}>
        {t("set", { name: option.name })}
      </Button>
    );
  }
  const known = object.options.map(({ name }) => name);
  return (
    <fieldset
      id={id}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className="min-w-0 border-l border-line-soft pl-3"
    >
      {object.options.map((inner) => (
        <OptionRow key={inner.name} option={inner} holder={value} place={place} />
      ))}
      {isJsonObject(value) ? (
        <OtherKeys holder={value} known={object.isTyped ? [...known, "type"] : known} place={place} />
      ) : null}
    </fieldset>
  );
}
