import { Ellipsis } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { createFocusWish } from "@/components/schema/focus-wish";
import { JsonBox } from "@/components/schema/json-box";
import { HiddenKeys, NodeNotes } from "@/components/schema/node-notes";
import { PlaceProblems } from "@/components/schema/place-problems";
import { PropertyList } from "@/components/schema/property-list";
import { SchemaFormProvider } from "@/components/schema/schema-form";
import { SchemaInner } from "@/components/schema/schema-inner";
import { StrictBar } from "@/components/schema/strict-bar";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { PartEdits } from "@/lib/client/draft/part-edits";
import { isJsonObject } from "@/lib/protocol/json";
import { rewriteValue } from "@/lib/protocol/request/schema-edit";
import { readSchemaNode } from "@/lib/protocol/request/schema-node";
import { repairForStrict } from "@/lib/protocol/request/schema-repair";
import { findStrictProblems } from "@/lib/protocol/request/schema-strict";

export type SchemaEditorProps = {
  /** For the outermost element, a group that `labelId` names. */
  id: string;
  labelId: string;
  describedBy?: string | undefined;
  /** The schema as the request has it; undefined while there is none. Any JSON. */
  value: unknown;
  /** Relative to the schema. */
  edits: PartEdits;
  isPaused: boolean;
  /** The provider is going to hold the output to this schema: what it refuses is told. */
  isStrict: boolean;
  /** Stands at the left of the switch between form and JSON. */
  heading?: ReactNode;
  /** Called once the schema has been repaired. */
  onRepair?: () => void;
};

type Lens = "form" | "json";

/**
 * A JSON Schema as a form for plain schemas and as JSON for all: two lenses on the same text. What the form cannot
 * show stands in its place as JSON.
 */
export function SchemaEditor(props: SchemaEditorProps) {
  const { id, labelId, describedBy, value, edits, isPaused, isStrict, heading, onRepair } = props;
  const t = useTranslations("schemas");
  const [lens, setLens] = useState<Lens>("form");
  const focus = useMemo(createFocusWish, []);
  const problems = useMemo(
    () => (isStrict && value !== undefined ? findStrictProblems(value) : []),
    [isStrict, value],
  );
  const form = useMemo(
    () => ({ edits, isPaused, isStrict, problems, focus, Inner: SchemaInner }),
    [edits, isPaused, isStrict, problems, focus],
  );

  const repair = () => {
    if (!isJsonObject(value)) return;
    edits.change((text, base) => rewriteValue(text, base, value, repairForStrict(value)), null);
    onRepair?.();
  };

  return (
    <fieldset id={id} aria-labelledby={labelId} aria-describedby={describedBy} className="min-w-0">
      <div className="mb-1 flex items-center justify-between gap-2">
        <span className="min-w-0">{heading}</span>
        <LensSwitch lens={lens} onSwitch={setLens} />
      </div>
      {isStrict && value !== undefined ? (
        <StrictBar {...{ problems, isPaused, focus }} onRepair={repair} />
      ) : null}
      {lens === "json" ? (
        <JsonBox
          label={t("asJson")}
          written={edits.read([])}
          isPaused={isPaused}
          rows={6}
          onWrite={(json) => edits.setRaw([], json)}
        />
      ) : (
        <SchemaFormProvider value={form}>
          <Root value={value} onGoToJson={() => setLens("json")} />
        </SchemaFormProvider>
      )}
    </fieldset>
  );
}

function LensSwitch({ lens, onSwitch }: { lens: Lens; onSwitch: (lens: Lens) => void }) {
  const t = useTranslations("schemas");
  return (
    <fieldset aria-label={t("lens")} className="flex gap-0.5">
      {(["form", "json"] as const).map((each) => (
        <Button
          key={each}
          size="sm"
          variant="ghost"
          aria-pressed={each === lens}
          className="aria-pressed:bg-lifecycle-soft aria-pressed:text-ink"
          onClick={() => onSwitch(each)}
        >
          {t(each)}
        </Button>
      ))}
    </fieldset>
  );
}

type RootProps = { value: unknown; onGoToJson: () => void };

function Root({ value, onGoToJson }: RootProps) {
  const t = useTranslations("schemas");
  const [isOpen, setOpen] = useState(false);
  const node = readSchemaNode(value ?? {});
  const isObject = node.kind === "plain" && (node.type === "object" || node.type === "any");
  if (!isObject) {
    return (
      <div className="flex items-center gap-3 text-xs text-muted">
        <p className="min-w-0 flex-1">{t("notObject")}</p>
        <Button size="sm" onClick={onGoToJson}>
          {t("json")}
        </Button>
      </div>
    );
  }
  return (
    <>
      <ColumnNames isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      {isOpen ? (
        <NodeNotes at={[]} node={node} isOpen />
      ) : (
        <>
          <HiddenKeys node={node} />
          <PlaceProblems at={[]} />
        </>
      )}
      <PropertyList at={[]} schema={node.schema} />
    </>
  );
}

type ColumnNamesProps = { isOpen: boolean; onToggle: () => void };

/** Stands over the rows' columns; the controls have names of their own. */
function ColumnNames({ isOpen, onToggle }: ColumnNamesProps) {
  const t = useTranslations("schemas");
  return (
    <div className="flex items-center gap-1 text-[11px] leading-4 text-faint">
      <span className="min-w-0 flex-1 pl-2">{t("columnName")}</span>
      <span className="w-24 shrink-0 pl-2 max-md:w-30">{t("columnType")}</span>
      <span className="w-13 shrink-0 truncate max-md:w-15 text-center">{t("columnRequired")}</span>
      <IconButton
        size="sm"
        variant="ghost"
        className="-ml-0.5 w-6 aria-expanded:text-accent"
        label={t("moreOfRoot")}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <Ellipsis aria-hidden="true" size={15} />
      </IconButton>
    </div>
  );
}
