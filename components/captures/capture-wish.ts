import { createValueStore } from "@/lib/client/value-store";

/** The dialog that is to be seen: a file may have been dropped already. */
export type CaptureWish = { readonly kind: "open"; readonly file: File | null } | { readonly kind: "export" };

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
  readonly isDismissed: boolean;
};

export const shownCapture = createValueStore<ShownCapture | null>(null);
