import { memo, useId, useMemo } from "react";
import { createFieldActions } from "@/components/form/field-actions";
import { FieldControl } from "@/components/form/field-control";
import { FieldFrame, type FieldLayout, fieldIds } from "@/components/form/field-frame";
import { useForm } from "@/components/form/form-context";
import { partLoaders } from "@/components/form/part-loaders";
import { PartRow } from "@/components/form/part-row";
import type { Refusal } from "@/components/form/refusal";
import type { DraftSnapshot } from "@/lib/client/draft-store";
import { useDraft, usePlayground } from "@/lib/client/playground";
import type { FieldName, RequestField } from "@/lib/protocol/request/request-fields";

type FieldRowProps = { field: RequestField<FieldName>; refusal: Refusal | null };

/** One parameter, which draws itself anew only when the request has changed there. */
export const FieldRow = memo(function FieldRow({ field, refusal }: FieldRowProps) {
  const { draft } = usePlayground();
  const { readState } = useForm();
  const id = useId();
  const state = useDraft((snapshot) => readState(field, snapshot));
  const isPaused = useDraft(readIsBroken);
  const actions = useMemo(() => createFieldActions(draft, field), [draft, field]);
  const loader = partLoaders[field.name];
  const rowProps = { id, field, state, isPaused, refusal };
  if (loader) return <PartRow {...rowProps} loader={loader} actions={actions} />;
  return (
    <FieldFrame
      {...rowProps}
      layout={chooseLayout(field)}
      isLabelled={!isGroup(field)}
      onClear={actions.clear}
      control={(describedBy) => (
        <FieldControl
          {...{ field, state, isPaused, actions, describedBy }}
          id={fieldIds(id).control}
          labelId={fieldIds(id).label}
        />
      )}
    />
  );
});

const readIsBroken = ({ isBroken }: DraftSnapshot) => isBroken;

/** Texts, lists and long rows of choices want the whole width of the pane. */
function chooseLayout({ control }: RequestField): FieldLayout {
  if (control.kind === "choice") return control.values.length > 4 ? "below" : "beside_if_wide";
  return control.kind === "json" || (control.kind === "text" && control.multiline) ? "below" : "beside";
}

const isGroup = ({ control }: RequestField) => control.kind === "choice" || control.kind === "tristate";
