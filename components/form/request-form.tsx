import { type ReactNode, useCallback, useMemo } from "react";
import { useTranslations } from "use-intl";
import { createFieldActions, type FieldActions } from "@/components/form/field-actions";
import { FieldRow } from "@/components/form/field-row";
import { leadsInto, readFieldState, readOtherProblems } from "@/components/form/field-state";
import { routeUndo } from "@/components/form/history-events";
import { OnlyInJson } from "@/components/form/only-in-json";
import { PausedNote } from "@/components/form/paused-note";
import { type Refusal, readRefusal } from "@/components/form/refusal";
import type { DraftSnapshot, DraftStore } from "@/lib/client/draft-store";
import { useDraft, usePlayground, useRun, useRunRequest } from "@/lib/client/playground";
import { describeRunProblem } from "@/lib/client/run-problem";
import type { Run } from "@/lib/client/run-store";
import { onlyInJson } from "@/lib/protocol/request/draft-edit";
import { type FieldSection, formFields, type RequestField } from "@/lib/protocol/request/request-fields";

const sections = groupBySection(formFields);

/** The request as fields: one row for each parameter, made from the parameters' own description. */
export function RequestForm({ onGoToJson }: { onGoToJson: () => void }) {
  const { draft } = usePlayground();
  const { run } = useRunRequest();
  const snapshot = useDraft(wholeSnapshot);
  const refusal = useRefusal(snapshot);
  const box = useCallback((element: HTMLDivElement) => routeUndo(element, draft), [draft]);
  const actions = useMemo(() => createAllActions(draft), [draft]);

  const removeAndRun = ({ removable }: Refusal) => {
    if (removable && draft.edit(removable, undefined)) run();
  };
  const refusedField = formFields.find(({ path }) => refusal && leadsInto(refusal.path, path));

  return (
    <div ref={box} className="@container">
      {snapshot.isBroken ? <PausedNote result={snapshot.result} onGoToJson={onGoToJson} /> : null}
      {sections.map(({ section, fields }) => (
        <Section key={section} section={section}>
          {fields.map((field) => (
            <FieldRow
              key={field.name}
              field={field}
              state={readFieldState(field, snapshot)}
              isPaused={snapshot.isBroken}
              refusal={field === refusedField ? refusal : null}
              actions={actions.get(field.name) ?? createFieldActions(draft, field)}
              onGoToJson={onGoToJson}
              onRemoveAndRun={removeAndRun}
            />
          ))}
        </Section>
      ))}
      <OnlyInJson
        names={onlyInJson(snapshot.lastGood)}
        problems={readOtherProblems(formFields, snapshot)}
        refusal={refusedField ? null : refusal}
        onGoToJson={onGoToJson}
        onRemoveAndRun={removeAndRun}
      />
    </div>
  );
}

const wholeSnapshot = (snapshot: DraftSnapshot) => snapshot;

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
function useRefusal(snapshot: DraftSnapshot): Refusal | null {
  const param = useRun(readParam);
  const message = useRun(readMessage);
  const sentBody = useRun(readSentBody);
  const text = snapshot.lastGoodText;
  return useMemo(
    () => (param === null ? null : readRefusal({ param, message, sentBody }, text)),
    [param, message, sentBody, text],
  );
}

const readParam = (run: Run) => describeRunProblem(run)?.param ?? null;
const readMessage = (run: Run) => describeRunProblem(run)?.message ?? null;
const readSentBody = (run: Run) => run.sentBody;

function createAllActions(draft: DraftStore): ReadonlyMap<string, FieldActions> {
  return new Map(formFields.map((field) => [field.name, createFieldActions(draft, field)]));
}

function groupBySection<Field extends RequestField>(fields: readonly Field[]) {
  const names = [...new Set(fields.map(({ section }) => section))];
  return names.map((section) => ({ section, fields: fields.filter((field) => field.section === section) }));
}
