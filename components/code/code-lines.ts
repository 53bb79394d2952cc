import type { CodeToken } from "@/lib/code/export/code-token";

/**
 * One line of code, without its end. `indentText` is the white space that it begins with, `indent` its columns;
 * `tokens` is the rest.
 */
export type CodeLine = {
  number: number;
  indent: number;
  indentText: string;
  tokens: readonly PlacedToken[];
};

/** `offset`: UTF-16 units from the line's start. */
export type PlacedToken = CodeToken & { readonly offset: number };

/** How wide a tab is drawn. */
export const tabWidth = 4;

/** The code's lines, counted from 1; a line end that ends the code begins no further line. */
export function splitIntoLines(tokens: readonly CodeToken[]): CodeLine[] {
  const lines: PlacedToken[][] = [[]];
  for (const { kind, text } of tokens) {
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      const line = lines.at(-1) ?? [];
      const before = line.at(-1);
      if (part !== "")
        line.push({ kind, text: part, offset: before ? before.offset + before.text.length : 0 });
    }
  }
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines.map((line, index) => ({ number: index + 1, ...splitIndent(line) }));
}

function splitIndent([first, ...rest]: readonly PlacedToken[]): Omit<CodeLine, "number"> {
  const indentText = /^[ \t]*/.exec(first?.text ?? "")?.[0] ?? "";
  const indent = indentText.replaceAll("\t", " ".repeat(tabWidth)).length;
  const text = first?.text.slice(indentText.length) ?? "";
  const tokens = first && text !== "" ? [{ ...first, text }, ...rest] : rest;
  return { indent, indentText, tokens };
}
