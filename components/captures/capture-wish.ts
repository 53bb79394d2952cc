import { createValueStore } from "@/lib/client/value-store";

/** What is read: a file, or what was pasted, which has no name and may have come from a terminal. */
export type CaptureSource = { readonly blob: Blob; readonly name: string | null; readonly isPaste: boolean };

export const fileSource = (file: File): CaptureSource => ({ blob: file, name: file.name, isPaste: false });

export const pasteSource = (text: string): CaptureSource => ({
  blob: new Blob([text]),
  name: null,
  isPaste: true,
});

/**
 * The dialog that is to be seen: something may have been dropped or pasted for it already. `offer`: a question first,
 * since `text` was pasted for no dialog.
 */
export type CaptureWish =
  | { readonly kind: "open"; readonly source: CaptureSource | null }
  | { readonly kind: "offer"; readonly text: string }
  | { readonly kind: "export" };

/** The page's own. Any button may set it. */
export const captureWish = createValueStore<CaptureWish | null>(null);

/** The run that shows a capture, and what of that the run does not know. */
export type ShownCapture = {
  readonly runId: number;
  /** The file's name, or where its request went. */
  readonly name: string;
  readonly url: string | null;
  readonly bytes: number;
  /** True for events of which the file does not say when they came. */
  readonly isTimeless: boolean;
  /** As in `Capture`. */
  readonly isRespaced: boolean;
  readonly isReframed: boolean;
  readonly isDismissed: boolean;
};

export const shownCapture = createValueStore<ShownCapture | null>(null);
