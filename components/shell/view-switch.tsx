import { useTranslations } from "use-intl";
import type { View } from "@/components/shell/use-view";

const views: readonly View[] = ["request", "stream", "output"];

/** Switches panes where there is no room for all: above them at 768 px and more, at the bottom below that. */
export function ViewSwitch({ view, onView }: { view: View; onView: (view: View) => void }) {
  const t = useTranslations("shell");
  return (
    <nav aria-label={t("views")} className="workspace-views">
      {views.map((candidate) => (
        <button
          key={candidate}
          type="button"
          data-view={candidate}
          aria-current={candidate === view}
          onClick={() => onView(candidate)}
          className="workspace-view"
        >
          {t(candidate)}
        </button>
      ))}
    </nav>
  );
}
