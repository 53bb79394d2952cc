import { useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { captureWish, fileSource, shownCapture } from "@/components/captures/capture-wish";
import { capturePart } from "@/components/captures/late-captures";
import { takesPaste } from "@/components/captures/takes-paste";
import { useExportable } from "@/components/captures/use-exportable";
import { LateView } from "@/components/ui/late-view";
import { useShortcut } from "@/lib/client/shortcuts";
import { looksLikeCapture } from "@/lib/protocol/capture/looks-like-capture";

const none = () => null;

/** Waits for a wish to keep a run or to open a file, for a file dropped on the Stream pane, and for a paste. */
export function CaptureGate() {
  const wish = useSyncExternalStore(captureWish.subscribe, captureWish.getSnapshot, none);
  const shown = useSyncExternalStore(shownCapture.subscribe, shownCapture.getSnapshot, none);
  const isExportable = useExportable();
  useDroppedFile();
  usePastedCapture();
  return (
    <>
      {isExportable ? <ExportKey /> : null}
      {wish || shown ? <LateView loader={capturePart} props={{ wish, shown }} /> : null}
    </>
  );
}

function ExportKey() {
  const t = useTranslations("shell");
  useShortcut("E", t("commandExport"), () => captureWish.set({ kind: "export" }));
  return null;
}

/** Offers to open what is pasted where nothing takes a paste. The clipboard is outside. */
function usePastedCapture(): void {
  useEffect(() => {
    const paste = ({ target, clipboardData }: ClipboardEvent) => {
      const text = clipboardData?.getData("text/plain") ?? "";
      if (!takesPaste(target) && looksLikeCapture(text)) captureWish.set({ kind: "offer", text });
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
}

const paneMark = "data-dropping";

function findPane({ target, dataTransfer }: DragEvent): Element | null {
  if (!(target instanceof Element) || !dataTransfer?.types.includes("Files")) return null;
  return target.closest("[data-pane=stream]");
}

/** Marks the pane while a file is over it, and takes the file. Drags are outside. */
function useDroppedFile(): void {
  useEffect(() => {
    const unmark = () => document.querySelector(`[${paneMark}]`)?.removeAttribute(paneMark);
    const dragOver = (event: DragEvent) => {
      const pane = findPane(event);
      if (!pane) return unmark();
      event.preventDefault();
      pane.setAttribute(paneMark, "");
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) unmark();
    };
    const drop = (event: DragEvent) => {
      unmark();
      if (!findPane(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) captureWish.set({ kind: "open", source: fileSource(file) });
    };
    document.addEventListener("dragover", dragOver);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", dragOver);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
}
