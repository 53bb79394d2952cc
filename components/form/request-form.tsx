import { type ReactNode, useCallback, useMemo } from "react";
import { useTranslations } from "use-intl";
import { FieldRow } from "@/components/form/field-row";
import { createFieldReader, leadsInto } from "@/components/form/field-state";
import { FormContext, type FormShare } from "@/components/form/form-context";
import { routeUndo } from "@/components/form/history-events";
import { OnlyInJson } from "@/components/form/only-in-json";
import { PausedNote } from "@/components/form/paused-note";
import { isStanding, type Refusal, readRefusal } from "@/components/form/refusal";
import { useAttention } from "@/components/form/use-attention";
import { useDraft, usePlayground, useRun, useRunRequest } from "@/lib/client/playground";
import { describeRunProblem } from "@/lib/client/run-problem";
import type { Run } from "@/lib/client/run-store";
import { type FieldSection, formFields, type RequestField } from "@/lib/protocol/request/request-fields";

const sections = groupBySection(formFields);

/** The request as fields: one row for each parameter, made from the parameters' own description. */
export function RequestForm({ onGoToJson }: { onGoToJson: () => void }) {
  const { draft } = usePlayground();
  const refusal = useRefusal();
  const box = useCallback((element: HTMLDivElement) => routeUndo(element, draft), [draft]);
  const share = useFormShare(onGoToJson);
  const refusedField = formFields.find(({ path }) => refusal && leadsInto(refusal.path, path));
  return (
    <FormContext value={share}>
      <div ref={box} className="@container">
        <PausedNote onGoToJson={onGoToJson} />
        {sections.map(({ section, fields }) => (
          <Section key={section} section={section}>
            {fields.map((field) => (
              <FieldRow key={field.name} field={field} refusal={field === refusedField ? refusal : null} />
            ))}
          </Section>
        ))}
        <OnlyInJson refusal={refusedField ? null : refusal} />
      </div>
    </FormContext>
  );
}

function useFormShare(onGoToJson: () => void): FormShare {
  const { draft } = usePlayground();
  const { run } = useRunRequest();
  const isAttended = useAttention();
  const readState = useMemo(createFieldReader, []);
  return useMemo(
    () => ({
      readState,
      isAttended,
      onGoToJson,
      onRemoveAndRun({ removable }) {
        if (removable && draft.edit(removable, undefined)) run();
      },
    }),
    [draft, run, readState, isAttended, onGoToJson],
  );
}

function Section({ section, children }: { section: FieldSection; children: ReactNode }) {
  const t = useTranslations("request");
  return (
    <section className="border-b border-line-soft px-4 py-3">
      <h2 className="mb-1.5 text-2xs font-semibold tracking-[0.04em] text-faint uppercase">
        {t(`sections.${section}`)}
      </h2>
      {children}
    </section>
  );
}

/** The last run's complaint about one parameter, until that changes or the next run starts. */
function useRefusal(): Refusal | null {
  const param = useRun(readParam);
  const message = useRun(readMessage);
  const sentBody = useRun(readSentBody);
  const refusal = useMemo(
    () => (param === null ? null : readRefusal({ param, message, sentBody })),
    [param, message, sentBody],
  );
  const stands = useDraft(({ lastGoodText }) => refusal !== null && isStanding(refusal, lastGoodText));
  return stands ? refusal : null;
}

const readParam = (run: Run) => describeRunProblem(run)?.param ?? null;
const readMessage = (run: Run) => describeRunProblem(run)?.message ?? null;
const readSentBody = (run: Run) => run.sentBody;

function groupBySection<Field extends RequestField>(fields: readonly Field[]) {
  const names = [...new Set(fields.map(({ section }) => section))];
  return names.map((section) => ({ section, fields: fields.filter((field) => field.section === section) }));
}
