import type { CapturePartProps } from "@/components/captures/capture-part";
import { createPartLoader } from "@/components/ui/late-view";
import { loadCapturesMessages } from "@/lib/i18n/late-messages";

/** The dialogs of files: nobody loads them who neither keeps nor opens one. */
export const capturePart = createPartLoader<CapturePartProps>(async (locale) => {
  const [{ CapturePart }, captures] = await Promise.all([
    import("@/components/captures/capture-part"),
    loadCapturesMessages(locale),
  ]);
  return { View: CapturePart, messages: { captures } };
});
