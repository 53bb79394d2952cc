import { useTranslations } from "use-intl";
import { JsonBox } from "@/components/schema/json-box";
import { type OptionProps, useCard } from "@/components/tools/tool-place";
import { Button } from "@/components/ui/button";
import { paramName } from "@/lib/protocol/request/draft-problem";

type JsonFieldProps = OptionProps & {
  /** The value is not of the kind that the option takes. */
  isOdd?: boolean;
  /** Where the option's own path is not to be the name. */
  label?: string;
};

const longestJson = 50_000;

/** Any value as JSON, in its own spelling. One that is too long for a box is left to the JSON tab. */
export function JsonField({ id, option, value, place, isOdd = false, label }: JsonFieldProps) {
  const t = useTranslations("toolCards");
  const tRequest = useTranslations("request");
  const { isPaused, onGoToJson } = useCard();
  const written = value === undefined ? undefined : place.edits.read([]);
  if (written !== undefined && written.length > longestJson) {
    return (
      <div className="flex items-center gap-3 text-xs text-muted">
        <span className="min-w-0 flex-1">
          {tRequest("isLong", { field: option.name, count: written.length })}
        </span>
        <Button size="sm" onClick={onGoToJson}>
          {tRequest("goToJson")}
        </Button>
      </div>
    );
  }
  const write = (json: string) => place.edits.setRaw([], json);
  return (
    <>
      <JsonBox
        id={id}
        label={label ?? paramName(place.path)}
        {...{ written, isPaused }}
        onWrite={write}
        rows={1}
      />
      {isOdd ? <p className="mt-0.5 text-xs text-faint">{t("oddValue")}</p> : null}
    </>
  );
}
