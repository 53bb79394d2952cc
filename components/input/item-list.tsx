import { type KeyboardEvent, startTransition, useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { PartProps } from "@/components/form/part-props";
import { useInputActions } from "@/components/input/input-context";
import { ItemCard } from "@/components/input/item-card";
import type { KeyedItem } from "@/components/input/keyed-items";
import { type DragOrder, useDragOrder } from "@/components/input/use-drag-order";
import { placeName } from "@/components/input/use-focus-request";
import { useKeyedList } from "@/components/input/use-keyed-list";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

/** A longer list begins closed: an overview is what it is opened for, and open boxes take their time. */
const mostOpenAtFirst = 40;

type ItemListProps = {
  values: readonly unknown[];
  problems: PartProps["problems"];
  /** Moves an item; the focus stays where it is in it. */
  onMove: (from: number, to: number) => void;
};

/** The items of `input` in their order: closed, opened, dragged, moved by keys. */
export function ItemList({ values, problems, onMove }: ItemListProps) {
  const t = useTranslations("inputItems");
  const { isPaused } = useInputActions();
  const items = useKeyedList(values);
  const { isClosed, toggle, setAll, areAllClosed } = useClosedCards(items);
  const { order, handlers } = useDragOrder(({ from, to }) => onMove(from, to));
  const troubled = useMemo(() => new Set(problems.map(({ path }) => path[1])), [problems]);
  const moveBy = useCallback((index: number, by: number) => onMove(index, index + by), [onMove]);

  const pressKey = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (by === 0 || isPaused || !(event.target instanceof Element)) return;
    const isOnHandle = event.target.matches("[data-handle]");
    if (!event.altKey && !isOnHandle) return;
    const index = [...event.currentTarget.children].findIndex((entry) =>
      entry.contains(event.target as Node),
    );
    event.preventDefault();
    if (index >= 0 && items[index + by]) onMove(index, index + by);
  };

  return (
    <>
      {items.length > 1 ? (
        <div className="mb-1 flex items-center justify-between text-2xs text-faint">
          {t("items", { count: items.length })}
          <Button size="sm" variant="ghost" className="h-6" onClick={() => setAll(!areAllClosed)}>
            {t(areAllClosed ? "openAll" : "closeAll")}
          </Button>
        </div>
      ) : null}
      <ol aria-label={t("list")} className="flex flex-col gap-2" onKeyDown={pressKey} {...handlers}>
        {items.map(({ key, value }, index) => (
          <li
            key={key}
            data-place={placeName([index])}
            className={classNames("relative", markDrop(order, index))}
          >
            <ItemCard
              value={value}
              itemKey={key}
              index={index}
              isLast={index === items.length - 1}
              isClosed={isClosed(key)}
              hasProblem={troubled.has(index)}
              onToggle={toggle}
              onMove={moveBy}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Which cards show their head only, by the items' keys. */
function useClosedCards(items: readonly KeyedItem[]) {
  const [closed, setClosed] = useState<ReadonlySet<number>>(
    () => new Set(items.length > mostOpenAtFirst ? items.map(({ key }) => key) : []),
  );
  const toggle = useCallback((key: number) => {
    setClosed((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  return {
    isClosed: (key: number) => closed.has(key),
    toggle,
    // Some hundred cards take their time: until they are drawn the page goes on.
    setAll: (isClosed: boolean) =>
      startTransition(() => setClosed(new Set(isClosed ? items.map(({ key }) => key) : []))),
    areAllClosed: items.every(({ key }) => closed.has(key)),
  };
}

/** A line where the dragged item would come to stand. */
function markDrop(order: DragOrder | null, index: number): string | null {
  if (!order) return null;
  if (order.from === index) return "opacity-50";
  if (order.to !== index) return null;
  return order.to < order.from
    ? "before:absolute before:-top-[5px] before:inset-x-0 before:h-0.5 before:bg-accent"
    : "after:absolute after:-bottom-[5px] after:inset-x-0 after:h-0.5 after:bg-accent";
}
