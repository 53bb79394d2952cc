import { useTranslations } from "use-intl";
import { usePresetState } from "@/lib/client/playground";
import { ownPresetKey, type PresetKey } from "@/lib/client/presets/preset-state";
import { presetIds } from "@/lib/protocol/request/preset-ids";

export type PresetChoice = { key: PresetKey; name: string };

/** Our presets and the visitor's own, by their names. */
export function usePresetChoices(): PresetChoice[] {
  const t = useTranslations("presetRow");
  const { own } = usePresetState();
  return [
    ...presetIds.map((id) => ({ key: id, name: t(`names.${id}`) })),
    ...own.map((name) => ({ key: ownPresetKey(name), name })),
  ];
}
