import { useTranslations } from "use-intl";
import type { Message } from "@/components/presets/preset-message";
import type { PresetChange } from "@/lib/client/presets/own-presets";

/** Words for what a change came to: done, how many secrets were masked, and the way back; null where it was not made. */
export function useChangeMessage(): (done: string, change: PresetChange) => Message | null {
  const t = useTranslations("presets");
  return (done, { undo, masked }) => {
    if (!undo) return null;
    return { text: masked > 0 ? `${done} ${t("masked", { count: masked })}` : done, isError: false, undo };
  };
}
