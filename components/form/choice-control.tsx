import type { ControlProps } from "@/components/form/control-props";
import { classNames } from "@/components/ui/class-names";

/** `written` is the option's text in the request; undefined stands for "not in it". */
export type ChoiceOption = { label: string; written: string | undefined; choose: () => void };

type ChoiceControlProps = ControlProps & {
  options: readonly ChoiceOption[];
  /** The option that the API assumes while none is chosen. */
  defaultLabel: string | undefined;
};

/** One of a few values, side by side. A value that is none of them stands as it is, as one more. */
export function ChoiceControl(props: ChoiceControlProps) {
  const { id, labelId, describedBy, state, isRefused = false, isPaused, options, defaultLabel } = props;
  const isForeign = state.isSet && options.every(({ written }) => written !== state.written);
  const foreign = { label: state.written ?? "", written: state.written, choose: () => {} };
  return (
    <div
      id={id}
      role="radiogroup"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      aria-invalid={isRefused}
      className="flex w-full flex-wrap overflow-hidden rounded-control border border-line hover:border-line-strong"
    >
      {[...options, ...(isForeign ? [foreign] : [])].map((option) => (
        <label
          key={option.label}
          className={classNames(
            "relative -ml-px flex h-[30px] min-w-0 flex-auto cursor-pointer items-center justify-center border-l border-line px-2 text-xs text-muted @max-[370px]:px-1.5 max-md:h-10",
            "hover:text-ink has-checked:text-ink has-disabled:cursor-default has-disabled:bg-raised has-disabled:text-muted has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent",
            // The accent is for what is sent; "unset" is chosen too, and sends nothing.
            state.isSet
              ? "has-checked:bg-accent-soft has-checked:shadow-[inset_0_-2px_0_var(--accent)]"
              : "has-checked:bg-lifecycle-soft",
          )}
        >
          <input
            type="radio"
            name={id}
            className="absolute inset-0 cursor-[inherit] opacity-0"
            checked={option.written === state.written}
            disabled={isPaused}
            onChange={option.choose}
          />
          <span
            className={classNames(
              "truncate",
              !state.isSet &&
                option.label === defaultLabel &&
                "underline decoration-dotted underline-offset-[3px]",
            )}
          >
            {option.label}
          </span>
        </label>
      ))}
    </div>
  );
}
