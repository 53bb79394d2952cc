import { useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { CaptureChoice } from "@/components/captures/capture-choice";
import { type CaptureSource, fileSource, pasteSource } from "@/components/captures/capture-wish";
import type { ReadCaptureSource } from "@/components/captures/read-in-worker";
import { UnreadableNote } from "@/components/captures/unreadable-note";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FootBar } from "@/components/ui/foot-bar";
import { PasteBox } from "@/components/ui/paste-box";
import type { Capture, CaptureReading } from "@/lib/protocol/capture/capture";

/** Endings of what can be read. */
const endings = ".sse,.txt,.log,.ndjson,.jsonl,.har,.json";

/** A longer paste is read at once: a text box would take seconds to lay it out. */
const longestBoxText = 200_000;

type OpenDialogProps = {
  /** Was dropped or pasted already. */
  source: CaptureSource | null;
  read: ReadCaptureSource;
  onShow: (capture: Capture, fileName: string | null) => void;
  onClose: () => void;
};

/** A file or a paste, and what it was found to hold. One answer is shown at once, of several one is chosen. */
export function OpenDialog({ source: given, read, onShow, onClose }: OpenDialogProps) {
  const t = useTranslations("captures");
  const [chosen, setChosen] = useState<CaptureSource | null>(null);
  const source = chosen ?? given;
  const [found, setFound] = useState<{ source: CaptureSource; reading: CaptureReading | null } | null>(null);
  const [text, setText] = useState("");
  const isReading = source !== null && found?.source !== source;
  const takeLongText = (pasted: string) => {
    const isLong = pasted.length > longestBoxText;
    if (isLong) setChosen(pasteSource(pasted));
    return isLong;
  };

  const take = useEffectEvent((from: CaptureSource, reading: CaptureReading | null) => {
    if (reading?.kind === "captures" && reading.captures.length === 1) onShow(reading.captures[0], from.name);
    else setFound({ source: from, reading });
  });

  // Whatever reads is outside. Another file, or closing the dialog, ends it.
  useEffect(() => {
    if (!source) return;
    const task = read(source);
    let isStale = false;
    void task.result.then((reading) => isStale || take(source, reading));
    return () => {
      isStale = true;
      task.stop();
    };
  }, [source, read]);

  // What was dropped asks nothing: a dialog would come and go, and be a redraw of the page both times.
  if (isReading && chosen === null) return <ReadingBar onCancel={onClose} />;
  return (
    <Dialog title={t("openTitle")} onClose={onClose} className="w-[min(640px,calc(100vw-24px))]">
      <div className="grid min-h-0 flex-1 content-start gap-3 overflow-y-auto p-4">
        <PasteBox
          words={{
            label: t("pasted"),
            hint: t("hint"),
            choose: t("chooseFile"),
            placeholder: 'data: {"type":"response.created", …',
          }}
          text={text}
          onText={setText}
          endings={endings}
          onFile={(file) => setChosen(fileSource(file))}
          onPasteText={takeLongText}
        />
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
          onClick={() => setChosen(pasteSource(text))}
        >
          {t("open")}
        </Button>
      </div>
    </Dialog>
  );
}

function ReadingBar({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations("captures");
  return (
    <FootBar label={t("notice")}>
      <p>{t("reading")}</p>
      <Button size="sm" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </FootBar>
  );
}

type FoundProps = { reading: CaptureReading | null; onShow: (capture: Capture) => void };

function Found({ reading, onShow }: FoundProps) {
  if (reading?.kind === "captures") return <CaptureChoice captures={reading.captures} onShow={onShow} />;
  return <UnreadableNote problem={reading} />;
}
