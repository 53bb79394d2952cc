import { memo, useId, useMemo } from "react";
import { createFieldActions } from "@/components/form/field-actions";
import { FieldControl } from "@/components/form/field-control";
import { FieldFrame, type FieldLayout, type RowProps } from "@/components/form/field-frame";
import { fieldIds } from "@/components/form/field-ids";
import { useForm } from "@/components/form/form-context";
import { GroupRow } from "@/components/form/group-row";
import { partLoaders } from "@/components/form/part-loaders";
import { PartRow } from "@/components/form/part-row";
import type { DraftSnapshot } from "@/lib/client/draft/draft-store";
import { useDraft, usePlayground } from "@/lib/client/playground";
import type { FieldName, RequestField } from "@/lib/protocol/request/request-fields";

/** One parameter, which draws itself anew only when the request has changed there. */
export const FieldRow = memo(function FieldRow({ field }: { field: RequestField<FieldName> }) {
  const { draft } = usePlayground();
  const { readState, refusal } = useForm();
  const id = useId();
  const state = useDraft((snapshot) => readState(field, snapshot));
  const isPaused = useDraft(readIsBroken);
  const actions = useMemo(() => createFieldActions(draft, field), [draft, field]);
  const loader = partLoaders[field.name];
  const told = refusal?.field === field ? refusal.refusal : null;
  const rowProps = { id, field, state, isPaused, refusal: told, actions };
  if (loader) return <PartRow {...rowProps} loader={loader} />;
  if (field.control.kind === "group") return <GroupRow {...rowProps} renderField={renderField} />;
  return <PlainRow {...rowProps} />;
});

const renderField = (field: RequestField<FieldName>) => <FieldRow key={field.name} field={field} />;
const readIsBroken = ({ isBroken }: DraftSnapshot) => isBroken;

type PlainRowProps = RowProps & { actions: ReturnType<typeof createFieldActions> };

function PlainRow({ actions, ...rowProps }: PlainRowProps) {
  const { id, field, state, isPaused } = rowProps;
  const ids = fieldIds(id);
  return (
    <FieldFrame
      {...rowProps}
      layout={chooseLayout(field)}
      isLabelled={field.control.kind !== "choice" && field.control.kind !== "tristate"}
      onClear={actions.clear}
      control={(describedBy) => (
        <FieldControl
          {...{ field, state, isPaused, actions, describedBy }}
          isRefused={rowProps.refusal !== null}
          id={ids.control}
          labelId={ids.label}
        />
      )}
    />
  );
}

/** The longest name that has room beside its control, and the widest row of choices, in characters. */
const longestNameBeside = 20;
const widestChoiceBeside = 15;

/** Texts, lists, long rows of choices and long names want the whole width of the pane. */
function chooseLayout({ name, control }: RequestField): FieldLayout {
  if (control.kind === "json" || (control.kind === "text" && control.multiline)) return "below";
  if (control.kind === "choice" && control.values.join("").length > widestChoiceBeside) return "below";
  if (name.length > longestNameBeside) return "below";
  return control.kind === "choice" ? "beside_if_wide" : "beside";
}
