import { useLocale, useTranslations } from "use-intl";
import type { Attachment, Attachments } from "@/components/input/use-attachments";
import { Button } from "@/components/ui/button";
import { formatBytes } from "@/lib/i18n/format";
import type { AttachmentConcern } from "@/lib/protocol/request/input-attachments";

/** What is to be said about files before they go into the request, and how far their reading is. */
export function AttachmentNotes({ attachments }: { attachments: Attachments }) {
  return (
    <div aria-live="polite" className="empty:hidden">
      {attachments.list.map((attachment) => (
        <Note key={attachment.id} attachment={attachment} attachments={attachments} />
      ))}
    </div>
  );
}

/** A file may have been dropped far above the place where it is asked about. */
function bringIntoView(element: HTMLElement | null) {
  // jsdom lays nothing out.
  element?.scrollIntoView?.({ block: "nearest" });
}

type NoteProps = { attachment: Attachment; attachments: Attachments };

function Note({ attachment, attachments }: NoteProps) {
  const t = useTranslations("inputItems");
  const locale = useLocale();
  const { id, name, size, judged, state } = attachment;
  const title = t("fileIs", { name, size: formatBytes(size, locale) });
  if (state.kind === "reading") {
    return (
      <div className="mt-2 flex items-center gap-2 text-xs text-muted">
        <span className="min-w-0 flex-1 truncate">{t("reading", { name })}</span>
        <progress aria-label={name} max={1} value={state.share} className="h-1.5 w-20" />
        <Button size="sm" variant="ghost" onClick={() => attachments.dismiss(id)}>
          {t("cancel")}
        </Button>
      </div>
    );
  }
  const isImage = judged.concerns.some(({ code }) => code === "image_type");
  return (
    <fieldset
      ref={bringIntoView}
      aria-label={title}
      className="mt-2 rounded-card border border-tool/40 bg-tool-soft px-2.5 py-2 text-xs leading-[18px] text-tool"
    >
      <p className="font-medium wrap-anywhere">{title}</p>
      {state.kind === "failed" ? <p>{t("notRead")}</p> : <Concerns concerns={judged.concerns} />}
      <div className="mt-1.5 flex flex-wrap gap-2">
        {state.kind === "failed" ? null : (
          <Button size="sm" onClick={() => attachments.accept(id, judged.part)}>
            {t("attachAnyway")}
          </Button>
        )}
        {isImage && state.kind === "asking" ? (
          <Button size="sm" onClick={() => attachments.accept(id, "input_file")}>
            {t("attachAsFile")}
          </Button>
        ) : null}
        <Button size="sm" variant="ghost" onClick={() => attachments.dismiss(id)}>
          {t(state.kind === "failed" ? "dismiss" : "cancel")}
        </Button>
      </div>
    </fieldset>
  );
}

function Concerns({ concerns }: { concerns: readonly AttachmentConcern[] }) {
  const t = useTranslations("inputItems");
  const locale = useLocale();
  const say = (concern: AttachmentConcern): string => {
    switch (concern.code) {
      case "big":
        return t("concerns.big", { added: formatBytes(concern.added, locale) });
      case "over_body":
      case "over_api":
        return t(`concerns.${concern.code}`, {
          total: formatBytes(concern.total, locale),
          limit: formatBytes(concern.limit, locale),
        });
      case "image_type":
      case "file_type":
        return t(`concerns.${concern.code}`, { type: concern.mediaType });
      case "empty":
        return t("concerns.empty");
    }
  };
  return concerns.map((concern) => <p key={concern.code}>{say(concern)}</p>);
}
