import type { KeyboardEvent, PointerEvent } from "react";
import { snapNumber, stepNumber } from "@/components/form/step-number";
import { classNames } from "@/components/ui/class-names";

type SliderProps = {
  /** Names the slider. Not by a label: the box beside it is what the field's label finds. */
  name: string;
  minimum: number;
  maximum: number;
  step: number;
  value: number;
  /** Drawn hollow while the value is only what the API would assume. */
  isSet: boolean;
  isDisabled: boolean;
  onChange: (value: number) => void;
};

const pageSteps = 5;

/** A slider for the pointer and the arrow keys (WAI-ARIA slider). */
export function Slider({ name, minimum, maximum, step, value, isSet, isDisabled, onChange }: SliderProps) {
  const range = { minimum, maximum, step };
  const shown = Math.min(Math.max(value, minimum), maximum);
  const percent = ((shown - minimum) / (maximum - minimum)) * 100;

  const slide = (event: PointerEvent<HTMLDivElement>) => {
    if (
      isDisabled ||
      (event.type === "pointermove" && !event.currentTarget.hasPointerCapture(event.pointerId))
    )
      return;
    if (event.type === "pointerdown") event.currentTarget.setPointerCapture(event.pointerId);
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const next = snapNumber(minimum + ((event.clientX - left) / width) * (maximum - minimum), range);
    if (next !== value || !isSet) onChange(next);
  };

  const moveByKey = (event: KeyboardEvent) => {
    const steps = stepsByKey[event.key];
    if (steps === undefined || isDisabled) return;
    event.preventDefault();
    onChange(Number.isFinite(steps) ? stepNumber(shown, steps, range) : steps > 0 ? maximum : minimum);
  };

  return (
    <div
      role="slider"
      tabIndex={isDisabled ? -1 : 0}
      title={name}
      aria-valuemin={minimum}
      aria-valuemax={maximum}
      aria-valuenow={shown}
      aria-disabled={isDisabled}
      onPointerDown={slide}
      onPointerMove={slide}
      onKeyDown={moveByKey}
      className="group relative mx-[7px] h-6 min-w-0 flex-1 cursor-pointer touch-none outline-none aria-disabled:cursor-default aria-disabled:opacity-60 max-md:h-10"
    >
      {/* The track goes on by half a thumb, so that its ends are the edges of the column. */}
      <span className="absolute inset-x-[-7px] top-1/2 -mt-0.5 h-1 rounded-full bg-line" />
      {isSet ? (
        <span
          className="absolute top-1/2 left-[-7px] -mt-0.5 h-1 rounded-full bg-accent"
          style={{ width: `calc(${percent}% + 7px)` }}
        />
      ) : null}
      <span
        className={classNames(
          "absolute top-1/2 -mt-[7px] -ml-[7px] size-3.5 rounded-full border-2 bg-panel outline-accent group-focus-visible:outline-2 group-focus-visible:outline-offset-2",
          isSet ? "border-accent" : "border-line-strong group-hover:border-muted",
        )}
        style={{ left: `${percent}%` }}
      />
    </div>
  );
}

/** How many steps a key moves; infinity for the ends. */
const stepsByKey: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: pageSteps,
  PageDown: -pageSteps,
  End: Number.POSITIVE_INFINITY,
  Home: Number.NEGATIVE_INFINITY,
};
