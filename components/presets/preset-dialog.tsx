import { useState } from "react";
import { useTranslations } from "use-intl";
import { LessonList } from "@/components/presets/lesson-list";
import { OwnPresetList } from "@/components/presets/own-preset-list";
import { PresetExchange } from "@/components/presets/preset-exchange";
import { type Message, PresetMessage } from "@/components/presets/preset-message";
import { SavePreset } from "@/components/presets/save-preset";
import { useOwnPresets } from "@/components/presets/use-own-presets";
import { Dialog } from "@/components/ui/dialog";
import type { PresetKey } from "@/lib/client/presets/preset-state";

type PresetDialogProps = {
  /** Opened to save the request: the name's box takes the focus. */
  isSaving: boolean;
  onChoose: (key: PresetKey) => void;
  onClose: () => void;
};

/** All presets: the visitor's own, to be saved, renamed, deleted and carried elsewhere, and those that teach. */
export function PresetDialog({ isSaving, onChoose, onClose }: PresetDialogProps) {
  const t = useTranslations("presets");
  const { presets, trouble } = useOwnPresets();
  const [message, setMessage] = useState<Message | null>(null);
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <div className="grid grid-cols-1 gap-4 overflow-y-auto p-4">
        <section aria-label={t("own.heading")} className="grid grid-cols-1 gap-2">
          <h3 className="text-2xs font-semibold tracking-[0.04em] text-faint uppercase">
            {t("own.heading")}
          </h3>
          <SavePreset presets={presets} hasFocus={isSaving} onMessage={setMessage} />
          <PresetMessage message={message} trouble={trouble} onMessage={setMessage} />
          {presets.length === 0 ? <p className="text-xs text-muted">{t("own.none")}</p> : null}
          <OwnPresetList presets={presets} onChoose={onChoose} onMessage={setMessage} />
          <PresetExchange presets={presets} onMessage={setMessage} />
        </section>
        <section aria-label={t("ours")} className="grid grid-cols-1 gap-1">
          <h3 className="text-2xs font-semibold tracking-[0.04em] text-faint uppercase">{t("ours")}</h3>
          <LessonList onChoose={onChoose} />
        </section>
      </div>
    </Dialog>
  );
}
