import { useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { CaptureBox } from "@/components/captures/capture-box";
import { CaptureChoice } from "@/components/captures/capture-choice";
import type { ReadCaptureFile } from "@/components/captures/read-in-worker";
import { UnreadableNote } from "@/components/captures/unreadable-note";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Capture, CaptureReading } from "@/lib/protocol/capture/capture";

/** What is read: a file, or what was pasted, which has no name. */
type Source = { blob: Blob; name: string | null };

type OpenDialogProps = {
  /** Was dropped already. */
  file: File | null;
  read: ReadCaptureFile;
  onShow: (capture: Capture, fileName: string | null) => void;
  onClose: () => void;
};

/** A file or a paste, and what it was found to hold. One answer is shown at once, of several one is chosen. */
export function OpenDialog({ file, read, onShow, onClose }: OpenDialogProps) {
  const t = useTranslations("captures");
  const [source, setSource] = useState<Source | null>(file && { blob: file, name: file.name });
  const [found, setFound] = useState<{ source: Source; reading: CaptureReading | null } | null>(null);
  const [text, setText] = useState("");
  const isReading = source !== null && found?.source !== source;
  const openFile = (chosen: File) => setSource({ blob: chosen, name: chosen.name });

  const take = useEffectEvent((from: Source, reading: CaptureReading | null) => {
    if (reading?.kind === "captures" && reading.captures.length === 1) onShow(reading.captures[0], from.name);
    else setFound({ source: from, reading });
  });

  // Whatever reads is outside. Another file, or closing the dialog, ends it.
  useEffect(() => {
    if (!source) return;
    const task = read(source.blob);
    let isStale = false;
    void task.result.then((reading) => isStale || take(source, reading));
    return () => {
      isStale = true;
      task.stop();
    };
  }, [source, read]);

  return (
    <Dialog title={t("openTitle")} onClose={onClose} className="w-[min(640px,calc(100vw-24px))]">
      <div className="grid min-h-0 flex-1 content-start gap-3 overflow-y-auto p-4">
        <CaptureBox text={text} onText={setText} onFile={openFile} />
        <div aria-live="polite" className="grid gap-2">
          {isReading ? <p className="text-muted">{t("reading")}</p> : null}
          {!isReading && found ? (
            <Found reading={found.reading} onShow={(capture) => onShow(capture, found.source.name)} />
          ) : null}
        </div>
      </div>
      <div className="flex shrink-0 items-center justify-end gap-2 border-t border-line px-4 py-3">
        <p className="mr-auto text-xs text-muted max-md:hidden">{t("staysHere")}</p>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button
          variant="accent"
          disabled={text.trim() === "" || isReading}
          onClick={() => setSource({ blob: new Blob([text]), name: null })}
        >
          {t("open")}
        </Button>
      </div>
    </Dialog>
  );
}

type FoundProps = { reading: CaptureReading | null; onShow: (capture: Capture) => void };

function Found({ reading, onShow }: FoundProps) {
  if (reading?.kind === "captures") return <CaptureChoice captures={reading.captures} onShow={onShow} />;
  return <UnreadableNote problem={reading} />;
}
