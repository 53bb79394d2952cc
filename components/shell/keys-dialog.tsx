import { useState } from "react";
import { useTranslations } from "use-intl";
import { printKeys } from "@/components/shell/print-keys";
import { Dialog } from "@/components/ui/dialog";
import { Keys } from "@/components/ui/keys";
import { readPreference, singleKeysCookie, writePreference } from "@/lib/client/preferences";
import { isSingleKey, shortcuts } from "@/lib/client/shortcuts";

/** The keys that work now, and the switch that turns the single ones off (WCAG 2.1.4). */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shell");
  const [isSingleOn, setIsSingleOn] = useState(() => readPreference(singleKeysCookie) !== "off");
  const list = shortcuts.list();

  const switchSingleKeys = (isOn: boolean) => {
    setIsSingleOn(isOn);
    writePreference(singleKeysCookie, isOn ? null : "off");
  };

  return (
    <Dialog title={t("keys")} onClose={onClose} className="max-w-[440px]">
      <div className="overflow-y-auto p-4">
        <dl className="grid grid-cols-[1fr_auto] items-center gap-y-1">
          {list.map(({ keys, label }) => (
            <div key={keys} className="col-span-2 grid h-7 grid-cols-subgrid items-center">
              <dt className={isSingleKey(keys) && !isSingleOn ? "text-faint line-through" : undefined}>
                {label}
              </dt>
              <dd className="justify-self-end text-muted">
                <Keys isSpoken>{printKeys(keys)}</Keys>
              </dd>
            </div>
          ))}
        </dl>
        <label className="mt-3 flex items-center gap-2 border-t border-line-soft pt-3">
          <input
            type="checkbox"
            checked={isSingleOn}
            onChange={(event) => switchSingleKeys(event.target.checked)}
            className="size-4 accent-accent"
          />
          {t("singleKeys")}
          <span className="text-xs text-muted">{t("keysHint")}</span>
        </label>
      </div>
    </Dialog>
  );
}
