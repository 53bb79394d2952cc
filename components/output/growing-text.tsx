import { memo, type ReactNode, useState } from "react";
import { BlockColumn } from "@/components/output/block-column";
import { copyStretch, createTextCutter } from "@/components/output/text-blocks";
import { classNames } from "@/components/ui/class-names";
import type { Stretch } from "@/lib/protocol/response/last-change";

/** Something that stands within a text, at a place of it: the number of a citation. */
export type TextMark = { at: number; number: number; key: string; mark: ReactNode };

/** In characters: a longer text is in the document only where it is seen. */
export const longestWhole = 32 * 1024;

type GrowingTextProps = {
  text: string;
  /** True while more may come. */
  isGrowing?: boolean;
  /** A caret at the end of the text. */
  hasCaret?: boolean;
  /** What the event at the time cursor added. */
  stretch?: Stretch | null;
  /** By their places, ascending. */
  marks?: readonly TextMark[];
  /** As it is set for code. */
  isCode?: boolean;
};

type BlockProps = {
  text: string;
  hasCaret: boolean;
  /** Within this block; `to` is 0 where nothing is tinted. */
  from: number;
  to: number;
};

const TextBlockView = memo(function TextBlockView({ text, hasCaret, from, to }: BlockProps) {
  return (
    // The caret is the text's own right border: a box of its own would be a layout shift with every token.
    <span className={classNames("wrap-anywhere", hasCaret && "border-r-[7px] border-message")}>
      {to === 0 ? (
        text
      ) : (
        <>
          {text.slice(0, from)}
          <mark
            data-changed
            className="rounded-[3px] bg-accent-soft text-inherit outline-2 outline-accent-soft"
          >
            {text.slice(from, to)}
          </mark>
          {text.slice(to)}
        </>
      )}
    </span>
  );
});

/** The part of a stretch that lies in a block, counted from the block's beginning. */
function within(stretch: Stretch | null | undefined, start: number, end: number) {
  if (!stretch || stretch.from >= end || stretch.to <= start) return { from: 0, to: 0 };
  return { from: Math.max(0, stretch.from - start), to: Math.min(end, stretch.to) - start };
}

/** Where a block is cut for the marks within it: each piece has the mark that stands at its end. */
function cutAtMarks(marks: readonly TextMark[], start: number, end: number, isLast: boolean) {
  const inside = marks.filter(({ at }) => at > start && (at <= end || isLast));
  const ends = inside.map(({ at }) => Math.min(at, end));
  return [
    ...inside.map((mark, index) => ({
      start: index === 0 ? start : (ends[index - 1] ?? start),
      end: ends[index] ?? end,
      mark,
    })),
    { start: ends.at(-1) ?? start, end, mark: null },
  ];
}

/**
 * What a model wrote, exactly, as text nodes and never as HTML. It may grow to megabytes: finished blocks are left
 * alone, so that each frame costs what the last block costs, and of a long text only what is near the view stands
 * in the document.
 */
export function GrowingText({
  text,
  isGrowing = false,
  hasCaret = false,
  stretch = null,
  marks = [],
  isCode = false,
}: GrowingTextProps) {
  const [cut] = useState(createTextCutter);
  const blocks = cut(text);
  const lastIndex = blocks.length - 1;
  const look = isCode ? "font-mono text-xs leading-5 whitespace-pre-wrap" : "whitespace-pre-wrap";
  return (
    <div className={look}>
      <BlockColumn
        blocks={blocks}
        lineHeight={isCode ? 20 : 21}
        isGrowing={isGrowing}
        isLong={text.length > longestWhole}
      >
        {(block, index) =>
          cutAtMarks(marks, block.start, block.end, index === lastIndex).map(({ start, end, mark }) => (
            // By its place: what a new mark moves is drawn as something new there, not as something that has moved. Of
            // several marks at one place only the first has text before it.
            <span key={mark !== null && start === end ? mark.key : start}>
              <TextBlockView
                text={copyStretch(text, start, end)}
                hasCaret={hasCaret && index === lastIndex && mark === null}
                {...within(stretch, start, end)}
              />
              {mark?.mark}
            </span>
          ))
        }
      </BlockColumn>
    </div>
  );
}
