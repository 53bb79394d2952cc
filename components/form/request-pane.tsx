"use client";

import { type Ref, useCallback, useImperativeHandle, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { codePart } from "@/components/code/code-loader";
import { RequestEditor } from "@/components/editor/request-editor";
import { RequestForm } from "@/components/form/request-form";
import { useAttention } from "@/components/form/use-attention";
import { PresetRow } from "@/components/presets/preset-row";
import { Chip } from "@/components/ui/chip";
import { LateView } from "@/components/ui/late-view";
import { TabPanel, Tabs } from "@/components/ui/tabs";
import type { DraftSnapshot } from "@/lib/client/draft/draft-store";
import { useDraftChecks } from "@/lib/client/draft/use-draft-checks";
import { useSavedDraft } from "@/lib/client/draft/use-saved-draft";
import { useDraft, usePlayground } from "@/lib/client/playground";
import { onlyInJson } from "@/lib/protocol/request/draft-edit";
import type { FieldSection } from "@/lib/protocol/request/request-fields";

type Lens = "form" | "json" | "code";

/** What the page around it may ask of the pane, which has to be in view. */
export type RequestPaneHandle = {
  /** Shows the form, and there the field that the last run was refused for. */
  showRefusal(): void;
};

/** The request, seen through lenses on the same JSON text: two to edit it, one to take it away as code. */
export function RequestPane({ handle }: { handle: Ref<RequestPaneHandle> }) {
  const t = useTranslations("request");
  const tShell = useTranslations("shell");
  const { draft } = usePlayground();
  const [lens, setLens] = useState<Lens>("form");
  const [folded, setFolded] = useState<ReadonlySet<FieldSection>>(new Set());
  const toggleSection = (section: FieldSection) => {
    const rest = new Set(folded);
    if (!rest.delete(section)) rest.add(section);
    setFolded(rest);
  };
  const region = useRef<HTMLElement>(null);
  const isAttended = useAttention(region);
  const goToJson = useCallback(() => setLens("json"), []);
  useImperativeHandle(handle, () => ({
    showRefusal() {
      // Drawn at once: what is not there takes no focus.
      flushSync(() => setLens("form"));
      showRefusedField(region.current);
    },
  }));
  useDraftChecks(draft);
  useSavedDraft(draft);
  return (
    <section ref={region} aria-label={tShell("request")} className="flex h-full min-h-0 flex-col bg-panel">
      <Tabs
        label={t("lenses")}
        tabs={[
          { id: "form", label: t("form") },
          { id: "json", label: t("json") },
          { id: "code", label: t("code") },
        ]}
        selected={lens}
        onSelect={setLens}
        trailing={<KeyCounts />}
      >
        <PresetRow />
        <TabPanel id="form">
          <RequestForm
            isAttended={isAttended}
            folded={folded}
            onToggleSection={toggleSection}
            onGoToJson={goToJson}
          />
        </TabPanel>
        <TabPanel id="json" className="flex flex-col overflow-hidden">
          <RequestEditor />
        </TabPanel>
        <TabPanel id="code">
          <LateView loader={codePart} props={{ onGoToJson: goToJson }} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

/** The control goes to the middle of the pane: what is said about it stands below. */
function showRefusedField(pane: HTMLElement | null): void {
  const field = pane?.querySelector("[data-refused]");
  // The control's own part comes before what only stands beside it, such as the button for help.
  const target = [
    "[aria-invalid=true]:not([role=radiogroup])",
    "input:checked",
    "input, textarea, select",
    "button",
  ]
    .map((part) => field?.querySelector<HTMLElement>(part))
    .find(Boolean);
  target?.focus({ preventScroll: true });
  // Not by scrollIntoView: on phones that moves the page's frame as well.
  const panel = field?.closest("[role=tabpanel]");
  if (!field || !panel) return;
  const [inner, outer] = [field.getBoundingClientRect(), panel.getBoundingClientRect()];
  panel.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}

const countKeys = ({ lastGood }: DraftSnapshot) => Object.keys(lastGood).length;
const countOnlyInJson = ({ lastGood }: DraftSnapshot) => onlyInJson(lastGood).length;

function KeyCounts() {
  const t = useTranslations("request");
  const keyCount = useDraft(countKeys);
  const hiddenCount = useDraft(countOnlyInJson);
  return (
    <>
      <Chip>{t("setCount", { count: String(keyCount - hiddenCount) })}</Chip>
      {hiddenCount > 0 ? <Chip tone="warn">{t("onlyInJson", { count: String(hiddenCount) })}</Chip> : null}
    </>
  );
}
