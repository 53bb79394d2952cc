import { type MarkdownNode, readTopLevel } from "@/components/output/markdown/markdown-syntax";

/**
 * A top-level node of a source, or several that lean on each other. `end` is where the next one's line begins, or
 * the source's end.
 */
export type SourceBlock = {
  start: number;
  end: number;
  /** What has to stand before the rest of the block where it is cut: the opening of a fence, a table's head. */
  opening: string;
  /** Where it is best cut: at the line of its last node, or of a list's last entry; null where any line will do. */
  seam: number | null;
};

/** A link reference definition as it stands in the source. */
export type SourceDefinition = { start: number; text: string };

const fencePattern = /^ {0,3}(`{3,}|~{3,})/;

function offsetOf({ position }: MarkdownNode): number {
  return position?.start.offset ?? 0;
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf("\n", offset - 1) + 1;
}

/** The first lines from an offset on, with their ends. */
function firstLines(source: string, start: number, count: number): string {
  let end = start;
  for (let line = 0; line < count; line += 1) {
    const lineEnd = source.indexOf("\n", end);
    if (lineEnd === -1) return "";
    end = lineEnd + 1;
  }
  return source.slice(start, end);
}

/** The opening of a fence that is still open at the block's end; empty where it is closed, and for other code. */
function fenceOpening(source: string, start: number, end: number): string {
  const opening = firstLines(source, start, 1);
  const [, marks = ""] = fencePattern.exec(opening) ?? [];
  if (marks === "") return "";
  const lines = source
    .slice(start + opening.length, end)
    .trimEnd()
    .split("\n");
  const [indented = "", closing = ""] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(lines.at(-1) ?? "") ?? [];
  const isOver = indented !== "" && closing.length >= marks.length && closing.charAt(0) === marks.charAt(0);
  return isOver ? "" : opening;
}

function openingOf(source: string, { type }: MarkdownNode, start: number, end: number): string {
  if (type === "code") return fenceOpening(source, start, end);
  return type === "table" ? firstLines(source, start, 2) : "";
}

function seamOf(source: string, nodes: readonly MarkdownNode[]): number | null {
  const last = nodes.at(-1);
  if (nodes.length > 1 && last) return lineStart(source, offsetOf(last));
  const entries = last?.type === "list" ? (last.children ?? []) : [];
  const entry = entries.at(-1);
  return entries.length > 1 && entry ? lineStart(source, offsetOf(entry)) : null;
}

function listDefinitions(
  source: string,
  nodes: readonly MarkdownNode[],
  isInner = false,
): SourceDefinition[] {
  return nodes.flatMap(({ type, position, children }) => {
    if (children) return listDefinitions(source, children, true);
    const start = position?.start.offset ?? 0;
    const text = type === "definition" ? source.slice(start, position?.end.offset) : "";
    // Within a quote further lines have marks of their own.
    return text === "" || (isInner && text.includes("\n")) ? [] : [{ start, text }];
  });
}

/**
 * True where the parser might read a node otherwise if it came first: where nothing closes what stands above. It
 * takes a lone hyphen below a paragraph for text, so also one in a quote below it, and a list that begins with 10
 * below indented code, blank lines or not.
 */
function leansOn(source: string, before: MarkdownNode, node: MarkdownNode): boolean {
  const end = before.position?.end.offset;
  if (before.type === "code") return !fencePattern.test(source.slice(offsetOf(before), end));
  if (before.type === "heading" || before.type === "thematicBreak") return false;
  return !/\n[ \t]*\n/.test(source.slice(end, offsetOf(node)));
}

function groupNodes(source: string): MarkdownNode[][] {
  const groups: MarkdownNode[][] = [];
  let before: MarkdownNode | undefined;
  for (const node of readTopLevel(source)) {
    if (before && leansOn(source, before, node)) groups.at(-1)?.push(node);
    else groups.push([node]);
    before = node;
  }
  return groups;
}

/** The top-level blocks of a source, which follow one another without a gap, and the definitions in them. */
export function readBlocks(source: string): { blocks: SourceBlock[]; definitions: SourceDefinition[] } {
  const groups = groupNodes(source);
  const starts = groups.map(([first], index) => (index && first ? lineStart(source, offsetOf(first)) : 0));
  const blocks = groups.map((nodes, index) => {
    const end = starts[index + 1] ?? source.length;
    const last = nodes.at(-1);
    const opening = last ? openingOf(source, last, lineStart(source, offsetOf(last)), end) : "";
    return { start: starts[index] ?? 0, end, opening, seam: seamOf(source, nodes) };
  });
  return { blocks, definitions: listDefinitions(source, groups.flat()) };
}
