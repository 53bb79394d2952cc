import { useTranslations } from "use-intl";
import type { TimeSteps } from "@/components/overview/use-time-steps";
import { useShortcut } from "@/lib/client/shortcuts";

/** So many events Shift makes of one. */
export const longStep = 10;

/** What moves with the arrows by itself, or scrolls sideways. */
const arrowPlaces =
  "[role=tab], [role=tree], [role=slider], [role=separator], [role=radiogroup], [role=menu], [role=listbox], input, select, pre";

/** ←/→ move through time, wherever nothing else needs them. */
export function useTimeKeys({ step }: TimeSteps): void {
  const t = useTranslations("overview");
  useShortcut("ArrowLeft", t("earlier"), () => step(-1), arrowPlaces);
  useShortcut("ArrowRight", t("later"), () => step(1), arrowPlaces);
  useShortcut("Shift+ArrowLeft", t("muchEarlier"), () => step(-longStep), arrowPlaces);
  useShortcut("Shift+ArrowRight", t("muchLater"), () => step(longStep), arrowPlaces);
}
