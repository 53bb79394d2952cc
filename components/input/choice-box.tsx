import { boxStyle } from "@/components/form/box-style";
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
  className?: string;
};

/** One of a few words. A value that is none of them stands as one more, so that it is seen and kept. */
export function ChoiceBox({ name, value, options, unset, onChoose, className }: ChoiceBoxProps) {
  const { isPaused } = useInputActions();
  const isSet = value !== undefined && value !== null;
  const chosen = typeof value === "string" ? value : JSON.stringify(value);
  const isForeign = isSet && !(typeof value === "string" && options.includes(value));
  return (
    <select
      aria-label={name}
      disabled={isPaused}
      value={isSet ? `=${chosen}` : ""}
      onChange={({ target }) => onChoose(target.value === "" ? null : target.value.slice(1))}
      className={classNames(boxStyle, "h-7 px-1.5 text-xs max-md:h-10", !isSet && "text-muted", className)}
    >
      {unset === undefined && isSet ? null : <option value="">{unset ?? "–"}</option>}
      {options.map((option) => (
        <option key={option} value={`=${option}`}>
          {option}
        </option>
      ))}
      {isForeign ? <option value={`=${chosen}`}>{chosen}</option> : null}
    </select>
  );
}
