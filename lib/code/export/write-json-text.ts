import { type CodeToken, punctuation } from "@/lib/code/export/code-token";
import { codeKindOf, type JsonToken } from "@/lib/code/export/json-tokens";
import type { TextSyntax } from "@/lib/code/export/text-syntaxes";

/** The JSON text as one literal of the language, its pieces coloured like JSON. `indent`: as for `writeValue`. */
export function writeJsonText(tokens: readonly JsonToken[], syntax: TextSyntax, indent: string): CodeToken[] {
  const inner = syntax.indent === "" ? "" : indent + syntax.indent;
  const body = syntax.isExact ? tokens : withoutOuterSpace(tokens);
  return [
    punctuation(syntax.open(inner)),
    ...body.map((token) => ({ kind: codeKindOf(token.kind), text: spell(token, syntax, inner) })),
    punctuation(syntax.close(inner)),
  ];
}

function withoutOuterSpace(tokens: readonly JsonToken[]): readonly JsonToken[] {
  const start = tokens.at(0)?.kind === "space" ? 1 : 0;
  const end = tokens.at(-1)?.kind === "space" ? -1 : tokens.length;
  return tokens.slice(start, end);
}

function spell({ kind, text }: JsonToken, syntax: TextSyntax, indent: string): string {
  if (kind === "key" || kind === "string") return syntax.string(text);
  if (kind !== "space" || syntax.isExact) return text;
  return text.replace(/\r\n?/g, "\n").replaceAll("\n", `\n${indent}`);
}
