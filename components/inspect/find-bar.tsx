import { type KeyboardEvent, type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import type { TreeFinder } from "@/components/inspect/use-tree-finder";
import { IconButton } from "@/components/ui/icon-button";

type FindBarProps = {
  finder: TreeFinder;
  /** Stands at the end of the bar. */
  children?: ReactNode;
};

/** Searches a tree: what is sought, how often it is there, and the way from hit to hit. */
export function FindBar({ finder, children }: FindBarProps) {
  const t = useTranslations("inspect.find");
  const countId = useId();
  const { query, count, hit } = finder;
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter") finder.step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape" && query !== "") finder.seek("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="flex min-w-0 flex-1 items-center gap-1">
      <input
        type="search"
        aria-label={t("label")}
        aria-describedby={countId}
        placeholder={t("placeholder")}
        value={query}
        onChange={(event) => finder.seek(event.target.value)}
        onKeyDown={press}
        autoComplete="off"
        spellCheck={false}
        className="h-7 min-w-0 flex-1 rounded-control border border-line bg-panel px-2 text-xs text-ink placeholder:text-faint hover:border-line-strong max-md:h-10 [&::-webkit-search-cancel-button]:hidden"
      />
      <span
        id={countId}
        aria-live="polite"
        className="min-w-14 shrink-0 text-right text-xs text-muted tabular-nums"
      >
        {query === ""
          ? null
          : count === 0
            ? t("none")
            : t("count", { hit: String(hit + 1), count: String(count) })}
      </span>
      <IconButton
        size="sm"
        variant="ghost"
        label={t("previous")}
        disabled={count === 0}
        onClick={() => finder.step(-1)}
      >
        ↑
      </IconButton>
      <IconButton
        size="sm"
        variant="ghost"
        label={t("next")}
        disabled={count === 0}
        onClick={() => finder.step(1)}
      >
        ↓
      </IconButton>
      {children}
    </div>
  );
}
