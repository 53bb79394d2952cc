import { ChevronDown } from "lucide-react";
import { useInputActions } from "@/components/input/input-context";
import { classNames } from "@/components/ui/class-names";

type ChoiceBoxProps = {
  /** The wire's own name, which names the list. */
  name: string;
  value: unknown;
  options: readonly string[];
  /** Words for "not set"; without them something has to be chosen. */
  unset?: string;
  /** Null for "not set". */
  onChoose: (value: string | null) => void;
};

/** One of a few words. A value that is none of them stands as one more, so that it is seen and kept. */
export function ChoiceBox({ name, value, options, unset, onChoose }: ChoiceBoxProps) {
  const { isPaused } = useInputActions();
  const isSet = value !== undefined && value !== null;
  const chosen = typeof value === "string" ? value : JSON.stringify(value);
  const isForeign = isSet && !(typeof value === "string" && options.includes(value));
  return (
    <span className="relative inline-flex shrink-0 items-center">
      <select
        aria-label={name}
        disabled={isPaused}
        value={isSet ? `=${chosen}` : ""}
        onChange={({ target }) => onChoose(target.value === "" ? null : target.value.slice(1))}
        className={classNames(
          "h-6 max-w-40 cursor-pointer appearance-none truncate rounded-control border border-line bg-panel pr-6 pl-2 text-xs hover:border-line-strong max-md:h-10",
          isSet ? "text-ink" : "text-muted",
        )}
      >
        {unset === undefined && isSet ? null : <option value="">{unset ?? "–"}</option>}
        {options.map((option) => (
          <option key={option} value={`=${option}`}>
            {option}
          </option>
        ))}
        {isForeign ? <option value={`=${chosen}`}>{chosen}</option> : null}
      </select>
      <ChevronDown aria-hidden="true" size={12} className="pointer-events-none absolute right-2 text-faint" />
    </span>
  );
}
