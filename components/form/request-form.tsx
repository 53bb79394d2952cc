import { useCallback, useMemo } from "react";
import { FieldRow } from "@/components/form/field-row";
import { createFieldReader, leadsInto } from "@/components/form/field-state";
import { FormContext, type FormShare } from "@/components/form/form-context";
import { FormSection } from "@/components/form/form-section";
import { routeUndo } from "@/components/form/history-events";
import { OnlyInJson } from "@/components/form/only-in-json";
import { PausedNote } from "@/components/form/paused-note";
import type { Refusal } from "@/components/form/refusal";
import { useRefusal } from "@/components/form/use-refusal";
import type { DraftStore } from "@/lib/client/draft/draft-store";
import { usePlayground } from "@/lib/client/playground";
import type { Mend } from "@/lib/protocol/request/draft-problem";
import { type FieldSection, formFields } from "@/lib/protocol/request/request-fields";

type RequestFormProps = {
  /** Somebody is there: see `useAttention`. */
  isAttended: boolean;
  /** Which sections are folded away; kept by the pane, so that a look at the JSON does not open them. */
  folded: ReadonlySet<FieldSection>;
  onToggleSection: (section: FieldSection) => void;
  onGoToJson: () => void;
};

const sections = [...new Set(formFields.map(({ section }) => section))].map((section) => ({
  section,
  fields: formFields.filter((field) => field.section === section),
}));

/** The request as fields: one row for each parameter, made from the parameters' own description. */
export function RequestForm({ isAttended, folded, onToggleSection, onGoToJson }: RequestFormProps) {
  const { draft } = usePlayground();
  const box = useCallback((element: HTMLDivElement) => routeUndo(element, draft), [draft]);
  const share = useFormShare(isAttended, onGoToJson);
  return (
    <FormContext value={share}>
      <div ref={box} className="@container">
        <PausedNote onGoToJson={onGoToJson} />
        {sections.map(({ section, fields }) => (
          <FormSection
            key={section}
            section={section}
            fields={fields}
            // A refusal is seen, whatever was folded away.
            isFolded={folded.has(section) && share.refusal?.field?.section !== section}
            onToggle={onToggleSection}
          >
            {fields
              .filter(({ path }) => path.length === 1)
              .map((field) => (
                <FieldRow key={field.name} field={field} />
              ))}
          </FormSection>
        ))}
        <OnlyInJson />
      </div>
    </FormContext>
  );
}

function useFormShare(isAttended: boolean, onGoToJson: () => void): FormShare {
  const { draft } = usePlayground();
  const refusal = useRefusal();
  const readState = useMemo(createFieldReader, []);
  return useMemo(
    () => ({
      readState,
      isAttended,
      refusal: refusal && { refusal, field: findRefusedField(refusal) },
      onGoToJson,
      onMend: (mend) => applyMend(draft, mend),
    }),
    [draft, readState, isAttended, refusal, onGoToJson],
  );
}

/** The innermost field that holds what was refused. */
function findRefusedField({ path }: Refusal) {
  return formFields.findLast((field) => leadsInto(path, field.path)) ?? null;
}

function applyMend(draft: DraftStore, mend: Mend): void {
  const { path } = mend;
  if (mend.kind !== "append") return void draft.edit(path, mend.kind === "set" ? mend.value : undefined);
  const list = draft.getSnapshot().lastGood[String(path[0])];
  if (Array.isArray(list)) draft.edit([...path, list.length], mend.value);
  else draft.edit(path, [mend.value]);
}
