import type { KeyboardEvent } from "react";
import { boxStyle } from "@/components/form/box-style";
import { classNames } from "@/components/ui/class-names";

type TextBoxProps = {
  label: string;
  /** What the request has; any value that is no text is shown as JSON, until it is typed over. */
  value: unknown;
  placeholder?: string;
  isInvalid?: boolean;
  isPaused: boolean;
  onChange: (text: string) => void;
  /** The id of a `datalist` with what is offered. */
  list?: string;
  isMultiline?: boolean;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
};

/** A text inside of a structured parameter, 28 px high while it is one line. */
export function TextBox(props: TextBoxProps) {
  const {
    label,
    value,
    placeholder,
    isInvalid = false,
    isPaused,
    onChange,
    list,
    isMultiline = false,
    onKeyDown,
  } = props;
  const shared = {
    "aria-label": label,
    "aria-invalid": isInvalid,
    placeholder,
    readOnly: isPaused,
    spellCheck: false,
    value: typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value),
    onKeyDown,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  if (isMultiline) {
    return (
      <textarea
        rows={1}
        className={classNames(
          boxStyle,
          "block field-sizing-content max-h-48 min-h-7 w-full resize-none px-2 py-1 text-xs leading-[18px] max-md:min-h-10 max-md:py-2.5",
        )}
        {...shared}
      />
    );
  }
  return (
    <input
      type="text"
      autoComplete="off"
      autoCapitalize="off"
      list={list}
      className={classNames(boxStyle, "h-7 w-full px-2 font-mono text-xs max-md:h-10")}
      {...shared}
    />
  );
}
