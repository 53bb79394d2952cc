import { pasteSource } from "@/components/captures/capture-wish";
import { capturePart, replayPart } from "@/components/captures/late-captures";
import { readInWorker } from "@/components/captures/read-in-worker";
import { checksTab } from "@/components/checks/checks-tab";
import { eventGuide } from "@/components/explain/event-guide-loader";
import { eventTypesPart } from "@/components/explain/event-types-loader";
import { responseFieldGuide } from "@/components/explain/field-guide-loader";
import { helpLoader } from "@/components/form/help-loader";
import { importPart } from "@/components/import/late-import";
import { eventTab, responseTab } from "@/components/inspect/inspect-tabs";
import { metricsTab } from "@/components/metrics/metrics-tab";
import { lateMarkdown, lateStructure, lateTokens } from "@/components/output/late-output";
import { lateOverview } from "@/components/overview/late-overview";
import { lateItemDetails } from "@/components/response/late-item-details";
import { outputTab } from "@/components/response/late-views";
import type { PartLoader } from "@/components/ui/late-view";
import { loadRowsMessages } from "@/lib/i18n/late-messages";
import type { Locale } from "@/lib/i18n/locale";

/** Fetches one part, with its words where it has any; rejects where it cannot be had. */
export type FetchPart = (locale: Locale) => Promise<unknown>;

/**
 * What a viewer needs once the server is gone, the most needed first: to open a capture, to show it, to say what is
 * wrong with it. What only composes a request is not here, nor is Monaco. The test beside this names what is left out.
 */
export const lateParts: readonly FetchPart[] = [
  fetchView(capturePart),
  fetchCaptureReader,
  () => import("@/lib/client/run/receive-answer"),
  () => import("@/lib/client/rows/row-feed"),
  () => import("@/components/timeline/event-rows"),
  loadRowsMessages,
  () => import("@/lib/client/run/run-analysis"),
  fetchView(outputTab),
  fetchView(lateItemDetails),
  fetchView(lateOverview),
  () => import("@/lib/client/time/run-past"),
  fetchView(checksTab),
  fetchView(metricsTab),
  fetchView(responseTab),
  fetchView(eventTab),
  fetchView(eventGuide),
  fetchView(responseFieldGuide),
  fetchView(lateStructure),
  fetchView(lateMarkdown),
  fetchView(lateTokens),
  fetchView(replayPart),
  fetchView(importPart),
  fetchView(eventTypesPart),
  fetchView(helpLoader),
  () => import("@/components/shell/keys-dialog"),
  () => import("@/components/shell/share-dialog"),
];

function fetchView<Props>({ peek, load }: PartLoader<Props>): FetchPart {
  return async (locale) => peek(locale) ?? load(locale);
}

/** The worker is a program of its own: a first reading has the browser keep its code. */
async function fetchCaptureReader(): Promise<void> {
  const reading = await readInWorker(pasteSource("")).result;
  if (reading === null) throw new Error("The code that reads captures could not be had.");
}
