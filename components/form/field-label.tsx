import { useTranslations } from "use-intl";
import { fieldIds } from "@/components/form/field-ids";
import { classNames } from "@/components/ui/class-names";
import type { RequestField } from "@/lib/protocol/request/request-fields";

type FieldLabelProps = {
  /** The row's id. */
  id: string;
  field: RequestField;
  isSet: boolean;
  /** False for a group, which is no element that a label can point to. */
  isLabelled: boolean;
  /** A name that has the whole line may have another for its rest. */
  mayWrap: boolean;
};

/** A parameter's API name, the part of its parent fainter, and what there is to know before it is used. */
export function FieldLabel({ id, field, isSet, isLabelled, mayWrap }: FieldLabelProps) {
  const ids = fieldIds(id);
  const Tag = isLabelled ? "label" : "span";
  const own = field.path.at(-1) ?? "";
  return (
    <span className="flex min-w-0 flex-col">
      <Tag
        id={ids.label}
        htmlFor={isLabelled ? ids.control : undefined}
        className={classNames(
          "font-mono text-xs",
          mayWrap ? "wrap-anywhere" : "truncate",
          isSet ? "text-ink" : "text-muted",
        )}
      >
        {own === field.name ? null : <span className="text-faint">{field.name.slice(0, -own.length)}</span>}
        {own}
      </Tag>
      <FieldMarks field={field} />
    </span>
  );
}

/** Said on sight, since it may save a refused request: who alone knows the field, and that it is going away. */
function FieldMarks({ field }: { field: RequestField }) {
  const t = useTranslations("request.marks");
  const marks = [field.knownTo, field.isDeprecated && ("deprecated" as const)].filter((mark) => !!mark);
  if (marks.length === 0) return null;
  return <span className="truncate text-2xs text-faint">{marks.map((mark) => t(mark)).join(" · ")}</span>;
}
