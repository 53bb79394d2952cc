import { useState } from "react";
import { boxStyle } from "@/components/form/box-style";
import { selectStyle } from "@/components/schema/select-style";
import { classNames } from "@/components/ui/class-names";

type PickerProps = {
  label: string;
  /** What the request has; nothing is chosen where it is none of the options. */
  value: unknown;
  options: readonly { value: string; label: string }[];
  isPaused: boolean;
  onPick: (value: string) => void;
};

/**
 * The system's own list of what was made in this visit, 28 px high. Filled for whoever reaches for it: what responses
 * said would else stand in the page a second time, for a search in it to find.
 */
export function Picker({ label, value, options, isPaused, onPick }: PickerProps) {
  const [isWanted, setWanted] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const shown = isWanted ? options : options.filter((option) => option === chosen);
  return (
    <select
      aria-label={label}
      disabled={isPaused}
      value={chosen?.value ?? ""}
      onPointerEnter={() => setWanted(true)}
      onFocus={() => setWanted(true)}
      onChange={({ target }) => onPick(target.value)}
      className={classNames(
        boxStyle,
        selectStyle,
        "h-7 w-full min-w-0 flex-1 truncate px-2 text-xs max-md:h-10",
      )}
    >
      <option value="" disabled>
        {label}
      </option>
      {shown.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
