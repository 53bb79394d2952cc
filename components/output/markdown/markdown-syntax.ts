import Markdown from "react-markdown";
import remarkGfm from "remark-gfm";

/** What we read of a node of a Markdown tree (mdast). Offsets count from the source's beginning. */
export type MarkdownNode = {
  type: string;
  value?: string;
  children?: MarkdownNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
  data?: { hName?: string; hProperties?: Record<string, string> };
};

/** What a plugin is called on: the processor, whose data the parser reads its extensions from. */
type Processor = { data: () => object };

// Footnotes gather what they say at the end of a document, which a text that is drawn block by block does not have.
const unusedConstructs = [
  "htmlFlow",
  "htmlText",
  "gfmFootnoteDefinition",
  "gfmFootnoteCall",
  "gfmPotentialFootnoteCall",
];

/** All that is within blocks: where they begin and end is told without it, in half the time. */
const inlineConstructs = [
  "attention",
  "autolink",
  "characterEscape",
  "characterReference",
  "codeText",
  "hardBreakEscape",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
  "strikethrough",
  "wwwAutolink",
  "protocolAutolink",
  "emailAutolink",
  "tasklistCheck",
];

function disable(processor: Processor, names: readonly string[]): void {
  const data: { micromarkExtensions?: unknown[] } = processor.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: names } }];
}

function leaveOut(this: Processor): void {
  disable(this, unusedConstructs);
}

function readBlocksOnly(this: Processor): void {
  disable(this, inlineConstructs);
}

/** GFM without footnotes; what looks like HTML is text. */
export const markdownSyntax = [remarkGfm, leaveOut];

/**
 * The top-level nodes of a Markdown text, their inner text unread. Asked of react-markdown's own parser, so that
 * both have one mind about where a block ends; nothing is drawn.
 */
export function readTopLevel(source: string): readonly MarkdownNode[] {
  let nodes: readonly MarkdownNode[] = [];
  const take = () => (tree: MarkdownNode) => {
    nodes = tree.children ?? [];
    tree.children = [];
  };
  Markdown({ children: source, remarkPlugins: [...markdownSyntax, readBlocksOnly, take] });
  return nodes;
}
