import { useEffect, useReducer, useState } from "react";
import { useTranslations } from "use-intl";
import { BlockColumn } from "@/components/output/block-column";
import { createMarkdownCutter, type MarkdownBlock } from "@/components/output/markdown/cut-markdown";
import { blockSource, MarkdownBlockView } from "@/components/output/markdown/markdown-block";
import type { Stretch } from "@/lib/protocol/response/last-change";

/** The number of a citation, and after which character of the text it stands. */
export type NumberedPlace = { at: number; number: number };

export type MarkdownTextProps = {
  text: string;
  /** True while more may come. */
  isGrowing: boolean;
  /** What the event at the time cursor added. */
  stretch: Stretch | null;
  /** By their places, ascending. */
  marks: readonly NumberedPlace[];
};

/** Formatted texts have more elements than plain ones: what is longer is drawn where it is seen. */
const longestWhole = 12 * 1024;

/** The marks of one block, by their places in its source, which the block ends. */
function marksWithin(marks: readonly NumberedPlace[], { start, end }: MarkdownBlock, sourceLength: number) {
  return marks
    .filter(({ at }) => at > start && at <= end)
    .map(({ at, number }) => ({ offset: sourceLength - (end - at), number }));
}

/** What a model wrote as Markdown: no HTML, nothing fetched, links to web pages only. Drawn block by block. */
export function MarkdownText({ text, isGrowing, stretch, marks }: MarkdownTextProps) {
  const t = useTranslations("richOutput");
  const [cut] = useState(createMarkdownCutter);
  const [, goOn] = useReducer((count: number) => count + 1, 0);
  const { blocks, definitions, hasMore } = cut(text, isGrowing);

  // The main thread belongs to the page as well: a long text is cut a stretch at a time.
  useEffect(() => {
    if (!hasMore) return;
    const timer = setInterval(goOn, 0);
    return () => clearInterval(timer);
  }, [hasMore]);

  return (
    <>
      <BlockColumn blocks={blocks} lineHeight={21} isGrowing={isGrowing} isLong={text.length > longestWhole}>
        {(block) => {
          const source = blockSource(text, block, definitions);
          const isChanged = stretch !== null && stretch.from < block.end && stretch.to > block.start;
          return (
            // A flow root: margins inside count towards the block's own height.
            <div
              data-changed={isChanged || undefined}
              className="flow-root data-changed:rounded-[3px] data-changed:bg-accent-soft"
            >
              <MarkdownBlockView source={source} marks={marksWithin(marks, block, source.length)} />
            </div>
          );
        }}
      </BlockColumn>
      {hasMore ? <p className="text-xs text-muted">{t("formatting")}</p> : null}
    </>
  );
}
