import { type RefObject, useEffect, useState } from "react";

type FilesListener = (files: readonly File[], target: EventTarget | null) => void;

/**
 * Files that are dropped or pasted anywhere in the field that `root` stands in, its plain text box included.
 * Returns whether files are being dragged over it. `onFiles` has to keep its identity.
 */
export function useDroppedFiles(root: RefObject<HTMLElement | null>, onFiles: FilesListener): boolean {
  const [isOver, setOver] = useState(false);

  // The row of the field is drawn by the form: its events are outside of this part.
  useEffect(() => {
    const field = root.current?.closest<HTMLElement>("[data-field]") ?? root.current;
    if (!field) return;
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && field.contains(event.relatedTarget))) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files, event.target);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Office programs put a picture of a text beside the text: then the text is meant.
      if (files.length === 0 || event.clipboardData?.types.includes("text/plain")) return;
      event.preventDefault();
      onFiles(files, event.target);
    };
    const listeners = { dragenter: drag, dragover: drag, dragleave: leave, drop, paste };
    const stop = new AbortController();
    for (const [type, listener] of Object.entries(listeners)) {
      field.addEventListener(type, listener as EventListener, { signal: stop.signal });
    }
    return () => stop.abort();
  }, [root, onFiles]);

  return isOver;
}
