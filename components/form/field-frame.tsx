import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { FieldMessages } from "@/components/form/field-messages";
import type { FieldState } from "@/components/form/field-state";
import { useForm } from "@/components/form/form-context";
import type { Refusal } from "@/components/form/refusal";
import { readTypedProblem } from "@/components/form/typed-problem";
import { classNames } from "@/components/ui/class-names";
import type { FieldName, RequestField } from "@/lib/protocol/request/request-fields";
import { fieldMessageKey } from "@/lib/protocol/request/request-fields";

/** Where the control stands: beside the label, beside it where the pane is wide enough, or below it. */
export type FieldLayout = "beside" | "beside_if_wide" | "below";

type FieldFrameProps = {
  /** The row's own id; `fieldIds` makes the others from it. */
  id: string;
  field: RequestField<FieldName>;
  state: FieldState;
  isPaused: boolean;
  refusal: Refusal | null;
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

export function fieldIds(id: string) {
  return {
    label: `${id}-label`,
    control: `${id}-control`,
    part: `${id}-part`,
    help: `${id}-help`,
    messages: `${id}-messages`,
  };
}

/** One parameter's row: its name, its control, its help, and what is wrong with it. */
export function FieldFrame(props: FieldFrameProps) {
  const { id, field, state, isPaused, refusal, layout, control } = props;
  const ids = fieldIds(id);
  const { onRemoveAndRun } = useForm();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const typedProblem = state.typed === null ? null : readTypedProblem(state.typed, field.control);
  const hasMessages = refusal !== null || typedProblem !== null || state.problems.length > 0;
  const describedBy =
    [isHelpOpen && ids.help, hasMessages && ids.messages].filter(Boolean).join(" ") || undefined;
  const isClearable = (state.isSet || state.typed !== null) && !isPaused;
  return (
    <div data-field={field.name} className={layout === "below" ? "py-1" : "py-0.5"}>
      <div className="grid min-h-8 grid-cols-[152px_minmax(0,1fr)_24px] items-center gap-x-2 max-md:min-h-10">
        <div className={classNames("flex min-w-0 items-center", labelSpans[layout])}>
          <FieldLabel id={id} name={field.name} isSet={state.isSet} isLabelled={props.isLabelled} />
          <HelpButton
            id={ids.help}
            name={field.name}
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
      {isHelpOpen ? <FieldHelp id={ids.help} field={field} /> : null}
      {hasMessages ? (
        <FieldMessages
          id={ids.messages}
          refusal={refusal}
          typedProblem={typedProblem && { ...typedProblem, typed: state.typed ?? "", written: state.written }}
          problems={state.problems}
          onRemoveAndRun={onRemoveAndRun}
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

type FieldLabelProps = { id: string; name: string; isSet: boolean; isLabelled: boolean };

function FieldLabel({ id, name, isSet, isLabelled }: FieldLabelProps) {
  const ids = fieldIds(id);
  const look = classNames("truncate font-mono text-xs", isSet ? "text-ink" : "text-muted");
  if (!isLabelled) {
    return (
      <span id={ids.label} className={look}>
        {name}
      </span>
    );
  }
  return (
    <label id={ids.label} htmlFor={ids.control} className={look}>
      {name}
    </label>
  );
}

type HelpButtonProps = { id: string; name: string; isOpen: boolean; onToggle: () => void };

function HelpButton({ id, name, isOpen, onToggle }: HelpButtonProps) {
  const t = useTranslations("request");
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      onClick={onToggle}
      className="group relative grid size-6 shrink-0 place-items-center rounded-full max-md:after:absolute max-md:after:-inset-2"
    >
      <span className="sr-only">{t("about", { field: name })}</span>
      <span
        aria-hidden="true"
        className="grid size-3.5 place-items-center rounded-full border border-line text-[10px] leading-none text-faint group-hover:border-line-strong group-hover:text-ink group-aria-expanded:border-accent group-aria-expanded:text-accent"
      >
        ?
      </span>
    </button>
  );
}

function ClearButton({ name, onClear }: { name: string; onClear: () => void }) {
  const t = useTranslations("request");
  return (
    <button
      type="button"
      onClick={onClear}
      title={t("clear", { field: name })}
      className="relative grid size-6 place-items-center rounded-control text-faint hover:bg-lifecycle-soft hover:text-ink max-md:after:absolute max-md:after:-inset-2"
    >
      {/* Not an aria-label: only the control itself is to be found by the parameter's name. */}
      <span className="sr-only">{t("clear", { field: name })}</span>
      <span aria-hidden="true" className="text-[17px] leading-none">
        ×
      </span>
    </button>
  );
}

function FieldHelp({ id, field }: { id: string; field: RequestField<FieldName> }) {
  const t = useTranslations("request");
  const tFields = useTranslations("fields");
  return (
    <p
      id={id}
      className="mt-1.5 mb-2 rounded-card border border-line-soft bg-raised px-2.5 py-2 text-xs leading-[18px] text-muted"
    >
      {tFields(fieldMessageKey(field.name))}{" "}
      {field.default === undefined ? null : (
        <span className="text-faint">({t("defaultIs", { value: String(field.default) })})</span>
      )}
    </p>
  );
}
