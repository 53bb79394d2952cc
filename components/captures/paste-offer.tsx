import { useTranslations } from "use-intl";
import { OfferButton } from "@/components/captures/offer-button";
import { Button } from "@/components/ui/button";
import { FootBar } from "@/components/ui/foot-bar";

type PasteOfferProps = { onOpen: () => void; onDismiss: () => void };

/** Asks whether what was pasted is to be opened: it takes the place of what is shown. */
export function PasteOffer({ onOpen, onDismiss }: PasteOfferProps) {
  const t = useTranslations("captures");
  const tShare = useTranslations("share");
  return (
    <FootBar label={t("notice")} isAnnounced>
      <p>{t("offer")}</p>
      <span className="flex gap-1">
        <OfferButton name={t("offerOpen")} keyLabel={t("offerKey")} onAccept={onOpen} />
        <Button variant="ghost" size="sm" onClick={onDismiss}>
          {tShare("dismiss")}
        </Button>
      </span>
    </FootBar>
  );
}
