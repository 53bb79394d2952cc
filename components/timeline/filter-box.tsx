import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { focusGrid } from "@/components/timeline/focus-grid";
import { Keys } from "@/components/ui/keys";
import { isFiltering, type RowFilter } from "@/lib/client/rows/row-filter";
import type { ShownRows } from "@/lib/client/rows/row-store";
import { useShortcut } from "@/lib/client/shortcuts";

const noteId = "filter-note";

/** One of each kind of word that a query may have; they are the same in every language. */
const exampleTerms =
  "type:delta  family:tool  item:1  is:finding  at:1.2s..3s  gap:>500ms  response.status:failed";

type FilterBoxProps = {
  filter: RowFilter;
  rows: ShownRows;
  onQuery: (query: string) => void;
  /** Back to all events. */
  onClear: () => void;
};

/** The text of the filter, and how many events it finds. */
export function FilterBox({ filter, rows, onQuery, onClear }: FilterBoxProps) {
  const t = useTranslations("stream.filter");
  const input = useRef<HTMLInputElement>(null);
  const [isFocused, setFocused] = useState(false);
  const { unreadable } = rows;
  useShortcut("/", t("label"), () => input.current?.select());

  const pressKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && filter.query !== "") return onQuery("");
    if (event.key !== "Escape" && event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    focusGrid();
  };

  return (
    <div className="relative min-w-0 flex-1 @min-[560px]:min-w-[176px]">
      <div className="flex h-7 items-center gap-1 rounded-control border border-line bg-panel pr-1.5 hover:border-line-strong has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-1 has-[input:focus-visible]:outline-accent has-[[aria-invalid=true]]:border-error max-md:h-10">
        <input
          ref={input}
          type="search"
          aria-label={t("label")}
          placeholder={t("label")}
          aria-invalid={unreadable.length > 0}
          aria-describedby={noteId}
          value={filter.query}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          enterKeyHint="search"
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onChange={({ target }) => onQuery(target.value)}
          onKeyDown={pressKey}
          className="h-full min-w-0 flex-1 rounded-control bg-transparent pl-2.5 text-sm text-ellipsis text-ink outline-none placeholder:text-faint max-md:text-base [&::-webkit-search-cancel-button]:hidden"
        />
        {isFiltering(filter) ? (
          <HitCount rows={rows} onClear={onClear} />
        ) : (
          <span className="pointer-events-none text-muted max-md:hidden">
            <Keys>/</Keys>
          </span>
        )}
      </div>
      <FilterNote isOpen={isFocused && filter.query === ""} unreadable={unreadable} />
    </div>
  );
}

/** While events come the count is a new element each time: one that grew to the left would be a shift. */
function HitCount({ rows, onClear }: { rows: ShownRows; onClear: () => void }) {
  const t = useTranslations("stream.filter");
  const hits = rows.list.eventCount;
  return (
    <>
      <span
        className="shrink-0 text-xs text-muted tabular-nums"
        title={t("hitsOf", { hits: String(hits), events: rows.eventCount })}
      >
        {t("hits", { count: hits })}
      </span>
      <button
        type="button"
        aria-label={t("clear")}
        title={t("clear")}
        onClick={onClear}
        className="relative flex size-5 shrink-0 items-center justify-center rounded-[5px] text-base leading-none text-muted hover:bg-lifecycle-soft hover:text-ink max-md:after:absolute max-md:after:-inset-2.5"
      >
        <span aria-hidden="true">×</span>
      </button>
    </>
  );
}

type FilterNoteProps = {
  /** Whether to show what can be typed. */
  isOpen: boolean;
  unreadable: readonly string[];
};

/** Below the box: what may be typed into it, or which of its words say nothing. */
function FilterNote({ isOpen, unreadable }: FilterNoteProps) {
  const t = useTranslations("stream.filter");
  const isFaulty = unreadable.length > 0;
  return (
    <p
      id={noteId}
      hidden={!isOpen && !isFaulty}
      className="absolute top-full left-0 z-20 mt-1 w-max max-w-[min(420px,88vw)] rounded-control border border-line bg-panel px-2.5 py-1.5 text-xs text-muted shadow-lg"
    >
      {isFaulty ? (
        <span className="text-error">{t("unreadable", { terms: unreadable.join(" ") })}</span>
      ) : (
        <>
          {t("syntax")}
          <code className="mt-1 block text-2xs whitespace-pre-wrap text-body">{exampleTerms}</code>
        </>
      )}
    </p>
  );
}
