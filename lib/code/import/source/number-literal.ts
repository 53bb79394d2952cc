import type { SyntaxNode } from "@lezer/common";
import { jsonLiteral, type Literal } from "@/lib/code/import/literal";
import { type CodeText, leaveOpen, textOf } from "@/lib/code/import/source/code-text";
import { respellNumber } from "@/lib/code/import/source/text-escapes";

/** A number as JSON spells it; one that JSON has no spelling for stays open. */
export function readNumber(code: CodeText, node: SyntaxNode): Literal {
  const spelling = respellNumber(textOf(code, node));
  return spelling === null ? leaveOpen(code, node) : jsonLiteral(spelling);
}
