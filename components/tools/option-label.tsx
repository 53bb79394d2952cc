import { useTranslations } from "use-intl";
import { HelpButton } from "@/components/form/field-buttons";
import { Chip } from "@/components/ui/chip";
import { classNames } from "@/components/ui/class-names";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { paramName } from "@/lib/protocol/request/draft-problem";
import type { ToolControl, ToolOption } from "@/lib/protocol/request/tool-options";

type OptionLabelProps = {
  /** The row's: the label's own and the control's are made from it. */
  id: string;
  option: ToolOption;
  path: JsonPath;
  isSet: boolean;
  isHelpOpen: boolean;
  onToggleHelp: () => void;
  className: string | undefined;
};

/** An option's name with the button for its help. Read out it is the whole path, as errors write it: `tools[0].name`. */
export function OptionLabel(props: OptionLabelProps) {
  const { id, option, path, isSet, className } = props;
  const t = useTranslations("toolCards");
  const look = classNames("truncate font-mono text-xs", isSet ? "text-ink" : "text-muted");
  const content = (
    <>
      {/* In the line and without a size: taken out of it, a space would come between the two. */}
      <span className="align-top text-[0px] leading-none">
        {paramName(path).slice(0, -option.name.length)}
      </span>
      {option.name}
    </>
  );
  return (
    <div className={classNames("flex min-w-0 items-center", className)}>
      {isOneElement(option.control) ? (
        <label id={`${id}-label`} htmlFor={`${id}-control`} className={look}>
          {content}
        </label>
      ) : (
        <span id={`${id}-label`} className={look}>
          {content}
        </span>
      )}
      {option.isDeprecated ? (
        <span className="ml-1.5">
          <Chip tone="warn">{t("deprecated")}</Chip>
        </span>
      ) : null}
      <HelpButton
        id={`${id}-help`}
        labelId={`${id}-label`}
        isOpen={props.isHelpOpen}
        onToggle={props.onToggleHelp}
      />
    </div>
  );
}

/** A label can point to it. */
function isOneElement({ kind }: ToolControl): boolean {
  return ["text", "secret", "number", "json"].includes(kind);
}
