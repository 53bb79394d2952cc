import type { OutputViewProps } from "@/components/response/output-view";
import { createPartLoader } from "@/components/ui/late-view";

// What shows a run is not needed before there is one: it comes while the request is on its way. The words are part
// of the first page, where their bytes cost no script.

export const outputTab = createPartLoader<OutputViewProps>(async () => {
  const { OutputView } = await import("@/components/response/output-view");
  return { View: OutputView, messages: {} };
});
