import type { SyntaxNode } from "@lezer/common";
import { type Literal, textLiteral } from "@/lib/code/import/literal";
import type { CodeText } from "@/lib/code/import/source/code-text";
import { addLiterals } from "@/lib/code/import/source/combine-literals";

/** A text with values in it. `from` and `to`: what stands between its quotes. */
type Template = { from: number; to: number; holes: readonly SyntaxNode[] };

/** `cook` undoes the escapes of what stands between the holes. Null where what is in a hole is no part of a text. */
export function readTemplate(
  code: CodeText,
  { from, to, holes }: Template,
  cook: (text: string) => string,
  readHole: (hole: SyntaxNode) => Literal,
): Literal | null {
  const pieces: Literal[] = [];
  let position = from;
  for (const hole of holes) {
    pieces.push(textLiteral(cook(code.text.slice(position, hole.from))), readHole(hole));
    position = hole.to;
  }
  pieces.push(textLiteral(cook(code.text.slice(position, to))));
  return addLiterals(pieces);
}
