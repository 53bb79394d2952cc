import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { FieldActions } from "@/components/form/field-actions";
import { JsonToggle } from "@/components/form/field-buttons";
import { FieldControl, isTooLongForBox } from "@/components/form/field-control";
import { FieldFrame, type RowProps } from "@/components/form/field-frame";
import { fieldIds } from "@/components/form/field-ids";
import { leadsInto } from "@/components/form/field-state";
import { useForm } from "@/components/form/form-context";
import { listUnknownKeys } from "@/components/form/unknown-keys";
import { isJsonObject } from "@/lib/protocol/json";
import { type FieldName, listNestedFields, type RequestField } from "@/lib/protocol/request/request-fields";

type GroupRowProps = RowProps & {
  actions: FieldActions;
  renderField: (field: RequestField<FieldName>) => ReactNode;
};

/** A small object: a row for each of its keys, or, by choice and for what is no object, a box with its JSON. */
export function GroupRow({ actions, renderField, ...rowProps }: GroupRowProps) {
  const { id, field, state, isPaused } = rowProps;
  const ids = fieldIds(id);
  const { refusal, onGoToJson } = useForm();
  const [prefersJson, setPrefersJson] = useState(false);
  const nested = listNestedFields(field);
  const isObject = !state.isSet || isJsonObject(state.value);
  const isJson = prefersJson || !isObject || state.typed !== null;
  const showJson = () => (isTooLongForBox(state) ? onGoToJson() : setPrefersJson(!prefersJson));
  const isToldInside = nested.some((inner) => inner === refusal?.field);
  const told = isJson && isToldInside && refusal ? refusal.refusal : rowProps.refusal;
  return (
    <FieldFrame
      {...rowProps}
      state={isJson ? state : { ...state, problems: ownProblems(state.problems, nested) }}
      refusal={told}
      layout="below"
      isLabelled={isJson}
      onClear={actions.clear}
      aside={isObject ? <JsonToggle name={field.name} isJson={isJson} onToggle={showJson} /> : null}
      control={
        isJson
          ? (describedBy) => (
              <FieldControl
                {...{ field, state, isPaused, actions, describedBy }}
                isRefused={told !== null}
                id={ids.control}
                labelId={ids.label}
                asJson
              />
            )
          : null
      }
      below={
        isJson
          ? undefined
          : (describedBy) => (
              <fieldset
                id={ids.part}
                aria-labelledby={ids.label}
                aria-describedby={describedBy}
                className="ml-0.5 border-l border-line-soft pl-2.5"
              >
                {nested.map(renderField)}
                <UnknownKeys value={state.value} field={field} nested={nested} />
              </fieldset>
            )
      }
    />
  );
}

/** What is told at a key's own row need not be told at the group too. */
function ownProblems(problems: RowProps["state"]["problems"], nested: readonly RequestField[]) {
  return problems.filter(({ path }) => !nested.some((inner) => leadsInto(path, inner.path)));
}

type UnknownKeysProps = { value: unknown; field: RequestField; nested: readonly RequestField[] };

function UnknownKeys({ value, field, nested }: UnknownKeysProps) {
  const t = useTranslations("request");
  const depth = field.path.length;
  const paths = nested.map(({ path }) => path.slice(depth));
  const names = isJsonObject(value) ? listUnknownKeys(value, paths) : [];
  if (names.length === 0) return null;
  return <p className="py-1 text-xs wrap-anywhere text-tool">{t("moreKeys", { names: names.join(", ") })}</p>;
}
