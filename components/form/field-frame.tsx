import { type ReactNode, useState } from "react";
import { ClearButton, HelpButton } from "@/components/form/field-buttons";
import { fieldIds } from "@/components/form/field-ids";
import { FieldLabel } from "@/components/form/field-label";
import { FieldMessages } from "@/components/form/field-messages";
import type { FieldState } from "@/components/form/field-state";
import { helpLoader } from "@/components/form/help-loader";
import type { Refusal } from "@/components/form/refusal";
import { readTypedProblem } from "@/components/form/typed-problem";
import { classNames } from "@/components/ui/class-names";
import { LateView } from "@/components/ui/late-view";
import type { FieldName, RequestField } from "@/lib/protocol/request/request-fields";

/** What every kind of row is given. */
export type RowProps = {
  /** The row's own id; `fieldIds` makes the others from it. */
  id: string;
  field: RequestField<FieldName>;
  state: FieldState;
  /** The request cannot be edited field by field at the moment. */
  isPaused: boolean;
  refusal: Refusal | null;
};

/** Where the control stands: beside the label, beside it where the pane is wide enough, or below it. */
export type FieldLayout = "beside" | "beside_if_wide" | "below";

type FieldFrameProps = RowProps & {
  layout: FieldLayout;
  /** The control is one element that a label can point to; not so a group. */
  isLabelled: boolean;
  onClear: () => void;
  /** Null where all that the field has stands in `below`. */
  control: ((describedBy: string | undefined) => ReactNode) | null;
  /** Stands at the right end of the label's line. */
  aside?: ReactNode;
  /** Over the whole width, under the control. */
  below?: ((describedBy: string | undefined) => ReactNode) | undefined;
};

/** One parameter's row: its name, its control, its help, and what is wrong with it. */
export function FieldFrame(props: FieldFrameProps) {
  const { id, field, state, isPaused, refusal, layout, control } = props;
  const ids = fieldIds(id);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const typedProblem = state.typed === null ? null : readTypedProblem(state.typed, field.control);
  const hasMessages = refusal !== null || typedProblem !== null || state.problems.length > 0;
  const describedBy =
    [isHelpOpen && ids.help, hasMessages && ids.messages].filter(Boolean).join(" ") || undefined;
  const isClearable = (state.isSet || state.typed !== null) && !isPaused;
  return (
    <div
      data-field={field.name}
      data-refused={refusal !== null || undefined}
      className={layout === "below" ? "py-1" : "py-0.5"}
    >
      <div className="grid min-h-8 grid-cols-[164px_minmax(0,1fr)_24px] items-center gap-x-1.5 max-md:min-h-10">
        <div className={classNames("flex min-w-0 items-center", labelSpans[layout])}>
          <FieldLabel
            {...{ id, field }}
            isSet={state.isSet}
            isLabelled={props.isLabelled}
            mayWrap={layout === "below"}
          />
          <HelpButton
            id={ids.help}
            labelId={ids.label}
            isOpen={isHelpOpen}
            onToggle={() => setHelpOpen(!isHelpOpen)}
          />
          {props.aside}
        </div>
        {control ? (
          <div className={classNames("min-w-0", controlSpans[layout])}>{control(describedBy)}</div>
        ) : null}
        {isClearable ? <ClearButton name={field.name} onClear={props.onClear} /> : <span />}
      </div>
      {props.below?.(describedBy)}
      {isHelpOpen ? (
        <div
          id={ids.help}
          className="mt-1.5 mb-2 min-h-10 rounded-card border border-line-soft bg-raised px-2.5 py-2 text-xs leading-[18px] text-muted"
        >
          <LateView loader={helpLoader} props={{ field, isPaused }} />
        </div>
      ) : null}
      {hasMessages ? (
        <FieldMessages
          id={ids.messages}
          refusal={refusal}
          typedProblem={typedProblem && { ...typedProblem, typed: state.typed ?? "", written: state.written }}
          problems={state.problems}
          isPaused={isPaused}
        />
      ) : null}
    </div>
  );
}

const labelSpans: Record<FieldLayout, string> = {
  beside: "",
  beside_if_wide: "@max-[370px]:col-span-2",
  below: "col-span-2",
};

const controlSpans: Record<FieldLayout, string> = {
  beside: "",
  beside_if_wide: "@max-[370px]:order-last @max-[370px]:col-span-3",
  below: "order-last col-span-3",
};
