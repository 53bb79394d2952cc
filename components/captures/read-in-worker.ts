import type { CaptureTaskInput } from "@/components/captures/capture.worker";
import type { CaptureSource } from "@/components/captures/capture-wish";
import type { CaptureReading } from "@/lib/protocol/capture/capture";

/** A reading that goes on. `stop` ends it, and its result never comes. */
export type CaptureTask = {
  /** Null where the file cannot be had, or the code to read it. */
  readonly result: Promise<CaptureReading | null>;
  readonly stop: () => void;
};

export type ReadCaptureSource = (source: CaptureSource) => CaptureTask;

/** Reads beside the page's own work: a HAR file of 30 MB is one call of the JSON parser, half a second long. */
export const readInWorker: ReadCaptureSource = ({ blob, isPaste }) => {
  const worker = new Worker(new URL("./capture.worker.ts", import.meta.url), { type: "module" });
  const result = new Promise<CaptureReading | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<CaptureReading | null>) => resolve(data);
    worker.onerror = () => resolve(null);
    const input: CaptureTaskInput = { blob, isPaste };
    worker.postMessage(input);
  });
  void result.then(() => worker.terminate());
  return { result, stop: () => worker.terminate() };
};
