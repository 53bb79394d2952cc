"use client";

import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { checksTab } from "@/components/checks/checks-tab";
import { eventTab, responseTab } from "@/components/inspect/inspect-tabs";
import { metricsTab } from "@/components/metrics/metrics-tab";
import { FindingBadge } from "@/components/response/finding-badge";
import { outputTab } from "@/components/response/late-views";
import type { OutputViewProps } from "@/components/response/output-view";
import { ProblemFrame } from "@/components/response/problem-frame";
import { eventGridId } from "@/components/timeline/event-grid";
import { LateView } from "@/components/ui/late-view";
import { TabPanel, Tabs } from "@/components/ui/tabs";
import { useLateRun, usePlayground, useSelection } from "@/lib/client/playground";
import { outputTabs } from "@/lib/client/rows/selection-store";
import { useMoment } from "@/lib/client/time/time-cursor";
import { keyVariablesQuery, providersQuery } from "@/lib/client/visit/queries";

const panelLook = "overflow-auto px-4 py-3.5 text-sm";

/** Before a run there is nothing to show; and where the server is gone, nothing to show it with. */
function OutputTab(props: OutputViewProps) {
  const { run } = props;
  const t = useTranslations();
  if (run.phase === "idle") return <p className="text-muted">{t("output.nothingYet")}</p>;
  if (run.outcome?.kind === "unreachable") return <ProblemFrame words={t("errors.unreachable")} />;
  return <LateView loader={outputTab} props={props} />;
}

type OutputPaneProps = {
  /** Selects an event and shows its row. */
  onShowEvent: (index: number) => void;
  /** Shows the field of the request that the run was refused for. */
  onShowRefusal: () => void;
};

/** The Output pane: what the response says and is, the selected event, what is wrong with the stream, its times. */
export function OutputPane({ onShowEvent, onShowRefusal }: OutputPaneProps) {
  const t = useTranslations("output");
  const tShell = useTranslations("shell");
  const { selection } = usePlayground();
  const run = useLateRun((current) => current);
  const { run: shown, before, change, figures } = useMoment();
  const tab = useSelection((current) => current.tab);
  const selected = useSelection((current) => current.selectedEvent);
  const hiddenLevels = useSelection((current) => current.hiddenLevels);
  const { data: providers } = useQuery(providersQuery);
  const { data: keyVariables } = useQuery(keyVariablesQuery);
  const isPast = figures !== null;
  const findingCount = run.checks ? run.checks.error + run.checks.warning : 0;
  const findingWords = findingCount > 0 ? t("findingCounts", { count: String(findingCount) }) : undefined;
  const provider = run.isFromFile ? undefined : providers?.find(({ id }) => id === run.providerId);
  const target = {
    provider: provider?.name ?? run.providerId,
    keyVariable: run.isFromFile ? null : (keyVariables?.[run.providerId] ?? null),
    isSandbox: !run.isFromFile && run.providerId === "sandbox",
  };

  const leaveEvent = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || tab !== "event") return;
    // Drawn at once: the panel that had the focus is gone, and a hidden grid takes none.
    flushSync(selection.leave);
    document.getElementById(eventGridId)?.focus();
  };

  return (
    <section
      aria-label={tShell("output")}
      onKeyDown={leaveEvent}
      className="flex h-full min-h-0 min-w-0 flex-col bg-panel"
    >
      <Tabs
        label={t("views")}
        tabs={outputTabs.map((id) => ({
          id,
          label: t(`tabs.${id}`),
          ...(id === "checks"
            ? { badge: <FindingBadge checks={run.checks} />, description: findingWords }
            : {}),
        }))}
        selected={tab}
        onSelect={selection.showTab}
      >
        <TabPanel id="output" className={panelLook}>
          <OutputTab
            onShowRefusal={onShowRefusal}
            run={shown}
            isPast={isPast}
            change={change}
            target={target}
          />
        </TabPanel>
        <TabPanel id="response" className={panelLook}>
          <LateView loader={responseTab} props={{ run: shown, before }} />
        </TabPanel>
        <TabPanel id="event" className={panelLook}>
          <LateView
            loader={eventTab}
            props={{ log: run.log, selected, entryCount: run.log.entryCount, onShowEvent }}
          />
        </TabPanel>
        <TabPanel id="checks" className={panelLook}>
          <LateView
            loader={checksTab}
            props={{ run, selected, hiddenLevels, onToggleLevel: selection.toggleLevel, onShowEvent }}
          />
        </TabPanel>
        <TabPanel id="metrics" className={panelLook}>
          <LateView
            loader={metricsTab}
            props={{ run: shown, isPast, prices: provider?.prices, onShowEvent }}
          />
        </TabPanel>
      </Tabs>
    </section>
  );
}
