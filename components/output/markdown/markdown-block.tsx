import { memo } from "react";
import Markdown from "react-markdown";
import type { MarkdownBlock } from "@/components/output/markdown/cut-markdown";
import { markdownLook } from "@/components/output/markdown/markdown-look";
import { markdownSyntax } from "@/components/output/markdown/markdown-syntax";
import { placeMarks, type SourceMark } from "@/components/output/markdown/place-marks";

/** What is read to draw one block: itself, at the end, and before it the definitions that it may refer to. */
export function blockSource(
  text: string,
  { start, end, prefix }: MarkdownBlock,
  definitions: string,
): string {
  const own = prefix + text.slice(start, end);
  return definitions !== "" && own.includes("[") ? `${definitions}\n${own}` : own;
}

type MarkdownBlockViewProps = {
  source: string;
  marks: readonly SourceMark[];
};

function isSame(before: MarkdownBlockViewProps, after: MarkdownBlockViewProps): boolean {
  return (
    before.source === after.source &&
    before.marks.length === after.marks.length &&
    before.marks.every(({ offset, number }, index) => {
      const mark = after.marks[index];
      return mark?.offset === offset && mark.number === number;
    })
  );
}

/** Addresses are judged where they are drawn: what is no link is to be seen, not emptied. */
const keepAddress = (url: string) => url;

/** Read and drawn anew only when the block itself has changed. */
export const MarkdownBlockView = memo(function MarkdownBlockView({ source, marks }: MarkdownBlockViewProps) {
  return (
    <Markdown
      remarkPlugins={[...markdownSyntax, placeMarks(marks)]}
      components={markdownLook}
      urlTransform={keepAddress}
    >
      {source}
    </Markdown>
  );
}, isSame);
