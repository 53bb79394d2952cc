import { useTranslations } from "use-intl";
import type { ChoiceOption } from "@/components/form/choice-control";
import type { FieldActions } from "@/components/form/field-actions";

export function listChoices(values: readonly string[], actions: FieldActions): ChoiceOption[] {
  return values.map((value) => ({
    label: value,
    written: JSON.stringify(value),
    choose: () => actions.set(value),
  }));
}

/** Not sent, true, false. */
export function useTruths(actions: FieldActions): ChoiceOption[] {
  const t = useTranslations("toolCards");
  return [
    { label: t("unset"), written: undefined, choose: actions.clear },
    { label: "true", written: "true", choose: () => actions.set(true) },
    { label: "false", written: "false", choose: () => actions.set(false) },
  ];
}
