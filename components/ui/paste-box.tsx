import { type ClipboardEvent, type DragEvent, useEffect, useId, useRef, useState } from "react";
import { boxStyle } from "@/components/form/box-style";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

type PasteBoxProps = {
  /** The box's name, a line below it, and what the button for files says. */
  words: { label: string; hint: string; choose: string; placeholder: string };
  text: string;
  onText: (text: string) => void;
  /** Endings of the files that can be read, such as `.har,.json`; a browser shows others greyed. */
  endings: string;
  onFile: (file: File) => void;
  /** Is asked about a pasted text first. True: it is dealt with, and does not go into the box. */
  onPasteText?: (text: string) => boolean;
  className?: string;
};

/** A box to paste into; files are chosen beside it, dropped on it or pasted. It takes the focus. */
export function PasteBox(props: PasteBoxProps) {
  const { words, text, onText, endings, onFile, onPasteText, className } = props;
  const boxId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  // It is what the dialog was opened for.
  useEffect(() => box.current?.focus(), []);

  const takeFile = (event: DragEvent | ClipboardEvent, { files }: DataTransfer) => {
    setOver(false);
    const [file] = files;
    if (!file) return false;
    event.preventDefault();
    onFile(file);
    return true;
  };
  const paste = (event: ClipboardEvent) => {
    if (takeFile(event, event.clipboardData)) return;
    if (onPasteText?.(event.clipboardData.getData("text/plain"))) event.preventDefault();
  };
  const dragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className="grid min-w-0 content-start gap-2">
      <div className="flex items-end gap-2">
        <label htmlFor={boxId} className="font-semibold text-ink">
          {words.label}
        </label>
        <Button size="sm" className="ml-auto" onClick={() => chooser.current?.click()}>
          {words.choose}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept={endings}
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onFile(file);
          }}
        />
      </div>
      <textarea
        id={boxId}
        ref={box}
        value={text}
        aria-describedby={`${boxId}-hint`}
        onChange={(event) => onText(event.target.value)}
        onPaste={paste}
        onDragOver={dragOver}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => takeFile(event, event.dataTransfer)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder={words.placeholder}
        className={classNames(
          boxStyle,
          "h-40 w-full resize-y py-2 font-mono text-xs leading-5",
          isOver && "border-accent bg-accent-soft",
          className,
        )}
      />
      <p id={`${boxId}-hint`} className="text-xs text-muted">
        {words.hint}
      </p>
    </div>
  );
}
