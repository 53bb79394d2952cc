import { appendTo, removeFrom } from "@/components/tools/list-edits";
import { type OptionProps, useCard } from "@/components/tools/tool-place";

/** A list that holds some of a few words. What stands in it besides them is shown too, and can be taken out. */
export function SetControl({
  id,
  labelId,
  describedBy,
  value,
  values,
  place,
}: OptionProps & { values: readonly string[] }) {
  const { isPaused } = useCard();
  const held: readonly unknown[] = Array.isArray(value) ? value : [];
  const foreign = held.map(String).filter((entry) => !values.includes(entry));

  const toggle = (entry: string) => {
    const index = held.indexOf(entry);
    if (index === -1) appendTo(place.edits, held, entry);
    else removeFrom(place.edits, held, index);
  };

  return (
    <fieldset
      id={id}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className="flex min-w-0 flex-wrap gap-x-3"
    >
      {[...values, ...foreign].map((entry) => (
        <label
          key={entry}
          className="flex min-h-7 cursor-pointer items-center gap-1.5 text-xs max-md:min-h-10"
        >
          <input
            type="checkbox"
            className="size-3.5 accent-accent"
            checked={held.includes(entry)}
            disabled={isPaused}
            onChange={() => toggle(entry)}
          />
          <span className="text-muted has-checked:text-ink">{entry}</span>
        </label>
      ))}
    </fieldset>
  );
}
