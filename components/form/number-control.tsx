import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import type { ControlProps } from "@/components/form/control-props";
import { isNumberText } from "@/components/form/field-actions";
import { Slider } from "@/components/form/slider";
import { stepNumber } from "@/components/form/step-number";
import { classNames } from "@/components/ui/class-names";
import type { FieldControl } from "@/lib/protocol/request/request-fields";

type NumberControlProps = ControlProps & {
  range: Extract<FieldControl, { kind: "number" }>;
  /** What the API assumes when the field is not sent. */
  defaultValue: number | undefined;
};

/** A box that keeps whatever is typed, with a slider beside it where both bounds are known. */
export function NumberControl(props: NumberControlProps) {
  const { id, describedBy, name, state, isRefused = false, isPaused, actions, range, defaultValue } = props;
  const t = useTranslations("request");
  const shown = state.typed ?? state.written ?? "";
  const current = typeof state.value === "number" ? state.value : defaultValue;

  const step = (event: KeyboardEvent) => {
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (direction === 0 || isPaused) return;
    event.preventDefault();
    actions.type(String(stepNumber(current ?? range.minimum ?? 0, direction, range)));
  };

  return (
    <div className="flex min-w-0 items-center gap-3">
      {range.slider ? (
        <Slider
          name={name}
          minimum={range.minimum ?? 0}
          maximum={range.maximum ?? 1}
          step={range.step}
          value={current ?? range.minimum ?? 0}
          isSet={state.isSet}
          isDisabled={isPaused}
          onChange={(value) => actions.type(String(value))}
        />
      ) : null}
      <input
        id={id}
        type="text"
        inputMode={range.integer ? "numeric" : "decimal"}
        autoComplete="off"
        aria-describedby={describedBy}
        aria-invalid={
          isRefused || state.problems.length > 0 || (state.typed !== null && !isNumberText(state.typed))
        }
        readOnly={isPaused}
        value={shown}
        placeholder={defaultValue === undefined ? t("unset") : String(defaultValue)}
        onKeyDown={step}
        onChange={(event) => actions.type(event.target.value)}
        // A spelling such as "1." was kept for as long as more could follow.
        onBlur={() => isNumberText(shown) && state.written && actions.type(state.written)}
        className={classNames(
          boxStyle,
          "h-8 font-mono text-xs tabular-nums max-md:h-10",
          range.slider ? "w-14 shrink-0 px-2 text-right max-md:w-18" : "w-full",
        )}
      />
    </div>
  );
}
