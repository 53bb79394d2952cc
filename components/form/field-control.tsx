import { useTranslations } from "use-intl";
import { ChoiceControl, type ChoiceOption } from "@/components/form/choice-control";
import type { ControlProps } from "@/components/form/control-props";
import type { FieldActions } from "@/components/form/field-actions";
import type { FieldState } from "@/components/form/field-state";
import { useForm } from "@/components/form/form-context";
import { JsonControl } from "@/components/form/json-control";
import { NumberControl } from "@/components/form/number-control";
import { StructureNote } from "@/components/form/structure-note";
import { TextControl } from "@/components/form/text-control";
import type { RequestField } from "@/lib/protocol/request/request-fields";

type FieldControlProps = Omit<ControlProps, "name"> & {
  field: RequestField;
  /** A box for the value's JSON, whatever the description says. */
  asJson?: boolean;
};

/** Browsers lay out a text area whole: 4 MB on one line (an image) held the page for 4 s. */
const longestBoxText = 200_000;

/** The control that a field's description asks for. */
export function FieldControl({ field, asJson = false, ...rest }: FieldControlProps) {
  const t = useTranslations("request");
  const { onGoToJson } = useForm();
  const props = { ...rest, name: field.name };
  const { state, actions } = props;
  if (isTooLongForBox(state) || (!asJson && isNoText(field, state))) {
    return <StructureNote {...props} onGoToJson={onGoToJson} />;
  }
  if (asJson) return <JsonControl {...props} placeholder={undefined} />;
  switch (field.control.kind) {
    case "text":
    case "model":
      return (
        <TextControl {...props} isMultiline={field.control.kind === "text" && field.control.multiline} />
      );
    case "number":
      return (
        <NumberControl
          {...props}
          range={field.control}
          defaultValue={typeof field.default === "number" ? field.default : undefined}
        />
      );
    case "choice":
      return (
        <ChoiceControl
          {...props}
          options={listChoices(field.control.values, actions)}
          defaultLabel={field.default === undefined ? undefined : String(field.default)}
        />
      );
    case "tristate":
      return (
        <ChoiceControl
          {...props}
          options={listTruths(t("unset"), actions)}
          defaultLabel={field.default === undefined ? undefined : String(field.default)}
        />
      );
    case "json":
    case "group":
      return (
        <JsonControl
          {...props}
          placeholder={field.default === undefined ? undefined : JSON.stringify(field.default)}
        />
      );
    default:
      return field.control satisfies never;
  }
}

/** True for texts of great length, which only the JSON view shows well. */
export function isTooLongForBox({ written = "" }: FieldState): boolean {
  return written.length > longestBoxText;
}

/** True for a structure in place of a text. */
function isNoText({ control }: RequestField, { isSet, value }: FieldState): boolean {
  return (control.kind === "text" || control.kind === "model") && isSet && typeof value !== "string";
}

function listChoices(values: readonly string[], actions: FieldActions): ChoiceOption[] {
  return values.map((value) => ({
    label: value,
    written: JSON.stringify(value),
    choose: () => actions.set(value),
  }));
}

function listTruths(unset: string, actions: FieldActions): ChoiceOption[] {
  return [
    { label: unset, written: undefined, choose: actions.clear },
    { label: "true", written: "true", choose: () => actions.set(true) },
    { label: "false", written: "false", choose: () => actions.set(false) },
  ];
}
