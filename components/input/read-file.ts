/** A file on its way into the request. `stop` ends the reading, and nothing is told from then on. */
export type FileReading = { readonly stop: () => void };

type ReadingListener = {
  /** `share`: from 0 to 1. */
  onProgress: (share: number) => void;
  onDone: (dataUrl: string) => void;
  /** The file has gone, or is longer than a text can be. */
  onFail: () => void;
};

/**
 * Reads a file to a data URL of the given media type, whatever type the browser has guessed. The browser encodes
 * it apart from the page's own work: 8 MB hold up no key.
 */
export function readFile(file: Blob, mediaType: string, listener: ReadingListener): FileReading {
  const reader = new FileReader();
  let isStopped = false;
  reader.onprogress = ({ loaded, total }) => {
    if (!isStopped && total > 0) listener.onProgress(loaded / total);
  };
  reader.onload = () => {
    if (isStopped) return;
    if (typeof reader.result === "string") listener.onDone(reader.result);
    else listener.onFail();
  };
  reader.onerror = () => {
    if (!isStopped) listener.onFail();
  };
  reader.readAsDataURL(file.slice(0, file.size, mediaType));
  return {
    stop() {
      isStopped = true;
      reader.abort();
    },
  };
}
