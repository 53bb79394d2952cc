import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { FieldActions } from "@/components/form/field-actions";
import { FieldControl } from "@/components/form/field-control";
import { FieldMessages } from "@/components/form/field-messages";
import type { FieldState } from "@/components/form/field-state";
import type { Refusal } from "@/components/form/refusal";
import { readTypedProblem } from "@/components/form/typed-problem";
import { classNames } from "@/components/ui/class-names";
import type { FieldName, RequestField } from "@/lib/protocol/request/request-fields";
import { fieldMessageKey } from "@/lib/protocol/request/request-fields";

type FieldRowProps = {
  field: RequestField<FieldName>;
  state: FieldState;
  isPaused: boolean;
  refusal: Refusal | null;
  actions: FieldActions;
  onGoToJson: () => void;
  onRemoveAndRun: (refusal: Refusal) => void;
};

/** One parameter: its name, its control, its help, and what is wrong with it. */
export function FieldRow(props: FieldRowProps) {
  const { field, state, isPaused, refusal, actions } = props;
  const id = useId();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isWide = needsFullWidth(field);
  const typedProblem = state.typed === null ? null : readTypedProblem(state.typed, field.control);
  const hasMessages = refusal !== null || typedProblem !== null || state.problems.length > 0;
  const describedBy = [isHelpOpen && `${id}-help`, hasMessages && `${id}-messages`].filter(Boolean).join(" ");
  return (
    <div data-field={field.name} className={isWide ? "py-1" : "py-0.5"}>
      <div className="grid min-h-8 grid-cols-[152px_minmax(0,1fr)_24px] items-center gap-x-2 max-md:min-h-10">
        <div
          className={classNames(
            "flex min-w-0 items-center",
            isWide ? "col-span-2" : field.control.kind === "choice" && "@max-[370px]:col-span-2",
          )}
        >
          <FieldLabel id={id} field={field} isSet={state.isSet} />
          <HelpButton
            id={id}
            name={field.name}
            isOpen={isHelpOpen}
            onToggle={() => setHelpOpen(!isHelpOpen)}
          />
        </div>
        <div
          className={classNames(
            "min-w-0",
            isWide
              ? "order-last col-span-3"
              : field.control.kind === "choice" && "@max-[370px]:order-last @max-[370px]:col-span-3",
          )}
        >
          <FieldControl
            {...{ field, state, isPaused, actions, onGoToJson: props.onGoToJson }}
            id={`${id}-control`}
            labelId={`${id}-label`}
            describedBy={describedBy || undefined}
          />
        </div>
        {(state.isSet || state.typed !== null) && !isPaused ? (
          <ClearButton name={field.name} onClear={actions.clear} />
        ) : (
          <span />
        )}
      </div>
      {isHelpOpen ? <FieldHelp id={id} field={field} /> : null}
      {hasMessages ? (
        <FieldMessages
          id={`${id}-messages`}
          refusal={refusal}
          typedProblem={typedProblem && { ...typedProblem, typed: state.typed ?? "", written: state.written }}
          problems={state.problems}
          onRemoveAndRun={props.onRemoveAndRun}
        />
      ) : null}
    </div>
  );
}

/** Texts, lists and long rows of choices want the whole width of the pane. */
function needsFullWidth({ control }: RequestField): boolean {
  if (control.kind === "choice") return control.values.length > 4;
  return control.kind === "json" || (control.kind === "text" && control.multiline);
}

const isGroup = ({ control }: RequestField) => control.kind === "choice" || control.kind === "tristate";

function FieldLabel({ id, field, isSet }: { id: string; field: RequestField; isSet: boolean }) {
  const look = classNames("truncate font-mono text-xs", isSet ? "text-ink" : "text-muted");
  // A group of radio buttons is no element that a label can point to.
  if (isGroup(field)) {
    return (
      <span id={`${id}-label`} className={look}>
        {field.name}
      </span>
    );
  }
  return (
    <label id={`${id}-label`} htmlFor={`${id}-control`} className={look}>
      {field.name}
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
      aria-controls={isOpen ? `${id}-help` : undefined}
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
      id={`${id}-help`}
      className="mt-1.5 mb-2 rounded-card border border-line-soft bg-raised px-2.5 py-2 text-xs leading-[18px] text-muted"
    >
      {tFields(fieldMessageKey(field.name))}{" "}
      {field.default === undefined ? null : (
        <span className="text-faint">({t("defaultIs", { value: String(field.default) })})</span>
      )}
    </p>
  );
}
