"use client";

import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { EventView } from "@/components/response/event-view";
import { OutputView } from "@/components/response/output-view";
import { ResponseView } from "@/components/response/response-view";
import { eventGridId } from "@/components/timeline/event-grid";
import { TabPanel, Tabs } from "@/components/ui/tabs";
import { usePlayground, useRun, useSelection } from "@/lib/client/playground";
import { keyVariablesQuery, providersQuery } from "@/lib/client/queries";
import type { OutputTab } from "@/lib/client/selection-store";

const tabIds: readonly OutputTab[] = ["output", "response", "event"];

const panelLook = "overflow-auto px-4 py-3.5 text-sm";

/** The Output pane: what the response says, what it is, and the selected event. */
export function OutputPane() {
  const t = useTranslations("output");
  const tShell = useTranslations("shell");
  const { selection } = usePlayground();
  const run = useRun((current) => current);
  const tab = useSelection((current) => current.tab);
  const selected = useSelection((current) => current.selectedEvent);
  const { data: providers } = useQuery(providersQuery);
  const { data: keyVariables } = useQuery(keyVariablesQuery);
  const target = {
    provider: providers?.find(({ id }) => id === run.providerId)?.name ?? run.providerId,
    keyVariable: keyVariables?.[run.providerId] ?? null,
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
        tabs={tabIds.map((id) => ({ id, label: t(`tabs.${id}`) }))}
        selected={tab}
        onSelect={selection.showTab}
      >
        <TabPanel id="output" className={panelLook}>
          <OutputView run={run} target={target} />
        </TabPanel>
        <TabPanel id="response" className={panelLook}>
          <ResponseView response={run.response} body={run.body} />
        </TabPanel>
        <TabPanel id="event" className={panelLook}>
          <EventView log={run.log} selected={selected} entryCount={run.log.entryCount} />
        </TabPanel>
      </Tabs>
    </section>
  );
}
