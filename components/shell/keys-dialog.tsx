import { useState } from "react";
import { useTranslations } from "use-intl";
import { printKeys } from "@/components/shell/print-keys";
import { classNames } from "@/components/ui/class-names";
import { Dialog } from "@/components/ui/dialog";
import { Keys } from "@/components/ui/keys";
import { isSingleKey, shortcuts } from "@/lib/client/shortcuts";
import { readPreference, singleKeysCookie, writePreference } from "@/lib/client/visit/preferences";

/** The keys that work now, and the switch that turns the single ones off (WCAG 2.1.4). */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shell");
  const [isSingleOn, setIsSingleOn] = useState(() => readPreference(singleKeysCookie) !== "off");
  const list = [
    ...shortcuts.list().map(({ keys, label }) => ({ keys, label, isOff: isSingleKey(keys) && !isSingleOn })),
    // Keys of the grid, as in every list: they cannot be turned off.
    { keys: "Enter", label: t("keyOpen"), isOff: false },
    { keys: "Escape", label: t("keyClose"), isOff: false },
  ];

  const switchSingleKeys = (isOn: boolean) => {
    setIsSingleOn(isOn);
    writePreference(singleKeysCookie, isOn ? null : "off");
  };

  return (
    <Dialog title={t("keys")} onClose={onClose} className="w-[min(760px,calc(100vw-24px))]!">
      <div className="scroll-shadows overflow-y-auto p-4">
        <dl className="gap-x-8 sm:columns-2">
          {list.map(({ keys, label, isOff }) => (
            <div key={keys} className="flex h-8 break-inside-avoid items-center gap-3">
              <dt className={classNames("min-w-0 flex-1 truncate", isOff && "text-faint line-through")}>
                {label}
              </dt>
              <dd className="text-muted">
                <Keys isSpoken>{printKeys(keys, t("space"))}</Keys>
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
