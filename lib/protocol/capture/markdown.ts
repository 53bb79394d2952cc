import { cutText } from "@/lib/protocol/cut-text";

// Foreign text in a Markdown file (GitHub's flavour): nothing in it may become markup.

const shownCharacters = 300;

/** A block of code: its fence is longer than any run of backticks in the text. `language`: `json`, `text`. */
export function fenceCode(text: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}${text.endsWith("\n") ? "" : "\n"}${fence}\n`;
}

/** Code within a line; long ones are cut. */
export function inlineCode(text: string): string {
  const line = oneLine(text);
  if (line === "") return "";
  const ticks = "`".repeat(longestRun(line) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** A sentence of ours that quotes foreign text, within a line. */
export function plainText(text: string): string {
  const words = oneLine(text).split(" ");
  return words.map((word) => (isAddress.test(word) ? inlineCode(word) : escapeMarks(word))).join(" ");
}

/** What readers make a link of by themselves: some of them even where it is escaped, none within code. */
const isAddress = /https?:|ftp:|www\.|@/i;

function escapeMarks(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>~&#]/g, "\\$&");
}

/** Cells are lines of Markdown; a bar in one is escaped here. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(escapeBars).join(" | ")} |\n`;
}

/** Behind a lone backslash, which code may have, an escape would be none: there a blank comes first. */
function escapeBars(cell: string): string {
  return cell.replaceAll(/(\\*)\|/g, (_bar, slashes: string) =>
    slashes.length % 2 === 0 ? `${slashes}\\|` : `${slashes} \\|`,
  );
}

/** `columns`: their names; one that ends in `:` has its cells to the right. */
export function tableHead(columns: readonly string[]): string {
  const names = columns.map((name) => name.replace(/:$/, ""));
  return tableRow(names) + tableRow(columns.map((name) => (name.endsWith(":") ? "---:" : "---")));
}

function oneLine(text: string): string {
  return (
    cutText(text, shownCharacters).replaceAll(/\s+/g, " ").trim() + (text.length > shownCharacters ? "…" : "")
  );
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
