import type { ReactNode } from "react";
import { BlockColumn } from "@/components/output/block-column";
import type { TextBlock } from "@/components/output/text-blocks";
import type { ItemState } from "@/lib/protocol/response/response-state";

/** More items than that are in the document only where they are seen. */
const mostWholeItems = 40;

type ItemBlock = TextBlock & { item: ItemState };

/** About as high as its texts are, and a line for each of what else it has. */
function blockOf(item: ItemState): ItemBlock {
  const parts = [...item.content, ...item.summary];
  const texts = [...parts.map(({ text }) => text), item.input ?? ""];
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return { item, start: item.outputIndex, end: item.outputIndex + characters, lineEnds: 3 };
}

type ItemColumnProps = {
  items: readonly ItemState[];
  isGoingOn: boolean;
  children: (item: ItemState) => ReactNode;
};

/** The items one below the other. */
export function ItemColumn({ items, isGoingOn, children }: ItemColumnProps) {
  return (
    <BlockColumn
      blocks={items.map(blockOf)}
      lineHeight={21}
      isGrowing={isGoingOn}
      isLong={items.length > mostWholeItems}
    >
      {({ item }) => <div className="pb-3.5">{children(item)}</div>}
    </BlockColumn>
  );
}
