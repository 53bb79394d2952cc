import { FileText, ImageOff } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { nameFile, saveBlob, toBlob } from "@/components/input/data-bytes";
import { useInputActions } from "@/components/input/input-context";
import { Button } from "@/components/ui/button";
import { formatBytes } from "@/lib/i18n/format";
import { describeLargeValue } from "@/lib/protocol/request/draft-large-values";
import { readDataUrl } from "@/lib/protocol/request/input-attachments";

/** What every browser draws. SVG is left out: it is a document, not an image. */
const drawnTypes: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);

/** The type and size of bytes that stand in a text, by its head and length; null for what is to be read as text. */
export function describeBytes(value: unknown): { mediaType: string | null; bytes: number } | null {
  return typeof value === "string" ? (readDataUrl(value) ?? describeLargeValue(value)) : null;
}

type DataChipProps = {
  /** A data URL or bare base64. */
  data: string;
  /** The file's own name, where it has one. */
  fileName: string | null;
  onReplace: () => void;
  /** Takes the bytes out; the part stays. */
  onClear: () => void;
};

/** Bytes inside the request: what they are, never the text that they are written as. */
export function DataChip({ data, fileName, onReplace, onClear }: DataChipProps) {
  const t = useTranslations("inputItems");
  const locale = useLocale();
  const { isPaused } = useInputActions();
  const [isUnsaved, setUnsaved] = useState(false);
  const [pixels, setPixels] = useState<string | null>(null);
  const described = useMemo(() => describeBytes(data), [data]);
  const mediaType = described?.mediaType ?? null;
  const size = formatBytes(described?.bytes ?? 0, locale);

  const save = () => {
    const blob = toBlob(data, mediaType);
    if (blob) saveBlob(blob, fileName || nameFile("input", mediaType));
    setUnsaved(blob === null);
  };
  return (
    <div className="flex items-start gap-2.5 rounded-control border border-line bg-raised p-1.5">
      <Thumbnail data={data} mediaType={mediaType} onPixels={setPixels} />
      <div className="min-w-0 flex-1 text-xs leading-[18px] text-muted">
        <p className="wrap-anywhere tabular-nums">
          {[mediaType ?? t("bytes"), size, pixels].filter(Boolean).join(" · ")}
        </p>
        {isUnsaved ? <p className="text-error">{t("notDecoded")}</p> : null}
        <div className="-ml-2 flex flex-wrap max-md:gap-x-2">
          <Button size="sm" variant="ghost" disabled={isPaused} onClick={onReplace}>
            {t("replace")}
          </Button>
          <Button size="sm" variant="ghost" onClick={save}>
            {t("save")}
          </Button>
          <Button size="sm" variant="ghost" disabled={isPaused} onClick={onClear}>
            {t("clearData")}
          </Button>
        </div>
      </div>
    </div>
  );
}

type ThumbnailProps = { data: string; mediaType: string | null; onPixels: (pixels: string) => void };

function Thumbnail({ data, mediaType, onPixels }: ThumbnailProps) {
  const t = useTranslations("inputItems");
  const isDrawn = mediaType !== null && drawnTypes.has(mediaType);
  const address = useBlobAddress(isDrawn ? data : null, mediaType);
  const [brokenAddress, setBrokenAddress] = useState("");
  const frame = "grid size-10 shrink-0 place-items-center rounded-[5px] border border-line-soft bg-panel";
  if (!isDrawn) return <FileText aria-hidden="true" className={`${frame} p-2.5 text-faint`} />;
  if (address === null) return <span className={frame} />;
  if (address === brokenAddress)
    return <ImageOff aria-hidden="true" className={`${frame} p-2.5 text-faint`} />;
  return (
    <img
      src={address}
      alt={t("thumbnail")}
      onError={() => setBrokenAddress(address)}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
        onPixels(`${naturalWidth} × ${naturalHeight} px`)
      }
      className="size-10 shrink-0 rounded-[5px] border border-line-soft bg-panel object-contain"
    />
  );
}

/** The address of the bytes inside this page; null until they are decoded, and where they cannot be. */
function useBlobAddress(data: string | null, mediaType: string | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  // Blob addresses live in the document until they are given back. Later, so that no key waits for the decoding.
  useEffect(() => {
    if (data === null) return;
    let made: string | null = null;
    const timer = setTimeout(() => {
      const blob = toBlob(data, mediaType);
      if (!blob) return;
      made = URL.createObjectURL(blob);
      setAddress(made);
    });
    return () => {
      clearTimeout(timer);
      if (made) URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [data, mediaType]);
  return address;
}
