import {
  type ReactNode,
  type RefObject,
  useContext,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { type BlockRange, type BlockView, createBlockHeights } from "@/components/output/block-heights";
import { ScrollWatchContext } from "@/components/output/scroll-watch";
import type { TextBlock } from "@/components/output/text-blocks";

type ColumnOptions<Block extends TextBlock> = {
  blocks: readonly Block[];
  /** Short texts stand in the document whole, so that a page's search finds all of them. */
  isLong: boolean;
  /** Of the text, in px. */
  lineHeight: number;
  /** True while the text grows at its end: that end is drawn as long as the panel follows it. */
  isGrowing: boolean;
};

/** As far as it matters for what to draw: in steps of a quarter of the view. */
function roundView({ top, height }: BlockView): BlockView {
  const step = Math.max(1, height / 4);
  return { top: Math.floor(top / step) * step, height };
}

/** Which blocks to draw, of a column too long to stand in the document whole. */
function useBlockRange(
  column: RefObject<HTMLDivElement | null>,
  { blocks, lineHeight, isGrowing, isLong }: ColumnOptions<TextBlock>,
): BlockRange {
  const watch = useContext(ScrollWatchContext);
  const [heights] = useState(() => createBlockHeights(lineHeight));
  const [view, setView] = useState<BlockView>({ top: 0, height: 800 });
  const [, setMeasured] = useState(0);
  const followsEnd = isGrowing && watch.isFollowing();

  const measure = useEffectEvent(() => {
    const [element, panel] = [column.current, watch.panel()];
    if (!element || !panel) return;
    const hasChanged = [heights.setWidth(element.clientWidth), noteHeights(element)].includes(true);
    if (followsEnd && watch.isFollowing()) return;
    const top = panel.getBoundingClientRect().top - element.getBoundingClientRect().top;
    const next = roundView({ top, height: panel.clientHeight });
    setView((previous) => (previous.top === next.top && previous.height === next.height ? previous : next));
    if (hasChanged) setMeasured((count) => count + 1);
  });

  function noteHeights(element: HTMLElement): boolean {
    let hasChanged = false;
    for (const child of element.querySelectorAll<HTMLElement>(":scope > [data-block]")) {
      const block = blocks[Number(child.dataset.block)];
      if (block && heights.note(block, child.getBoundingClientRect().height)) hasChanged = true;
    }
    return hasChanged;
  }

  // Sizes and the scroll position are the browser's.
  useLayoutEffect(() => {
    if (!isLong) return;
    measure();
    return watch.subscribe(() => measure());
  }, [isLong, watch]);

  // The end is no longer followed for its own sake: what is in view counts from here on.
  useLayoutEffect(() => {
    if (isLong && !isGrowing) measure();
  }, [isLong, isGrowing]);

  if (!isLong) return { first: 0, end: blocks.length, above: 0, below: 0 };
  return followsEnd ? heights.rangeAtEnd(blocks, view.height) : heights.rangeInView(blocks, view);
}

type BlockColumnProps<Block extends TextBlock> = ColumnOptions<Block> & {
  children: (block: Block, index: number) => ReactNode;
};

/**
 * Blocks one below the other, of which only those near the view are in the document where they are long. A page's
 * own search does not find the others. The blocks' places are kept, so that what is read stays where it is.
 */
export function BlockColumn<Block extends TextBlock>({ children, ...options }: BlockColumnProps<Block>) {
  const column = useRef<HTMLDivElement>(null);
  const { first, end, above, below } = useBlockRange(column, options);
  return (
    <div ref={column}>
      {above > 0 ? <div style={{ height: above }} /> : null}
      {options.blocks.slice(first, end).map((block, position) => (
        <div key={block.start} data-block={first + position}>
          {children(block, first + position)}
        </div>
      ))}
      {below > 0 ? <div style={{ height: below }} /> : null}
    </div>
  );
}
