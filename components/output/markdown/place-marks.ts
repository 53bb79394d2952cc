import type { MarkdownNode } from "@/components/output/markdown/markdown-syntax";

/** The number of a citation, and after which character of the source it stands. */
export type SourceMark = { offset: number; number: number };

/** What holds running text, in which a mark may stand. */
const textHolders: ReadonlySet<string> = new Set(["paragraph", "heading", "tableCell"]);

function citationNode(number: number): MarkdownNode {
  const hProperties = { dataCitation: String(number) };
  return { type: "citation", children: [], data: { hName: "sup", hProperties } };
}

const startOf = (node: MarkdownNode) => node.position?.start.offset ?? 0;
const endOf = (node: MarkdownNode) => node.position?.end.offset ?? 0;

/** The text before a place and after it; null where its characters are not those of the source, as after `&amp;`. */
function splitText(node: MarkdownNode, offset: number): [MarkdownNode, MarkdownNode] | null {
  const { value = "" } = node;
  if (node.type !== "text" || value.length !== endOf(node) - startOf(node)) return null;
  const [start, end] = [startOf(node), endOf(node)];
  return [
    {
      type: "text",
      value: value.slice(0, offset - start),
      position: { start: { offset: start }, end: { offset } },
    },
    {
      type: "text",
      value: value.slice(offset - start),
      position: { start: { offset }, end: { offset: end } },
    },
  ];
}

/** Puts a mark among nodes that follow one another: within a text, else behind the node in which its place is. */
function placeAmong(nodes: MarkdownNode[], { offset, number }: SourceMark): void {
  const index = nodes.findIndex((node) => node.type !== "citation" && endOf(node) >= offset);
  const node = nodes[index];
  if (!node) nodes.push(citationNode(number));
  else if (offset <= startOf(node)) nodes.splice(index, 0, citationNode(number));
  else {
    const [before, after] = offset < endOf(node) ? (splitText(node, offset) ?? [node, null]) : [node, null];
    nodes.splice(index, 1, before, citationNode(number), ...(after ? [after] : []));
  }
}

/** What holds the running text at a place, or the last one before it; null where there is none. */
function findHolder(node: MarkdownNode, offset: number): MarkdownNode | null {
  if (textHolders.has(node.type)) return node;
  const before = (node.children ?? []).filter((child) => startOf(child) < offset || offset === 0);
  for (const child of before.toReversed()) {
    const holder = findHolder(child, offset);
    if (holder) return holder;
  }
  return null;
}

/** A plugin that puts marks into a tree. One that has no running text before its place is left out. */
export function placeMarks(marks: readonly SourceMark[]) {
  return () => (tree: MarkdownNode) => {
    for (const mark of marks) {
      const holder = findHolder(tree, mark.offset);
      if (holder?.children) placeAmong(holder.children, mark);
    }
  };
}
