import { useId } from "react";
import { useTranslations } from "use-intl";
import type { ImportedRequest, ImportResult } from "@/lib/code/import/import-result";
import { isJsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";

type CandidateListProps = {
  result: Extract<ImportResult, { kind: "choose" }>;
  chosen: number;
  onChoose: (index: number) => void;
};

/** The requests of a text that has several, one to be chosen. */
export function CandidateList({ result, chosen, onChoose }: CandidateListProps) {
  const t = useTranslations("imports");
  const name = useId();
  const { candidates, unreadableCount } = result;
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="mb-1 font-semibold text-ink">
        {t("choose", { count: String(candidates.length) })}
      </legend>
      <div className="grid max-h-40 overflow-y-auto rounded-control border border-line">
        {candidates.map((candidate, index) => (
          <label
            key={candidate.id}
            className="flex min-h-8 items-center gap-2 px-2.5 py-1 text-xs not-first:border-t not-first:border-line-soft has-checked:bg-selected max-md:min-h-10"
          >
            <input
              type="radio"
              name={name}
              checked={index === chosen}
              onChange={() => onChoose(index)}
              className="size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0 flex-1 truncate">{describeCandidate(candidate)}</span>
            {candidate.line === null ? null : (
              <span className="shrink-0 text-muted tabular-nums">
                {t("line", { line: String(candidate.line) })}
              </span>
            )}
          </label>
        ))}
      </div>
      {unreadableCount > 0 ? (
        <p className="text-xs text-muted">{t("othersUnreadable", { count: String(unreadableCount) })}</p>
      ) : null}
    </fieldset>
  );
}

/** What tells one from another: the model, and how its input begins. */
function describeCandidate({ text, target }: ImportedRequest): string {
  const request = parseJson(text);
  if (!isJsonObject(request)) return target?.url ?? "";
  const model = typeof request.model === "string" ? request.model : null;
  const input = typeof request.input === "string" ? request.input : JSON.stringify(request.input ?? null);
  return [model, input.slice(0, 200)].filter((part) => part !== null).join(" · ");
}
