import { createPartLoader } from "@/components/ui/late-view";
import { loadPresetsMessages } from "@/lib/i18n/late-messages";

/** The presets' texts, what is said of them, the visitor's own, and the variables: all but the row itself. */
export const presetPart = createPartLoader<object>(async (locale) => {
  const [{ PresetPart }, presets] = await Promise.all([
    import("@/components/presets/preset-part"),
    loadPresetsMessages(locale),
  ]);
  return { View: PresetPart, messages: { presets } };
});
