import { useTranslations } from "use-intl";
import type { ControlProps } from "@/components/form/control-props";
import { Button } from "@/components/ui/button";

const shownCharacters = 40;

/** Stands where a box for text would, while the request holds a structure there: the JSON view shows it whole. */
export function StructureNote({
  id,
  labelId,
  describedBy,
  name,
  state,
  onGoToJson,
}: ControlProps & { onGoToJson: () => void }) {
  const t = useTranslations("request");
  const { value, written = "" } = state;
  return (
    // A group, since the field's label has to name something here too.
    <fieldset
      id={id}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 rounded-control border border-dashed border-line-strong bg-raised px-2.5 py-1.5 text-xs text-muted"
    >
      <span className="min-w-0 flex-1">
        {Array.isArray(value)
          ? t("isList", { field: name, count: value.length })
          : t("isNotText", { field: name, value: shorten(written) })}
      </span>
      <Button size="sm" onClick={onGoToJson}>
        {t("goToJson")}
      </Button>
    </fieldset>
  );
}

function shorten(text: string): string {
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}
