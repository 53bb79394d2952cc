import { useTranslations } from "use-intl";
import { useInputActions } from "@/components/input/input-context";
import type { Suggestion } from "@/lib/protocol/request/input-calls";

/** A longer list is no help. */
const mostSuggestions = 8;

type SuggestionListProps = {
  /** What is filled in: "call_id". */
  name: string;
  suggestions: readonly Suggestion[];
  /** What stands in the box now. */
  value: unknown;
  onChoose: (id: string) => void;
};

/** Ids that a box could take, a press each. Nothing where the box has one of them, or where there are none. */
export function SuggestionList({ name, suggestions, value, onChoose }: SuggestionListProps) {
  const t = useTranslations("inputItems");
  const { isPaused } = useInputActions();
  if (isPaused || suggestions.length === 0 || suggestions.some(({ id }) => id === value)) return null;
  return (
    <ul aria-label={t("suggestions", { name })} className="flex flex-wrap gap-1 pl-[112px]">
      {suggestions.slice(0, mostSuggestions).map(({ id, label }) => (
        <li key={id} className="min-w-0">
          <button
            type="button"
            onClick={() => onChoose(id)}
            className="flex max-w-full items-center gap-1.5 rounded-full border border-line px-2 py-0.5 text-2xs text-muted hover:border-line-strong hover:text-ink max-md:min-h-10 max-md:px-3"
          >
            <span className="truncate">{label}</span>
            <span className="max-w-32 truncate font-mono text-faint">{id}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
