import type { CapturePartProps } from "@/components/captures/capture-part";
import { createPartLoader } from "@/components/ui/late-view";
import { loadCapturesMessages, loadReplayMessages } from "@/lib/i18n/late-messages";

/** The dialogs of files: nobody loads them who neither keeps nor opens one. */
export const capturePart = createPartLoader<CapturePartProps>(async (locale) => {
  const [{ CapturePart }, captures] = await Promise.all([
    import("@/components/captures/capture-part"),
    loadCapturesMessages(locale),
  ]);
  return { View: CapturePart, messages: { captures } };
});

/** What replays: nobody needs it before something has been recorded. */
export const replayPart = createPartLoader<object>(async (locale) => {
  const [{ ReplayControl }, replay] = await Promise.all([
    import("@/components/captures/replay-control"),
    loadReplayMessages(locale),
  ]);
  return { View: ReplayControl, messages: { replay } };
});
