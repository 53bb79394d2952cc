import { useTranslations } from "use-intl";
import { boxStyle, resizeStyle } from "@/components/form/box-style";
import type { ControlProps } from "@/components/form/control-props";
import { classNames } from "@/components/ui/class-names";

/** A box for text, which grows with it up to a limit. */
export function TextControl({
  id,
  describedBy,
  state,
  isRefused = false,
  isPaused,
  actions,
  isMultiline,
  className,
}: ControlProps & { isMultiline: boolean; className?: string }) {
  const t = useTranslations("request");
  const shared = {
    id,
    "aria-describedby": describedBy,
    "aria-invalid": isRefused || state.problems.length > 0,
    readOnly: isPaused,
    value: typeof state.value === "string" ? state.value : "",
    // One line beside its name is short; where there is room it says what unset means.
    placeholder: state.isSet ? t("emptyString") : t(isMultiline ? "notSent" : "unset"),
    spellCheck: isMultiline,
    onChange: (event: { target: { value: string } }) => actions.set(event.target.value),
  };
  if (!isMultiline)
    return (
      <input type="text" className={classNames(boxStyle, "h-8 w-full max-md:h-10", className)} {...shared} />
    );
  return (
    <textarea
      rows={2}
      className={classNames(
        boxStyle,
        resizeStyle,
        "block field-sizing-content w-full max-h-80 min-h-[54px] py-1.5",
        className,
      )}
      {...shared}
    />
  );
}
