import { useTranslations } from "use-intl";
import { usePresetChoices } from "@/components/presets/use-preset-choices";
import { usePresetWish } from "@/lib/client/playground";

/** For the palette: every preset by its name, and their dialog. `onChoose` is called after a choice. */
export function usePresetCommands(onChoose: () => void) {
  const t = useTranslations("presetRow");
  const ask = usePresetWish();
  const choices = usePresetChoices().map(({ key, name }, index) => ({
    // A name may hold blanks, an element's id may not.
    id: `preset-${index}`,
    label: t("command", { name }),
    run: () => {
      ask({ kind: "choose", key });
      onChoose();
    },
  }));
  return [
    ...choices,
    { id: "preset-save", label: t("save"), run: () => ask({ kind: "manage", isSaving: true }) },
    { id: "preset-all", label: t("all"), run: () => ask({ kind: "manage", isSaving: false }) },
  ];
}
