import { createContext, useContext, useId } from "react";
import { useTranslations } from "use-intl";
import type { Citation } from "@/components/output/citations";
import type { TextMark } from "@/components/output/growing-text";

/** Leads the marks of a text to their entries in the list below it. */
const CitationsContext = createContext<{ base: string; citations: readonly Citation[] }>({
  base: "",
  citations: [],
});

export const CitationsProvider = CitationsContext.Provider;

const entryId = (base: string, number: number) => `${base}-${number}`;

/**
 * The number of a citation, where it stands in the text. It is drawn by the style sheet: the text itself stays
 * what the model wrote, for whoever marks and copies it.
 */
export function CitationMark({ number }: { number: number }) {
  const t = useTranslations("richOutput");
  const { base, citations } = useContext(CitationsContext);
  const title = citations[number - 1]?.title ?? "";
  return (
    <button
      type="button"
      data-number={number}
      aria-label={t("citation", { number: String(number), title })}
      title={title}
      onClick={() => document.getElementById(entryId(base, number))?.focus()}
      className="mx-0.5 rounded-[3px] bg-message-soft px-1 align-super text-[10px] leading-[14px] font-medium text-message tabular-nums before:content-[attr(data-number)] hover:underline"
    />
  );
}

/** The marks of citations that have a place in their text, in the order of the text. */
export function placeCitations(citations: readonly Citation[]): TextMark[] {
  return citations
    .flatMap(({ at, number }) => (at === null ? [] : [{ at, number, key: `citation-${number}` }]))
    .sort((a, b) => a.at - b.at || a.number - b.number)
    .map(({ at, number, key }) => ({ at, key, number, mark: <CitationMark number={number} /> }));
}

/** What a text cites, by its numbers. The list stands below the text, as notes do. */
export function CitationList() {
  const heading = useId();
  const { base, citations } = useContext(CitationsContext);
  return (
    <dl className="mt-2 text-xs">
      <dt id={heading} className="font-mono text-2xs text-faint">
        annotations
      </dt>
      <dd>
        <ol aria-labelledby={heading} className="flex flex-col gap-0.5">
          {citations.map(({ number, title, url, facts }) => (
            <li key={number} id={entryId(base, number)} tabIndex={-1} className="flex gap-2 rounded-[3px]">
              <span className="shrink-0 text-faint tabular-nums">{number}</span>
              <span className="min-w-0 wrap-anywhere">
                {title === url ? null : <span className="text-body">{title}</span>}
                {url === null ? null : (
                  <a
                    href={url}
                    target="_blank"
                    rel="noopener noreferrer"
                    className={
                      title === url ? "text-accent hover:underline" : "block text-accent hover:underline"
                    }
                  >
                    {url}
                  </a>
                )}
                {facts === "" ? null : <span className="ml-2 font-mono text-2xs text-muted">{facts}</span>}
              </span>
            </li>
          ))}
        </ol>
      </dd>
    </dl>
  );
}
