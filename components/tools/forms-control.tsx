import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ChoiceControl } from "@/components/form/choice-control";
import { type OptionProps, useCard } from "@/components/tools/tool-place";
import { useFieldProps } from "@/components/tools/use-field-props";
import { paramName } from "@/lib/protocol/request/draft-problem";
import { findForm } from "@/lib/protocol/request/tool-forms";
import type { ToolOption, ValueForm } from "@/lib/protocol/request/tool-options";

/** A value of more than one shape: the shapes side by side, and under them what the chosen one holds. */
export function FormsControl(props: OptionProps & { forms: readonly ValueForm[] }) {
  const { option, value, place, forms } = props;
  const t = useTranslations("toolCards");
  const { Control } = useCard();
  const field = useFieldProps(props);
  const form = findForm(forms, value);
  const options = forms.map((candidate) => ({
    label: candidate.label ? t(`forms.${candidate.label}`) : candidate.name,
    written: candidate.name,
    choose: () => place.edits.set([], candidate.starter),
  }));
  const inner: ToolOption | null = form?.control
    ? { ...option, control: form.control, isRequired: true }
    : null;
  return (
    <>
      <ChoiceControl
        {...field}
        state={{ ...field.state, written: form?.name }}
        options={options}
        defaultLabel={option.default === undefined ? undefined : String(option.default)}
      />
      {inner ? (
        <InnerFrame
          id={`${props.id}-form`}
          isText={inner.control.kind === "text"}
          name={paramName(place.path)}
        >
          <Control
            id={`${props.id}-form`}
            labelId={props.labelId}
            describedBy={props.describedBy}
            option={inner}
            value={value}
            place={place}
          />
        </InnerFrame>
      ) : null}
    </>
  );
}

type InnerFrameProps = { id: string; isText: boolean; name: string; children: ReactNode };

/** The option's own label is that of the shapes: a box for text needs one more. */
function InnerFrame({ id, isText, name, children }: InnerFrameProps) {
  return (
    <div className="mt-1">
      {isText ? (
        <label htmlFor={id} className="sr-only">
          {name}
        </label>
      ) : null}
      {children}
    </div>
  );
}
