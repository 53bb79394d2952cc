import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { AddTool } from "@/components/tools/add-tool";
import { type FocusWish, focusCard } from "@/components/tools/focus-card";
import { removeFrom } from "@/components/tools/list-edits";
import { type CardActions, ToolCard } from "@/components/tools/tool-card";
import type { ToolListProps } from "@/components/tools/tool-place";
import { useEntries } from "@/components/tools/use-entries";
import { Button } from "@/components/ui/button";
import type { JsonObject } from "@/lib/protocol/json";
import { insertElement } from "@/lib/protocol/request/draft-arrange";
import { applyTextEdits } from "@/lib/protocol/request/draft-edit";
import { summariseTool } from "@/lib/protocol/request/tool-summary";

/** Open cards are long, and take their time to be drawn. */
const mostOpenedAtOnce = 12;

/** Cards for a list of tools, closed at first, and the button that adds one. A new tool's card is open. */
export function ToolList({ place, value, isPaused, types, onGoToJson }: ToolListProps) {
  const t = useTranslations("toolCards");
  const { edits } = place;
  const list = useRef<HTMLDivElement>(null);
  const wish = useRef<FocusWish | null>(null);
  const [openIds, setOpenIds] = useState<ReadonlySet<number>>(new Set());
  const [news, setNews] = useState("");
  const entries = useEntries(value, edits);
  const count = entries.length;
  // Read when something is done, so that what can be done stays the same while a card is typed in.
  const latest = useRef(entries);

  // The focus is outside of React. A new card opens first, and is there to be focused with the next drawing.
  useLayoutEffect(() => {
    latest.current = entries;
    if (!wish.current || !list.current) return;
    const { index, target } = wish.current;
    const id = entries[Math.min(index, count - 1)]?.id;
    if (id !== undefined && target === "fields" && !openIds.has(id)) return setOpenIds(withId(openIds, id));
    wish.current = null;
    focusCard(list.current, id, target);
  }, [entries, count, openIds]);

  const actions = useMemo<CardActions>(
    () => ({
      toggle: (id) => setOpenIds((ids) => (ids.has(id) ? withoutId(ids, id) : withId(ids, id))),
      move(from, to) {
        const tool = latest.current[from];
        if (!tool || !latest.current[to]) return;
        wish.current = { index: to, target: "head" };
        edits.move([], from, to);
        const { title: name } = summariseTool(tool.value);
        setNews(t("moved", { name, place: String(to + 1), count: String(latest.current.length) }));
      },
      duplicate(index) {
        wish.current = { index: index + 1, target: "fields" };
        edits.duplicate([], index);
      },
      remove(index) {
        wish.current = { index, target: "head" };
        removeFrom(edits, latest.current, index);
      },
    }),
    [edits, t],
  );

  const add = (tools: readonly JsonObject[]) => {
    wish.current = { index: count, target: "fields" };
    if (count === 0) return edits.set([], tools);
    edits.change((text, path) => {
      const after = tools.reduce<string>(
        (before, tool, index) => applyTextEdits(before, insertElement(before, path, count + index, tool)),
        text,
      );
      return [{ offset: 0, length: text.length, text: after }];
    }, null);
  };

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
        {openIds.size > 0 || (count > 1 && count <= mostOpenedAtOnce) ? (
          <Button
            size="sm"
            variant="ghost"
            className="ml-auto"
            onClick={() => setOpenIds(openIds.size > 0 ? new Set() : new Set(entries.map(({ id }) => id)))}
          >
            {t(openIds.size > 0 ? "closeAll" : "openAll")}
          </Button>
        ) : null}
      </div>
      <span aria-live="polite" className="sr-only">
        {news}
      </span>
    </div>
  );
}

function withId(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  return new Set([...ids, id]);
}

function withoutId(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  return new Set([...ids].filter((other) => other !== id));
}
