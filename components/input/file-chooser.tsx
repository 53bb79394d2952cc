import { type RefObject, useRef } from "react";

type FileChooser = { input: RefObject<HTMLInputElement | null>; open: () => void };

/** A file dialog that any button opens. */
export function useFileChooser(): FileChooser {
  const input = useRef<HTMLInputElement>(null);
  return { input, open: () => input.current?.click() };
}

type FileInputProps = {
  chooser: FileChooser;
  accept?: string;
  isMultiple?: boolean;
  onFiles: (files: readonly File[]) => void;
};

/** The dialog's own element, which is never seen. */
export function FileInput({ chooser, accept, isMultiple = false, onFiles }: FileInputProps) {
  return (
    <input
      ref={chooser.input}
      type="file"
      hidden
      accept={accept}
      multiple={isMultiple}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])];
        // So that the same file can be chosen again.
        target.value = "";
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
