import type { CaptureReading } from "@/lib/protocol/capture/capture";

/** A reading that goes on. `stop` ends it, and its result never comes. */
export type CaptureTask = {
  /** Null where the file cannot be had, or the code to read it. */
  readonly result: Promise<CaptureReading | null>;
  readonly stop: () => void;
};

export type ReadCaptureFile = (file: Blob) => CaptureTask;

/** Reads beside the page's own work: a HAR file of 30 MB is one call of the JSON parser, half a second long. */
export const readInWorker: ReadCaptureFile = (file) => {
  const worker = new Worker(new URL("./capture.worker.ts", import.meta.url), { type: "module" });
  const result = new Promise<CaptureReading | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<CaptureReading | null>) => resolve(data);
    worker.onerror = () => resolve(null);
    worker.postMessage(file);
  });
  void result.then(() => worker.terminate());
  return { result, stop: () => worker.terminate() };
};
