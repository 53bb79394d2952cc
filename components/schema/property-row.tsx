import { ArrowDown, ArrowUp, Ellipsis, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { NameBox } from "@/components/schema/name-box";
import { NodeNotes } from "@/components/schema/node-notes";
import { NodeType } from "@/components/schema/node-type";
import { namePlace, useSchemaForm } from "@/components/schema/schema-form";
import { IconButton } from "@/components/ui/icon-button";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { moveProperty, removeProperty, setRequired } from "@/lib/protocol/request/schema-edit";
import { readSchemaNode } from "@/lib/protocol/request/schema-node";

type PropertyRowProps = {
  /** The object that the property is of. */
  at: JsonPath;
  name: string;
  index: number;
  /** All of the object's properties, in their order. */
  names: readonly string[];
  schema: unknown;
  isRequired: boolean;
  onAddBehind: () => void;
};

/** One property: name, type and "required" in a line, what else there is to it below. */
export function PropertyRow({ at, name, index, names, schema, isRequired, onAddBehind }: PropertyRowProps) {
  const t = useTranslations("schemas");
  const { edits, focus, isPaused, Inner } = useSchemaForm();
  const [isOpen, setOpen] = useState(false);
  const path = [...at, "properties", name];
  const node = readSchemaNode(schema);

  const remove = () => {
    focus.ask(namePlace(at, names.length === 1 ? -1 : Math.min(index, names.length - 2)));
    edits.change((text, base) => removeProperty(text, [...base, ...at], name), null);
  };
  const require = (next: boolean) =>
    edits.change((text, base) => setRequired(text, [...base, ...at], name, next), null);
  const move = (target: number) => {
    const other = names[target];
    if (other === undefined) return;
    edits.change((text, base) => moveProperty(text, [...base, ...at], name, other), null);
  };

  return (
    <fieldset
      aria-label={t("property", { name })}
      className="min-w-0 border-t border-line-soft py-1 first:border-t-0"
    >
      <div className="flex min-w-0 items-start gap-1">
        <NameBox {...{ at, name, index, names, onAddBehind }} />
        <NodeType at={path} node={node} onOpenJson={() => setOpen(true)} />
        <RequiredBox isRequired={isRequired} isPaused={isPaused} onChange={require} />
        <IconButton
          size="sm"
          variant="ghost"
          className="w-6 max-md:mt-1.5 aria-expanded:text-accent"
          label={t("more", { name })}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Ellipsis aria-hidden="true" size={15} />
        </IconButton>
        <IconButton
          size="sm"
          variant="ghost"
          className="w-6 max-md:mt-1.5"
          label={t("remove", { name })}
          disabled={isPaused}
          onClick={remove}
        >
          <X aria-hidden="true" size={14} />
        </IconButton>
      </div>
      <NodeNotes at={path} node={node} isOpen={isOpen}>
        <MoveButtons {...{ name, index, isPaused }} count={names.length} onMove={move} />
      </NodeNotes>
      <Inner at={path} node={node} />
    </fieldset>
  );
}

type RequiredBoxProps = { isRequired: boolean; isPaused: boolean; onChange: (isRequired: boolean) => void };

function RequiredBox({ isRequired, isPaused, onChange }: RequiredBoxProps) {
  const t = useTranslations("schemas");
  return (
    <label
      title={t("required")}
      className="grid h-7 w-6 shrink-0 cursor-pointer place-items-center max-md:h-10 max-md:w-8"
    >
      <span className="sr-only">{t("required")}</span>
      <input
        type="checkbox"
        className="size-3.5 accent-accent"
        checked={isRequired}
        disabled={isPaused}
        onChange={({ target }) => onChange(target.checked)}
      />
    </label>
  );
}

type MoveButtonsProps = {
  name: string;
  index: number;
  count: number;
  isPaused: boolean;
  onMove: (target: number) => void;
};

function MoveButtons({ name, index, count, isPaused, onMove }: MoveButtonsProps) {
  const t = useTranslations("schemas");
  return (
    <>
      <IconButton
        size="sm"
        variant="ghost"
        label={t("moveUp", { name })}
        disabled={isPaused || index === 0}
        onClick={() => onMove(index - 1)}
      >
        <ArrowUp aria-hidden="true" size={14} />
      </IconButton>
      <IconButton
        size="sm"
        variant="ghost"
        label={t("moveDown", { name })}
        disabled={isPaused || index === count - 1}
        onClick={() => onMove(index + 1)}
      >
        <ArrowDown aria-hidden="true" size={14} />
      </IconButton>
    </>
  );
}
