import { type CodeToken, punctuation } from "@/lib/code/export/code-token";
import { createEscaper, escapeAsUnits } from "@/lib/code/export/escape-text";

/** A constant of a class file takes 65,535 bytes: so many UTF-16 units are fewer, whatever they are. */
const longestPiece = 20_000;

const escapeConstant = createEscaper({
  named: { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" },
  numbered: escapeAsUnits,
});

/** A text that is too long for one constant, as pieces which the program joins. */
export function writeJavaPieces(text: string, indent: string): CodeToken[] {
  const pieces = splitText(text).flatMap((piece): CodeToken[] => [
    punctuation(`,\n${indent}    `),
    { kind: "string", text: `"${escapeConstant(piece)}"` },
  ]);
  return [
    { kind: "name", text: "String" },
    punctuation("."),
    { kind: "name", text: "join" },
    punctuation("("),
    { kind: "string", text: '""' },
    ...pieces,
    punctuation(")"),
  ];
}

/** No cut between the halves of a surrogate pair: the source file could not hold them. */
function splitText(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const last = text.charCodeAt(start + longestPiece - 1);
    const end = start + longestPiece - (last >= 0xd800 && last <= 0xdbff ? 1 : 0);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
