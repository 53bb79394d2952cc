import { useTranslations } from "use-intl";
import { usePresetChoices } from "@/components/presets/use-preset-choices";
import { usePresetWish } from "@/lib/client/playground";
import type { PresetWish } from "@/lib/client/presets/preset-state";

/** For the palette: every preset by its name, and their dialog. All show in the pane Request (`onGoThere`). */
export function usePresetCommands(onGoThere: () => void) {
  const t = useTranslations("presetRow");
  const askPresets = usePresetWish();
  // First there: a dialog opens in no pane that is hidden.
  const ask = (wish: PresetWish) => {
    onGoThere();
    askPresets(wish);
  };
  const choices = usePresetChoices().map(({ key, name }, index) => ({
    // A name may hold blanks, an element's id may not.
    id: `preset-${index}`,
    label: t("command", { name }),
    run: () => ask({ kind: "choose", key }),
  }));
  return [
    ...choices,
    { id: "preset-save", label: t("save"), run: () => ask({ kind: "manage", isSaving: true }) },
    { id: "preset-all", label: t("all"), run: () => ask({ kind: "manage", isSaving: false }) },
  ];
}
