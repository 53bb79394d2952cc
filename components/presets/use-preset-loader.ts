import { useMemo } from "react";
import { presetPart } from "@/components/presets/late-presets";
import type { PartLoader } from "@/components/ui/late-view";
import { usePlayground } from "@/lib/client/playground";
import { setUnavailable } from "@/lib/client/presets/preset-state";

/** Fetches the late part, and tells Run whether it is worth waiting for. */
export function usePresetLoader(): PartLoader<object> {
  const { presets } = usePlayground();
  return useMemo(() => {
    const tell = (isUnavailable: boolean) =>
      presets.set(setUnavailable(presets.getSnapshot(), isUnavailable));
    return {
      peek: (locale) => presetPart.peek(locale),
      async load(locale) {
        tell(false);
        try {
          return await presetPart.load(locale);
        } catch (error) {
          tell(true);
          throw error;
        }
      },
    };
  }, [presets]);
}
