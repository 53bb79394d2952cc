import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { OfferButton } from "@/components/captures/offer-button";
import type { ImportWish } from "@/components/import/import-wish";
import { Button } from "@/components/ui/button";
import { FootBar } from "@/components/ui/foot-bar";
import { useDraft } from "@/lib/client/playground";

type ImportNoticeProps = { wish: ImportWish; onOpen: () => void; onUndo: () => void; onDismiss: () => void };

/** A bar over the foot of the page: an offer to import what was pasted, or the way back from an import. */
export function ImportNotice({ wish, onOpen, onUndo, onDismiss }: ImportNoticeProps) {
  const t = useTranslations("imports");
  const tShare = useTranslations("share");
  const isDone = wish.kind === "done";
  const isStale = useDraft(({ text }) => isDone && text !== wish.text);

  // The draft is outside. Once it is edited further, undo would lead to another place.
  useEffect(() => {
    if (isStale) onDismiss();
  }, [isStale, onDismiss]);

  return (
    <FootBar label={t("notice")} isAnnounced>
      <p>{t(isDone ? "done" : "offer")}</p>
      <span className="flex gap-1">
        {isDone ? (
          <Button size="sm" onClick={onUndo}>
            {t("undo")}
          </Button>
        ) : (
          <OfferButton name={t("offerOpen")} keyLabel={t("offerKey")} onAccept={onOpen} />
        )}
        <Button variant="ghost" size="sm" onClick={onDismiss}>
          {tShare("dismiss")}
        </Button>
      </span>
    </FootBar>
  );
}
