import { ChoiceControl } from "@/components/form/choice-control";
import { NumberControl } from "@/components/form/number-control";
import { TextControl } from "@/components/form/text-control";
import { FormsControl } from "@/components/tools/forms-control";
import { JsonField } from "@/components/tools/json-field";
import { ListControl } from "@/components/tools/list-control";
import { ObjectControl } from "@/components/tools/object-control";
import { listChoices, useTruths } from "@/components/tools/option-choices";
import { SchemaControl } from "@/components/tools/schema-control";
import { SecretControl } from "@/components/tools/secret-control";
import { SecretsControl } from "@/components/tools/secrets-control";
import { SetControl } from "@/components/tools/set-control";
import { SuggestControl } from "@/components/tools/suggest-control";
import { TextsControl } from "@/components/tools/texts-control";
import { type OptionProps, useCard } from "@/components/tools/tool-place";
import { useFieldProps } from "@/components/tools/use-field-props";
import { canShow } from "@/lib/protocol/request/tool-forms";

/** Browsers lay out a text box whole, and a long text in it says nothing. */
const longestBoxText = 20_000;

/** The control that an option's description asks for; a value that it cannot show stands as JSON. */
export function OptionControl(props: OptionProps) {
  const { option, value } = props;
  if (value !== undefined && !canShow(option.control, value)) {
    return <JsonField {...props} isOdd={value !== null || !option.isNullable} />;
  }
  const isLong = typeof value === "string" && value.length > longestBoxText;
  return isLong ? <JsonField {...props} /> : <FittingControl {...props} />;
}

function FittingControl(props: OptionProps) {
  const { control } = props.option;
  switch (control.kind) {
    case "text":
    case "number":
    case "choice":
    case "tristate":
      return <SimpleControl {...props} />;
    case "secret":
      return <SecretControl {...props} />;
    case "texts":
      return <TextsControl {...props} />;
    case "set":
      return <SetControl {...props} values={control.values} />;
    case "secrets":
      return <SecretsControl {...props} />;
    case "schema":
      return <SchemaControl {...props} />;
    case "json":
      return <JsonField {...props} />;
    case "object":
      return <ObjectControl {...props} object={control} />;
    case "forms":
      return <FormsControl {...props} forms={control.forms} />;
    case "list":
      return <ListControl {...props} list={control} />;
    case "tools":
      return <InnerTools {...props} />;
    default:
      return control satisfies never;
  }
}

/** What the form has a control for already. */
function SimpleControl(props: OptionProps) {
  const { control, default: assumed } = props.option;
  const field = useFieldProps(props);
  const truths = useTruths(field.actions);
  const defaultLabel = assumed === undefined ? undefined : String(assumed);
  switch (control.kind) {
    case "text":
      return control.suggestions ? (
        <SuggestControl {...field} suggestions={control.suggestions} placeholder={defaultLabel} />
      ) : (
        <TextControl {...field} isMultiline={control.isMultiline ?? false} />
      );
    case "number": {
      const { isInteger, ...range } = control;
      const hasSlider = range.minimum !== undefined && range.maximum !== undefined;
      return (
        <NumberControl
          {...field}
          range={{ ...range, integer: isInteger, slider: hasSlider }}
          defaultValue={typeof assumed === "number" ? assumed : undefined}
        />
      );
    }
    case "choice":
      return (
        <ChoiceControl
          {...field}
          options={listChoices(control.values, field.actions)}
          defaultLabel={defaultLabel}
        />
      );
    default:
      return <ChoiceControl {...field} options={truths} defaultLabel={defaultLabel} />;
  }
}

/** The tools of a namespace: the same cards once more. */
function InnerTools({ id, labelId, describedBy, value, place }: OptionProps) {
  const { Tools, isPaused, onGoToJson } = useCard();
  return (
    <fieldset id={id} aria-labelledby={labelId} aria-describedby={describedBy} className="min-w-0">
      <Tools {...{ place, value, isPaused, onGoToJson }} types={["function", "custom"]} />
    </fieldset>
  );
}
