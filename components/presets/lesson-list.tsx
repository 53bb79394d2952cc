import { useTranslations } from "use-intl";
import type { PresetKey } from "@/lib/client/presets/preset-state";
import { presetIds } from "@/lib/protocol/request/preset-ids";

/** Our presets, each with what it teaches. */
export function LessonList({ onChoose }: { onChoose: (key: PresetKey) => void }) {
  const t = useTranslations("presets");
  const tRow = useTranslations("presetRow");
  return (
    <ul className="-mx-2">
      {presetIds.map((id) => (
        <li key={id}>
          <button
            type="button"
            aria-label={tRow(`names.${id}`)}
            aria-description={t(`lessons.${id}`)}
            onClick={() => onChoose(id)}
            className="grid w-full gap-0.5 rounded-control px-2 py-1.5 text-left hover:bg-raised"
          >
            <span className="text-sm font-medium text-ink">{tRow(`names.${id}`)}</span>
            <span className="text-xs text-muted">{t(`lessons.${id}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
