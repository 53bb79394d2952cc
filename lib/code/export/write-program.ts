import type { CodeToken, CodeTokenKind } from "@/lib/code/export/code-token";

const slot = "@{body}";

/**
 * The program with the body in its slot, in pieces of one colour. `writeBody` gets the white space in front of the
 * slot's line.
 */
export function writeProgram(
  program: string,
  keywords: readonly string[],
  writeBody: (indent: string) => CodeToken[],
): CodeToken[] {
  const [before = "", after = ""] = program.split(slot);
  const lineStart = before.lastIndexOf("\n") + 1;
  const indent = /^[ \t]*/.exec(before.slice(lineStart))?.[0] ?? "";
  const words = new Set(keywords);
  return [...colour(before, words), ...writeBody(indent), ...colour(after, words)];
}

// The programs are ours: none has an escaped quote, a quote in a comment or a number with a point.
const pieces: readonly (readonly [CodeTokenKind, string])[] = [
  ["comment", String.raw`(?<![\w:"'])\/\/[^\n]*|(?<=^|\n)#[^\n]*`],
  ["string", String.raw`"[^"\n]*"|'[^'\n]*'|\`[^\`]*\``],
  ["number", String.raw`\b\d+\b`],
  ["name", String.raw`[A-Za-z_$][\w$]*`],
  ["punctuation", String.raw`[^\w$"'\`\/#]+|.`],
];

const piecePattern = new RegExp(pieces.map(([, source]) => `(${source})`).join("|"), "g");

function colour(code: string, keywords: ReadonlySet<string>): CodeToken[] {
  return Array.from(code.matchAll(piecePattern), ([text, ...groups]) => {
    const kind = pieces[groups.findIndex((group) => group !== undefined)]?.[0] ?? "punctuation";
    return { kind: kind === "name" && keywords.has(text) ? "keyword" : kind, text };
  });
}
