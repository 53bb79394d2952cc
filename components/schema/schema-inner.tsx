import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { JsonBox } from "@/components/schema/json-box";
import { NodeNotes } from "@/components/schema/node-notes";
import { NodeType } from "@/components/schema/node-type";
import { PropertyList } from "@/components/schema/property-list";
import { type InnerProps, useSchemaForm } from "@/components/schema/schema-form";
import { IconButton } from "@/components/ui/icon-button";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { readSchemaNode } from "@/lib/protocol/request/schema-node";

/** Deeper than strict mode allows, and the pane is too narrow for more: from there on it is JSON. */
const longestPath = 24;

/** The properties of an object, or what the entries of an array are; nothing for all else. */
export function SchemaInner({ at, node }: InnerProps) {
  const t = useTranslations("schemas");
  const { edits, isPaused } = useSchemaForm();
  if (node.kind !== "plain" || (node.type !== "object" && node.type !== "array")) return null;
  if (at.length > longestPath) {
    const write = (json: string) => edits.setRaw(at, json);
    return <JsonBox label={t("asJson")} written={edits.read(at)} isPaused={isPaused} onWrite={write} />;
  }
  return (
    <div className="mt-0.5 ml-1.5 border-l-2 border-line-soft pl-2">
      {node.type === "object" ? (
        <PropertyList at={at} schema={node.schema} />
      ) : (
        <Items at={[...at, "items"]} schema={node.schema.items} />
      )}
    </div>
  );
}

function Items({ at, schema }: { at: JsonPath; schema: unknown }) {
  const t = useTranslations("schemas");
  const [isOpen, setOpen] = useState(false);
  // No schema for the entries is as one that takes all.
  const node = readSchemaNode(schema === undefined ? {} : schema);
  return (
    <fieldset aria-label={t("entries")} className="min-w-0 py-1">
      <div className="flex items-center gap-1">
        <span className="min-w-0 flex-1 truncate px-2 text-xs text-muted">{t("entries")}</span>
        <NodeType at={at} node={node} onOpenJson={() => setOpen(true)} />
        <IconButton
          size="sm"
          variant="ghost"
          className="w-6 aria-expanded:text-accent"
          label={t("moreOfEntries")}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Ellipsis aria-hidden="true" size={15} />
        </IconButton>
      </div>
      <NodeNotes at={at} node={node} isOpen={isOpen} />
      <SchemaInner at={at} node={node} />
    </fieldset>
  );
}
