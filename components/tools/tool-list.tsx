import { useTranslations } from "use-intl";
import { AddTool } from "@/components/tools/add-tool";
import { ToolCard } from "@/components/tools/tool-card";
import type { ToolListProps } from "@/components/tools/tool-place";
import { useCardList } from "@/components/tools/use-card-list";
import { useEntries } from "@/components/tools/use-entries";
import { Button } from "@/components/ui/button";

/** Open cards are long, and take their time to be drawn. */
const mostOpenedAtOnce = 12;

/** Cards for a list of tools, closed at first, and the button that adds one. A new tool's card is open. */
export function ToolList({ place, value, isPaused, types, onGoToJson }: ToolListProps) {
  const t = useTranslations("toolCards");
  const entries = useEntries(value, place.edits);
  const { list, openIds, news, actions, add, openAll, closeAll } = useCardList(entries, place.edits);
  const count = entries.length;
  // Cards that are gone leave their ids behind: an undo brings both back.
  const hasOpen = entries.some(({ id }) => openIds.has(id));
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div ref={list} className="flex min-w-0 flex-col gap-1.5 empty:hidden">
        {entries.map(({ id, text, value: tool }, index) => (
          <ToolCard
            key={id}
            {...{ id, index, count, tool, text, place, isPaused, actions, onGoToJson }}
            isOpen={openIds.has(id)}
            Tools={ToolList}
          />
        ))}
      </div>
      <div data-add="" className="flex flex-wrap items-center gap-2">
        <AddTool {...{ types, isPaused }} tools={entries.map((entry) => entry.value)} onAdd={add} />
        {count > 1 && (hasOpen || count <= mostOpenedAtOnce) ? (
          <Button size="sm" variant="ghost" className="ml-auto" onClick={hasOpen ? closeAll : openAll}>
            {t(hasOpen ? "closeAll" : "openAll")}
          </Button>
        ) : null}
      </div>
      <span aria-live="polite" className="sr-only">
        {news}
      </span>
    </div>
  );
}
