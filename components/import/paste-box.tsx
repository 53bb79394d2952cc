import { type ClipboardEvent, type DragEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

type PasteBoxProps = { text: string; onText: (text: string) => void };

/** Endings of what can be read; a browser shows others greyed. */
const endings = ".har,.json,.jsonc,.txt,.sh,.bat,.ps1,.py,.ts,.js,.mjs,.http";

/** The pasted text, which may be a dropped or chosen file too. */
export function PasteBox({ text, onText }: PasteBoxProps) {
  const t = useTranslations("imports");
  const boxId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  // It is what the dialog was opened for.
  useEffect(() => box.current?.focus(), []);

  const readFile = async (files: FileList | null) => {
    const file = files?.[0];
    // What is dropped may be a folder, which has no text.
    const read = await file?.text().catch(() => null);
    if (read) onText(read);
  };
  const takeFiles = (event: DragEvent | ClipboardEvent, files: FileList) => {
    setOver(false);
    if (files.length === 0) return;
    event.preventDefault();
    void readFile(files);
  };
  const dragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className="grid min-w-0 content-start gap-2">
      <div className="flex items-end gap-2">
        <label htmlFor={boxId} className="font-semibold text-ink">
          {t("pasted")}
        </label>
        <Button size="sm" className="ml-auto" onClick={() => chooser.current?.click()}>
          {t("chooseFile")}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept={endings}
          hidden
          onChange={({ target }) => void readFile(target.files)}
        />
      </div>
      <textarea
        id={boxId}
        ref={box}
        value={text}
        aria-describedby={`${boxId}-hint`}
        onChange={(event) => onText(event.target.value)}
        onPaste={(event) => takeFiles(event, event.clipboardData.files)}
        onDragOver={dragOver}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => takeFiles(event, event.dataTransfer.files)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder={t("placeholder")}
        className={classNames(
          boxStyle,
          "h-40 w-full resize-y py-2 font-mono text-xs leading-5 md:h-80",
          isOver && "border-accent bg-accent-soft",
        )}
      />
      <p id={`${boxId}-hint`} className="text-xs text-muted">
        {t("hint")}
      </p>
    </div>
  );
}
