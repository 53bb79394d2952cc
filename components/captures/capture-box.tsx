import { type ClipboardEvent, type DragEvent, useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

/** Endings of what can be read; a browser shows others greyed. */
const endings = ".sse,.txt,.log,.ndjson,.jsonl,.har,.json";

type CaptureBoxProps = { text: string; onText: (text: string) => void; onFile: (file: File) => void };

/** A box to paste into; files are chosen beside it, dropped or pasted. */
export function CaptureBox({ text, onText, onFile }: CaptureBoxProps) {
  const t = useTranslations("captures");
  const boxId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);

  // It is what the dialog was opened for.
  useEffect(() => box.current?.focus(), []);

  const takeFile = (event: DragEvent | ClipboardEvent, files: FileList) => {
    const [file] = files;
    if (!file) return;
    event.preventDefault();
    onFile(file);
  };
  return (
    <div className="grid gap-2">
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
        onPaste={(event) => takeFile(event, event.clipboardData.files)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => takeFile(event, event.dataTransfer.files)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder="data: {&quot;type&quot;:&quot;response.created&quot;, …"
        className={classNames(boxStyle, "h-40 w-full resize-y py-2 font-mono text-xs leading-5")}
      />
      <p id={`${boxId}-hint`} className="text-xs text-muted">
        {t("hint")}
      </p>
    </div>
  );
}
