import {
  type CaptureWish,
  captureWish,
  pasteSource,
  type ShownCapture,
  shownCapture,
} from "@/components/captures/capture-wish";
import { ExportDialog } from "@/components/captures/export-dialog";
import { nameCapture } from "@/components/captures/name-capture";
import { OpenDialog } from "@/components/captures/open-dialog";
import { PasteOffer } from "@/components/captures/paste-offer";
import { readInWorker } from "@/components/captures/read-in-worker";
import { ShownNotice } from "@/components/captures/shown-notice";
import { createWorkSlice } from "@/lib/client/pace/work-slice";
import { usePlayground } from "@/lib/client/playground";
import { showCapture } from "@/lib/client/replay/show-capture";
import type { Capture } from "@/lib/protocol/capture/capture";

export type CapturePartProps = { wish: CaptureWish | null; shown: ShownCapture | null };

const close = () => captureWish.set(null);
const open = (text: string) => captureWish.set({ kind: "open", source: pasteSource(text) });

/** The dialog that was asked for, and the bar that says what is shown. */
export function CapturePart({ wish, shown }: CapturePartProps) {
  const { controller, runs, selection } = usePlayground();
  const show = async (capture: Capture, fileName: string | null) => {
    close();
    // Closing the dialog and beginning a run are a redraw of the page each: one at a time.
    await createWorkSlice().rest();
    selection.reset();
    const name = nameCapture(capture, fileName);
    showCapture(controller, capture, name);
    shownCapture.set({
      runId: runs.getSnapshot().id,
      name,
      url: capture.url,
      bytes: capture.body.length,
      isTimeless: capture.isEventStream && capture.times === null,
      isRespaced: capture.isRespaced,
      isReframed: capture.isReframed,
      isDismissed: false,
    });
  };
  return (
    <>
      {shown && !shown.isDismissed ? <ShownNotice key={shown.runId} shown={shown} /> : null}
      {wish?.kind === "offer" ? <PasteOffer onOpen={() => open(wish.text)} onDismiss={close} /> : null}
      {wish?.kind === "export" ? <ExportDialog shown={shown} onClose={close} /> : null}
      {wish?.kind === "open" ? (
        <OpenDialog
          source={wish.source}
          read={readInWorker}
          onShow={(capture, name) => void show(capture, name)}
          onClose={close}
        />
      ) : null}
    </>
  );
}
