import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { JsonBox } from "@/components/schema/json-box";
import { NodeDetails } from "@/components/schema/node-details";
import { PlaceProblems } from "@/components/schema/place-problems";
import { useSchemaForm } from "@/components/schema/schema-form";
import { classNames } from "@/components/ui/class-names";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { setKeyword } from "@/lib/protocol/request/schema-edit";
import type { SchemaNode } from "@/lib/protocol/request/schema-node";

type NodeNotesProps = {
  at: JsonPath;
  node: SchemaNode;
  /** With all that is seldom wanted. */
  isOpen: boolean;
  /** Further buttons for the open details. */
  children?: ReactNode;
};

/** What is to be said of a schema below its type: description, problems, details. */
export function NodeNotes({ at, node, isOpen, children }: NodeNotesProps) {
  const t = useTranslations("schemas");
  const { edits, isPaused } = useSchemaForm();
  return (
    <>
      {node.kind === "plain" ? <Description at={at} value={node.schema.description} /> : null}
      <HiddenKeys node={node} />
      <PlaceProblems at={at} />
      {isOpen && node.kind === "plain" ? (
        <NodeDetails at={at} node={node}>
          {children}
        </NodeDetails>
      ) : null}
      {isOpen && node.kind === "other" ? (
        <div className="mt-1 flex flex-col gap-1">
          <JsonBox
            label={t("asJson")}
            written={edits.read(at)}
            isPaused={isPaused}
            onWrite={(json) => edits.setRaw(at, json)}
          />
          <div className="flex justify-end">{children}</div>
        </div>
      ) : null}
    </>
  );
}

/** Names the keys for which only the JSON has a place. */
export function HiddenKeys({ node }: { node: SchemaNode }) {
  const t = useTranslations("schemas");
  if (node.kind !== "plain" || node.hiddenKeys.length === 0) return null;
  return (
    <p className="truncate px-[9px] text-[11px] leading-[18px] text-faint">
      {t("hiddenKeys", { keys: node.hiddenKeys.join(", ") })}
    </p>
  );
}

function Description({ at, value }: { at: JsonPath; value: unknown }) {
  const t = useTranslations("schemas");
  const { edits, isPaused } = useSchemaForm();
  // A description that is no text is shown with the other keys that only JSON has.
  if (value !== undefined && typeof value !== "string") return null;
  return (
    <textarea
      aria-label={t("description")}
      placeholder={t("description")}
      rows={1}
      readOnly={isPaused}
      value={value ?? ""}
      onChange={({ target }) =>
        edits.change(
          (text, base) => setKeyword(text, [...base, ...at], "description", target.value || undefined),
          `description ${at.join(".")}`,
        )
      }
      className={classNames(
        boxStyle,
        "mt-0.5 block field-sizing-content max-h-40 min-h-7 w-full resize-none border-transparent bg-transparent px-2 py-1 text-xs leading-[18px] text-muted read-only:bg-transparent focus:border-line focus:bg-panel focus:text-ink max-md:min-h-10 max-md:py-2",
      )}
    />
  );
}
