import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import { TreeDetails } from "@/components/inspect/tree-details";
import { TreeView } from "@/components/inspect/tree-view";
import { useTree } from "@/components/inspect/use-tree";
import { type Fault, findFaults, mostFaults } from "@/components/output/find-faults";
import { readStructure } from "@/components/output/structure";
import type { JsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";

export type StructuredTextProps = {
  text: string;
  /** The JSON Schema that was asked for; undefined where none was. */
  schema: unknown;
  /** Stands there where the text is no JSON object. */
  fallback: ReactNode;
};

/** Of a small list or object all is seen at once. */
const longestOpen = 100;
const deepestOpen = 6;

function opensAtFirst(path: JsonPath, size: number): boolean {
  return path.length === 0 || (size <= longestOpen && path.length < deepestOpen);
}

function useVerdict(faults: readonly Fault[] | null): string {
  const t = useTranslations("richOutput");
  if (faults === null) return t("noSchema");
  if (faults.length === 0) return t("fits");
  return faults.length > mostFaults
    ? t("manyFaults", { count: String(mostFaults) })
    : t("faults", { count: faults.length });
}

type FaultListProps = { faults: readonly Fault[]; onShow: (path: JsonPath) => void };

/** What does not fit, each with the way to it. */
function FaultList({ faults, onShow }: FaultListProps) {
  const t = useTranslations("richOutput");
  return (
    <ul className="my-1 flex max-h-48 flex-col gap-1 overflow-y-auto text-xs">
      {faults.slice(0, mostFaults).map((fault) => (
        <li key={fault.place}>
          <button
            type="button"
            onClick={() => onShow(fault.shownPath)}
            className="text-left text-error wrap-anywhere hover:underline max-md:min-h-10"
          >
            {t("fault", { path: fault.name, wanted: fault.wanted })}
            {fault.isMissing ? ` · ${t("missing")}` : null}
          </button>
        </li>
      ))}
    </ul>
  );
}

function StructureTree({ value, schema }: { value: JsonObject; schema: unknown }) {
  const t = useTranslations("richOutput");
  const tree = useTree(value, opensAtFirst);
  const faults = useMemo(() => findFaults(schema, value), [schema, value]);
  const verdict = useVerdict(faults);
  const marked = useMemo(() => {
    const paths = new Set((faults ?? []).map(({ shownPath }) => JSON.stringify(shownPath)));
    return { has: (path: JsonPath) => paths.has(JSON.stringify(path)) };
  }, [faults]);
  const hasFaults = faults !== null && faults.length > 0;
  return (
    <>
      <p className={hasFaults ? "text-xs font-medium text-error" : "text-xs text-muted"}>{verdict}</p>
      {hasFaults ? <FaultList faults={faults} onShow={tree.reveal} /> : null}
      <TreeView label={t("structure")} tree={tree} changed={marked} />
      {/* Among other texts it stands in their order, not at the pane's edge. */}
      <div className="[&>section]:static [&>section]:mx-0 [&>section]:mt-1 [&>section]:mb-0 [&>section]:px-0">
        <TreeDetails tree={tree} />
      </div>
    </>
  );
}

/** A text that is one JSON object as a tree, with what does not fit the schema that was asked for. */
export function StructuredText({ text, schema, fallback }: StructuredTextProps) {
  const value = useMemo(() => readStructure(text), [text]);
  return value === null ? fallback : <StructureTree value={value} schema={schema} />;
}
