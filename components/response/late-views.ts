import type { EventViewProps } from "@/components/response/event-view";
import type { OutputViewProps } from "@/components/response/output-view";
import type { ResponseViewProps } from "@/components/response/response-view";
import { createPartLoader } from "@/components/ui/late-view";

// What shows a run is not needed before there is one: it comes while the request is on its way. The words are part
// of the first page, where their bytes cost no script.

export const outputTab = createPartLoader<OutputViewProps>(async () => {
  const { OutputView } = await import("@/components/response/output-view");
  return { View: OutputView, messages: {} };
});

export const responseTab = createPartLoader<ResponseViewProps>(async () => {
  const { ResponseView } = await import("@/components/response/response-view");
  return { View: ResponseView, messages: {} };
});

export const eventTab = createPartLoader<EventViewProps>(async () => {
  const { EventView } = await import("@/components/response/event-view");
  return { View: EventView, messages: {} };
});
