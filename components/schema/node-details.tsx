import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { BoundBox } from "@/components/schema/bound-box";
import { EnumValues } from "@/components/schema/enum-values";
import { JsonBox } from "@/components/schema/json-box";
import { useSchemaForm } from "@/components/schema/schema-form";
import { Button } from "@/components/ui/button";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { setKeyword, setNullable } from "@/lib/protocol/request/schema-edit";
import { listBounds, type SchemaNode } from "@/lib/protocol/request/schema-node";

type PlainNode = Extract<SchemaNode, { kind: "plain" }>;

type NodeDetailsProps = {
  at: JsonPath;
  node: PlainNode;
  /** Further buttons. */
  children?: ReactNode;
};

/** What is seldom wanted of a schema: null, values, bounds, and its JSON. */
export function NodeDetails({ at, node, children }: NodeDetailsProps) {
  const t = useTranslations("schemas");
  const { edits, isPaused } = useSchemaForm();
  const [isJson, setJson] = useState(false);
  const { type, schema } = node;
  const removeBound = (keyword: string) =>
    edits.change((text, base) => setKeyword(text, [...base, ...at], keyword, undefined), null);
  const hasValues = type === "string" || type === "number" || type === "integer" || type === "any";
  return (
    <div className="mt-1 flex min-w-0 flex-col gap-1.5 rounded-card bg-raised px-2 py-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <NullBox at={at} node={node} />
        {type === "object" ? <ClosedBox at={at} node={node} /> : null}
        <span className="ml-auto flex items-center">
          <Button size="sm" variant="ghost" aria-expanded={isJson} onClick={() => setJson(!isJson)}>
            {t("json")}
          </Button>
          {children}
        </span>
      </div>
      {hasValues ? <EnumValues at={at} type={type} values={schema.enum} /> : null}
      <div className="grid grid-cols-2 gap-x-2 gap-y-1">
        {listBounds(type).map((bound) => (
          <BoundBox
            key={bound.keyword}
            bound={bound}
            value={schema[bound.keyword]}
            isPaused={isPaused}
            onChange={(json) => {
              if (json === undefined) removeBound(bound.keyword);
              else edits.setRaw([...at, bound.keyword], json);
            }}
          />
        ))}
      </div>
      {isJson ? (
        <JsonBox
          label={t("asJson")}
          written={edits.read(at)}
          isPaused={isPaused}
          onWrite={(json) => edits.setRaw(at, json)}
        />
      ) : null}
    </div>
  );
}

function NullBox({ at, node }: { at: JsonPath; node: PlainNode }) {
  const t = useTranslations("schemas");
  const { edits, isPaused } = useSchemaForm();
  if (node.type === "any" || node.type === "null") return null;
  return (
    <CheckBox
      label={t("mayBeNull")}
      isChecked={node.isNullable}
      isDisabled={isPaused}
      onChange={(next) => edits.change((text, base) => setNullable(text, [...base, ...at], next), null)}
    />
  );
}

function ClosedBox({ at, node }: { at: JsonPath; node: PlainNode }) {
  const t = useTranslations("schemas");
  const { edits, isPaused } = useSchemaForm();
  const { additionalProperties } = node.schema;
  if (additionalProperties !== undefined && typeof additionalProperties !== "boolean") return null;
  const close = (isClosed: boolean) =>
    edits.change(
      (text, base) =>
        setKeyword(text, [...base, ...at], "additionalProperties", isClosed ? false : undefined),
      null,
    );
  return (
    <CheckBox
      label={t("closed")}
      isChecked={additionalProperties === false}
      isDisabled={isPaused}
      onChange={close}
    />
  );
}

type CheckBoxProps = {
  label: string;
  isChecked: boolean;
  isDisabled: boolean;
  onChange: (isChecked: boolean) => void;
};

function CheckBox({ label, isChecked, isDisabled, onChange }: CheckBoxProps) {
  return (
    <label className="flex min-h-7 cursor-pointer items-center gap-1.5 text-xs text-muted max-md:min-h-10">
      <input
        type="checkbox"
        className="size-3.5 accent-accent"
        checked={isChecked}
        disabled={isDisabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}
