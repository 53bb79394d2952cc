import { Braces } from "lucide-react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { useSchemaForm } from "@/components/schema/schema-form";
import { selectStyle } from "@/components/schema/select-style";
import { classNames } from "@/components/ui/class-names";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { setType } from "@/lib/protocol/request/schema-edit";
import { type SchemaNode, type SchemaType, schemaTypes } from "@/lib/protocol/request/schema-node";

type NodeTypeProps = {
  at: JsonPath;
  node: SchemaNode;
  /** Shows the JSON of what has no type that a list could offer. */
  onOpenJson: () => void;
};

/** The type of a schema to choose from, or a chip for what stands there instead. */
export function NodeType({ at, node, onOpenJson }: NodeTypeProps) {
  const t = useTranslations("schemas");
  const { edits, isPaused, isStrict } = useSchemaForm();
  if (node.kind === "other") {
    return (
      <button
        type="button"
        title={t("onlyJson", { label: node.label })}
        onClick={onOpenJson}
        className="flex h-7 w-24 shrink-0 items-center gap-1 rounded-control bg-lifecycle-soft px-2 font-mono text-[11px] text-muted hover:text-ink max-md:h-10 max-md:w-30"
      >
        <Braces aria-hidden="true" size={12} className="shrink-0" />
        <span className="truncate">{node.label}</span>
      </button>
    );
  }
  const choose = (type: SchemaType) =>
    edits.change(
      (text, base) =>
        setType(text, [...base, ...at], {
          type,
          isNullable: node.isNullable && type !== "any",
          isClosed: isStrict,
        }),
      null,
    );
  return (
    <select
      aria-label={t("type")}
      title={node.isNullable ? t("mayBeNull") : undefined}
      disabled={isPaused}
      value={node.type}
      onChange={({ target }) => choose(schemaTypes.find((type) => type === target.value) ?? "any")}
      className={classNames(
        boxStyle,
        selectStyle,
        "h-7 w-24 shrink-0 px-1.5 font-mono text-xs max-md:h-10 max-md:w-30",
      )}
    >
      {schemaTypes.map((type) => (
        <option key={type} value={type}>
          {node.isNullable && type !== "any" && type !== "null" ? `${type}?` : type}
        </option>
      ))}
    </select>
  );
}
