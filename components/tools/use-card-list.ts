import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type FocusWish, focusCard } from "@/components/tools/focus-card";
import { removeFrom } from "@/components/tools/list-edits";
import type { CardActions } from "@/components/tools/tool-card";
import type { ToolEntry } from "@/components/tools/tool-entries";
import type { PartEdits } from "@/lib/client/draft/part-edits";
import type { JsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { insertElement } from "@/lib/protocol/request/draft-arrange";
import { applyTextEdits, type TextEdit } from "@/lib/protocol/request/draft-edit";
import { summariseTool } from "@/lib/protocol/request/tool-summary";

type CardList = {
  /** For the element that holds the cards. */
  list: RefObject<HTMLDivElement | null>;
  openIds: ReadonlySet<number>;
  /** What was done, for those who do not see it. */
  news: string;
  actions: CardActions;
  /** Behind all others, as one step of undo. */
  add: (tools: readonly JsonObject[]) => void;
  openAll: () => void;
  closeAll: () => void;
};

/** Which cards of a list are open, what can be done to them, and where the focus goes when it is done. */
export function useCardList(entries: readonly ToolEntry[], edits: PartEdits): CardList {
  const t = useTranslations("toolCards");
  const list = useRef<HTMLDivElement>(null);
  const wish = useRef<FocusWish | null>(null);
  const [openIds, setOpenIds] = useState<ReadonlySet<number>>(new Set());
  const [news, setNews] = useState("");
  // Read when something is done, so that what can be done stays the same while a card is typed in.
  const latest = useRef(entries);

  // The focus is outside of React. A new card opens first, and is there to be focused with the next drawing.
  useLayoutEffect(() => {
    latest.current = entries;
    if (!wish.current || !list.current) return;
    const { index, target } = wish.current;
    const id = entries[Math.min(index, entries.length - 1)]?.id;
    if (id !== undefined && target === "fields" && !openIds.has(id)) return setOpenIds(withId(openIds, id));
    wish.current = null;
    focusCard(list.current, id, target);
  }, [entries, openIds]);

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
    wish.current = { index: entries.length, target: "fields" };
    appendTools(edits, entries.length, tools);
  };

  return {
    ...{ list, openIds, news, actions, add },
    openAll: () => setOpenIds(new Set(entries.map(({ id }) => id))),
    closeAll: () => setOpenIds(new Set()),
  };
}

function appendTools(edits: PartEdits, count: number, tools: readonly JsonObject[]): void {
  if (count === 0) edits.set([], tools);
  else edits.change((text, path) => makeAppendEdits(text, path, count, tools), null);
}

/** As if put in one after the other; the draft finds what has changed. */
function makeAppendEdits(
  text: string,
  path: JsonPath,
  count: number,
  tools: readonly JsonObject[],
): TextEdit[] {
  const after = tools.reduce<string>(
    (before, tool, index) => applyTextEdits(before, insertElement(before, path, count + index, tool)),
    text,
  );
  return [{ offset: 0, length: text.length, text: after }];
}

function withId(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  return new Set([...ids, id]);
}

function withoutId(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  return new Set([...ids].filter((other) => other !== id));
}
