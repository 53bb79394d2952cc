import { Fragment, useId } from "react";
import { useTranslations } from "use-intl";
import { boxStyle, resizeStyle } from "@/components/form/box-style";
import { useInputActions } from "@/components/input/input-context";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { previewFields } from "@/lib/protocol/json/json-preview";

/** Browsers lay out a text area whole: a megabyte on one line holds the page for a second. */
const longestBoxText = 200_000;

type TextBoxProps = {
  /** The wire's own name, which names the box. */
  name: string;
  value: unknown;
  onText: (text: string) => void;
  placeholder?: string;
  isMultiline?: boolean;
  isMono?: boolean;
  /** The box that a new card's focus goes to. */
  isFirst?: boolean;
  isInvalid?: boolean;
  describedBy?: string | undefined;
  /** Whether the name stands beside the box; else it is only told. */
  isNameShown?: boolean;
};

/** One text of an item. What is no text, or too long for a box, is said in its place. */
export function TextBox({ isNameShown = true, ...props }: TextBoxProps) {
  const id = useId();
  const { name, value } = props;
  const isBox = value === undefined || value === null || isBoxText(value);
  if (!isNameShown) return isBox ? <Box id={id} {...props} /> : <NoBox name={name} value={value} />;
  return (
    <div className="grid grid-cols-[104px_minmax(0,1fr)] items-start gap-x-2">
      <label htmlFor={id} className="pt-2 font-mono text-2xs leading-4 text-muted max-md:pt-3">
        <BreakableName name={name} />
      </label>
      {isBox ? <Box id={id} isLabelled {...props} /> : <NoBox name={name} value={value} />}
    </div>
  );
}

function isBoxText(value: unknown): boolean {
  return typeof value === "string" && value.length <= longestBoxText;
}

function Box(props: Omit<TextBoxProps, "isNameShown"> & { id: string; isLabelled?: boolean }) {
  const { isPaused } = useInputActions();
  const shared = {
    id: props.id,
    "aria-label": props.isLabelled ? undefined : props.name,
    "aria-invalid": props.isInvalid ?? false,
    "aria-describedby": props.describedBy,
    "data-first-box": props.isFirst ? "" : undefined,
    readOnly: isPaused,
    placeholder: props.placeholder,
    value: typeof props.value === "string" ? props.value : "",
    spellCheck: !props.isMono,
    onChange: (event: { target: { value: string } }) => props.onText(event.target.value),
  };
  const font = props.isMono && "font-mono text-xs";
  if (!props.isMultiline) {
    return (
      <input
        type="text"
        autoComplete="off"
        className={classNames(boxStyle, "h-8 w-full max-md:h-10", font)}
        {...shared}
      />
    );
  }
  return (
    <textarea
      rows={1}
      className={classNames(
        boxStyle,
        resizeStyle,
        "block field-sizing-content max-h-80 min-h-8 w-full py-1.5 leading-[18px] max-md:min-h-10 max-md:py-2.5",
        font,
      )}
      {...shared}
    />
  );
}

function NoBox({ name, value }: { name: string; value: unknown }) {
  const t = useTranslations("inputItems");
  const { onGoToJson } = useInputActions();
  const words =
    typeof value === "string"
      ? t("isLong", { name, count: value.length })
      : t("isNotText", { name, value: previewFields({ [name]: value }).slice(0, 80) });
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-2 rounded-control border border-dashed border-line-strong bg-raised px-2.5 py-1.5 text-xs text-muted">
      <span className="min-w-0 flex-1 wrap-anywhere">{words}</span>
      <Button size="sm" onClick={onGoToJson}>
        {t("goToJson")}
      </Button>
    </p>
  );
}

/** A long name of the wire may go on in a second line, behind an underscore. */
function BreakableName({ name }: { name: string }) {
  return name.split(/(?<=_)/).map((word) => (
    <Fragment key={word}>
      {word}
      <wbr />
    </Fragment>
  ));
}
