import { useEffect, useId, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import {
  comfortableLinkBytes,
  type MadeLink,
  type MaskedSecret,
  makeDraftLink,
} from "@/components/shell/make-draft-link";
import { Copyable } from "@/components/ui/copyable";
import { Dialog } from "@/components/ui/dialog";
import { usePlayground } from "@/lib/client/playground";
import { formatBytes } from "@/lib/i18n/format";

/** Hands the request on as a link. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("share");
  const made = useMadeLink();
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <div className="grid gap-3 overflow-y-auto p-4">
        <p>{t("anyone")}</p>
        {made === null ? <p className="text-muted">{t("making")}</p> : <Made made={made} />}
      </div>
    </Dialog>
  );
}

/** The link of the draft as it was when the dialog opened; null while it is being made. */
function useMadeLink(): MadeLink | null {
  const { draft, provider } = usePlayground();
  const [made, setMade] = useState<MadeLink | null>(null);

  // The browser's own compression works behind the scenes.
  useEffect(() => {
    let isWanted = true;
    const shared = { provider: provider.getSnapshot(), body: draft.getSnapshot().text };
    makeDraftLink(shared, window.location.origin).then((link) => {
      if (isWanted) setMade(link);
    });
    return () => {
      isWanted = false;
    };
  }, [draft, provider]);

  return made;
}

function Made({ made }: { made: MadeLink }) {
  const t = useTranslations("share");
  if (made.kind === "too_large") return <p className="text-error">{t("tooLarge")}</p>;
  return (
    <>
      {made.masked.length > 0 ? <MaskedWords masked={made.masked} /> : null}
      <LinkField url={made.url} />
    </>
  );
}

function MaskedWords({ masked }: { masked: readonly MaskedSecret[] }) {
  const t = useTranslations("share");
  return (
    <div className="rounded-control bg-tool-soft px-3 py-2 text-xs text-tool">
      <p className="font-semibold">{t("masked")}</p>
      <ul className="mt-1 list-inside list-disc">
        {masked.map(({ kind, line, offset }) => (
          <li key={offset}>{t("maskedItem", { kind: t(`kinds.${kind}`), line: String(line) })}</li>
        ))}
      </ul>
    </div>
  );
}

function LinkField({ url }: { url: string }) {
  const t = useTranslations("share");
  const locale = useLocale();
  const fieldId = useId();
  const size = formatBytes(url.length, locale);
  const field = useRef<HTMLTextAreaElement>(null);
  const isLong = url.length > comfortableLinkBytes;

  // The link is what the dialog was opened for, and it comes a moment after the dialog.
  useEffect(() => field.current?.focus(), []);

  return (
    <>
      <label htmlFor={fieldId} className="sr-only">
        {t("permalink")}
      </label>
      <textarea
        id={fieldId}
        ref={field}
        readOnly
        rows={4}
        value={url}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        className="field-sizing-content max-h-40 w-full resize-none rounded-control border border-line bg-raised px-2.5 py-2 font-mono text-xs break-all text-ink"
      />
      <div className="flex items-center gap-3">
        <p className={isLong ? "text-xs text-tool" : "text-xs text-muted"}>
          {t(isLong ? "tooLong" : "size", { size })}
        </p>
        <span className="ml-auto">
          <Copyable text={url} variant="accent" size="md">
            {t("copy")}
          </Copyable>
        </span>
      </div>
    </>
  );
}
