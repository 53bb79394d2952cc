import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl";
import { type CodeLanguageId, codeLanguageIds, codeLanguages } from "@/lib/code/export/code-languages";

type LanguageChoiceProps = { chosen: CodeLanguageId; onChoose: (language: CodeLanguageId) => void };

/** The system's own list under a face of ours, as for the provider. */
export function LanguageChoice({ chosen, onChoose }: LanguageChoiceProps) {
  const t = useTranslations("snippets");
  const choose = (value: string) => onChoose(codeLanguageIds.find((id) => id === value) ?? chosen);
  return (
    <span className="relative flex h-7 min-w-0 items-center gap-2 rounded-control border border-line bg-panel px-2.5 text-xs font-medium text-ink hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent max-md:h-[42px] max-md:text-sm">
      <span aria-hidden="true" className="truncate">
        {codeLanguages[chosen].name}
      </span>
      <ChevronDown aria-hidden="true" size={14} className="shrink-0 text-faint" />
      <select
        aria-label={t("language")}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        className="absolute inset-0 size-full cursor-pointer bg-panel text-ink opacity-0"
      >
        {codeLanguageIds.map((id) => (
          <option key={id} value={id}>
            {codeLanguages[id].name}
          </option>
        ))}
      </select>
    </span>
  );
}
