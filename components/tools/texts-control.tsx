import type { ClipboardEvent } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { appendTo, numberEntries, removeFrom } from "@/components/tools/list-edits";
import { RemoveButton } from "@/components/tools/remove-button";
import { type OptionProps, useCard } from "@/components/tools/tool-place";
import { classNames } from "@/components/ui/class-names";

/** A list of texts, one box each, and one box more that takes the next; a paste of several lines is several. */
export function TextsControl({ id, labelId, describedBy, option, value, place }: OptionProps) {
  const t = useTranslations("toolCards");
  const { isPaused } = useCard();
  const { edits } = place;
  const texts: readonly string[] = Array.isArray(value) ? value : [];
  const remove = (index: number) => removeFrom(edits, texts, index, option.isRequired);

  const write = (index: number, text: string) => {
    if (index < texts.length) edits.set([index], text);
    else if (text !== "") appendTo(edits, texts, text);
  };
  const pasteSeveral = (event: ClipboardEvent) => {
    const lines = splitEntries(event.clipboardData.getData("text"));
    if (lines.length < 2 || isPaused) return;
    event.preventDefault();
    edits.set([], [...texts, ...lines]);
  };

  return (
    <fieldset
      id={id}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className="flex min-w-0 flex-col gap-1 py-0.5"
    >
      {/* The box that takes the next entry becomes that entry's box while it is typed in. */}
      {numberEntries([...texts, ""]).map(({ entry: text, index }) => {
        const isNew = index === texts.length;
        const label = isNew ? t("newEntry", { name: option.name }) : `${option.name}[${index}]`;
        return (
          <div key={index} className="flex min-w-0 items-center gap-1">
            <input
              type="text"
              aria-label={label}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              readOnly={isPaused}
              value={text}
              placeholder={isNew ? t("entryPlaceholder") : undefined}
              onChange={({ target }) => write(index, target.value)}
              onBlur={() => !isNew && text === "" && !isPaused && remove(index)}
              onPaste={isNew ? pasteSeveral : undefined}
              className={classNames(boxStyle, "h-7 w-full px-2 font-mono text-xs max-md:h-10")}
            />
            {isNew ? null : <RemoveButton name={label} isPaused={isPaused} onRemove={() => remove(index)} />}
          </div>
        );
      })}
    </fieldset>
  );
}

function splitEntries(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}
