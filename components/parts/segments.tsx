import { useId } from "react";
import { classNames } from "@/components/ui/class-names";

type SegmentsProps = {
  /** Names the group for those who cannot see what it stands beside. */
  label: string;
  options: readonly string[];
  /** For options that are no word of the API. */
  labels?: Readonly<Record<string, string>>;
  /** The chosen option; one that is none of them is shown as one more. Null where none is. */
  value: string | null;
  /** What counts while none is chosen. */
  assumed?: string;
  isPaused: boolean;
  onChoose: (option: string) => void;
};

/** One of a few words, side by side, 28 px high. */
export function Segments({ label, options, labels, value, assumed, isPaused, onChoose }: SegmentsProps) {
  const name = useId();
  const shown = value === null || options.includes(value) ? options : [...options, value];
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="flex w-fit max-w-full min-w-0 overflow-hidden rounded-control border border-line hover:border-line-strong"
    >
      {shown.map((option) => (
        <label
          key={option}
          className={classNames(
            "relative -ml-px flex h-[26px] min-w-0 cursor-pointer items-center border-l border-line px-2 font-mono text-[11px] text-muted max-md:h-[38px]",
            "hover:text-ink has-checked:bg-accent-soft has-checked:text-ink has-checked:shadow-[inset_0_-2px_0_var(--accent)] has-disabled:cursor-default has-disabled:bg-raised has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent",
            value === null && option === assumed && "underline decoration-dotted underline-offset-4",
          )}
        >
          <input
            type="radio"
            name={name}
            className="absolute inset-0 cursor-[inherit] opacity-0"
            checked={option === value}
            disabled={isPaused}
            onChange={() => onChoose(option)}
          />
          <span className="truncate">{labels?.[option] ?? option}</span>
        </label>
      ))}
    </div>
  );
}
