import { useTranslations } from "use-intl";
import type { ControlProps } from "@/components/form/control-props";
import { Button } from "@/components/ui/button";
import { isJsonObject } from "@/lib/protocol/json";

type StructureNoteProps = ControlProps & { onGoToJson: () => void };

/** Stands where a box would, for a value that the box cannot show well: the JSON view shows it whole. */
export function StructureNote({ id, labelId, describedBy, name, state, onGoToJson }: StructureNoteProps) {
  const t = useTranslations("request");
  const words = useWords(name, state.value, state.written ?? "");
  return (
    // A group, since the field's label has to name something here too.
    <fieldset
      id={id}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 rounded-control border border-dashed border-line-strong bg-raised px-2.5 py-1.5 text-xs text-muted"
    >
      <span className="min-w-0 flex-1">{words}</span>
      <Button size="sm" onClick={onGoToJson}>
        {t("goToJson")}
      </Button>
    </fieldset>
  );
}

function useWords(field: string, value: unknown, written: string): string {
  const t = useTranslations("request");
  if (Array.isArray(value)) return t("isList", { field, count: value.length });
  if (isJsonObject(value)) return t("isObject", { field, count: Object.keys(value).length });
  if (typeof value === "string") return t("isLong", { field, count: value.length });
  return t("isNotText", { field, value: written });
}
