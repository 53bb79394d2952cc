import { useEffect, useSyncExternalStore } from "react";
import { takesPaste } from "@/components/captures/takes-paste";
import { importWish } from "@/components/import/import-wish";
import { importPart } from "@/components/import/late-import";
import { looksImportable } from "@/components/import/looks-importable";
import { LateView } from "@/components/ui/late-view";
import { looksLikeCapture } from "@/lib/protocol/capture/looks-like-capture";

const none = () => null;

/** Waits for a wish to import, and for a paste that is worth an offer; the rest is fetched then. */
export function ImportGate() {
  const wish = useSyncExternalStore(importWish.subscribe, importWish.getSnapshot, none);

  // The clipboard is outside. The paste itself goes on as it would: this is an offer only.
  useEffect(() => {
    const notice = ({ clipboardData, target }: ClipboardEvent) => {
      const text = clipboardData?.getData("text/plain") ?? "";
      const isInDialog = target instanceof Element && target.closest("dialog") !== null;
      // A recorded answer may have its request beside it: where nothing is typed, the answer is what is pasted.
      const isCapture = !takesPaste(target) && looksLikeCapture(text);
      if (!isInDialog && !isCapture && looksImportable(text)) importWish.set({ kind: "offer", text });
    };
    document.addEventListener("paste", notice, true);
    return () => document.removeEventListener("paste", notice, true);
  }, []);

  return wish ? <LateView loader={importPart} props={{ wish }} /> : null;
}
