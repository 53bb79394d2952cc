import { useTranslations } from "use-intl";
import { appendTo, numberEntries, removeFrom } from "@/components/tools/list-edits";
import { RemoveButton } from "@/components/tools/remove-button";
import { insideOf, type OptionProps, useCard } from "@/components/tools/tool-place";
import { Button } from "@/components/ui/button";
import { paramName } from "@/lib/protocol/request/draft-problem";
import type { ToolControl } from "@/lib/protocol/request/tool-options";

type ListControlProps = OptionProps & { list: Extract<ToolControl, { kind: "list" }> };

/** A list of objects, each with its own fields. */
export function ListControl({ id, labelId, describedBy, option, value, place, list }: ListControlProps) {
  const t = useTranslations("toolCards");
  const { isPaused, Control } = useCard();
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset
      id={id}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className="flex min-w-0 flex-col items-start gap-1"
    >
      {numberEntries(entries).map(({ entry, index }) => {
        const entryId = `${id}-${index}`;
        const name = `${option.name}[${index}]`;
        return (
          <div key={index} className="w-full min-w-0 rounded-control border border-line-soft p-2">
            <div className="flex items-center justify-between">
              <span id={`${entryId}-label`} className="font-mono text-xs text-muted">
                <span className="align-top text-[0px] leading-none">
                  {paramName(place.path).slice(0, -option.name.length)}
                </span>
                {name}
              </span>
              <RemoveButton
                name={name}
                isPaused={isPaused}
                onRemove={() => removeFrom(place.edits, entries, index, option.isRequired)}
              />
            </div>
            <Control
              id={entryId}
              labelId={`${entryId}-label`}
              describedBy={undefined}
              option={{ name, control: list.readItem(), help: option.help, isRequired: true }}
              value={entry}
              place={insideOf(place, index)}
            />
          </div>
        );
      })}
      <Button size="sm" disabled={isPaused} onClick={() => appendTo(place.edits, entries, list.starter)}>
        {t("addEntry", { name: option.name })}
      </Button>
    </fieldset>
  );
}
