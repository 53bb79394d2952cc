import { type CodeToken, punctuation } from "@/lib/code/export/code-token";
import type { JsonMember, JsonNode, JsonObjectNode } from "@/lib/code/export/json-tree";
import type { ValueSyntax } from "@/lib/code/export/value-syntaxes";

/** Lists and maps up to this length stand on one line. */
const longestLine = 72;

/**
 * The value as a literal of the language. `indent`: the white space in front of the line on which it begins.
 * What is short stands on one line.
 */
export function writeValue(node: JsonNode, syntax: ValueSyntax, indent: string): CodeToken[] {
  const tokens: CodeToken[] = [];
  appendValue(tokens, node, syntax, indent);
  return tokens;
}

/** A request's body: as `writeValue`, with a line for each of its keys. */
export function writeRoot(root: JsonObjectNode, syntax: ValueSyntax, indent: string): CodeToken[] {
  const tokens: CodeToken[] = [];
  appendContainer(tokens, root, syntax, { indent, isInline: false });
  return tokens;
}

function appendValue(tokens: CodeToken[], node: JsonNode, syntax: ValueSyntax, indent: string): void {
  switch (node.kind) {
    case "string":
      tokens.push({ kind: "string", text: syntax.string(node.value) });
      return;
    case "number":
      tokens.push({ kind: "number", text: syntax.number(node.spelling) ?? node.spelling });
      return;
    case "word":
      tokens.push({ kind: "keyword", text: syntax.words[node.word] });
      return;
    case "array":
    case "object":
      appendContainer(tokens, node, syntax, {
        indent,
        isInline: shortWidth(node) <= longestLine - indent.length,
      });
  }
}

type Container = Extract<JsonNode, { kind: "array" | "object" }>;

type Layout = { indent: string; isInline: boolean };

function appendContainer(
  tokens: CodeToken[],
  node: Container,
  syntax: ValueSyntax,
  { indent, isInline }: Layout,
): void {
  const [open, close] = node.kind === "array" ? syntax.list : syntax.map(node.members);
  const members: readonly (JsonMember | { value: JsonNode })[] =
    node.kind === "array" ? node.elements.map((value) => ({ value })) : node.members;
  tokens.push(punctuation(open));
  if (members.length > 0) {
    const space = node.kind === "object" && syntax.isMapSpaced ? " " : "";
    const inner = indent + syntax.indent;
    for (const [index, member] of members.entries()) {
      const comma = index === 0 ? "" : ",";
      const gap = index === 0 ? space : " ";
      tokens.push(punctuation(comma + (isInline ? gap : `\n${inner}`)));
      if ("key" in member) appendKey(tokens, member.key, syntax);
      appendValue(tokens, member.value, syntax, inner);
    }
    tokens.push(punctuation(isInline ? space : `,\n${indent}`));
  }
  tokens.push(punctuation(close));
}

function appendKey(tokens: CodeToken[], name: string, syntax: ValueSyntax): void {
  const [key, separator] = syntax.key(name);
  tokens.push({ kind: "key", text: key }, punctuation(separator));
}

/** About how wide the value is on one line; more than `longestLine` for whatever is too wide, without looking at it all. */
function shortWidth(node: JsonNode): number {
  if (node.kind === "string") return node.value.length + 2;
  if (node.kind === "number") return node.spelling.length;
  if (node.kind === "word") return node.word.length;
  let width = 2;
  const members = node.kind === "array" ? node.elements.map((value) => ({ key: "", value })) : node.members;
  for (const { key, value } of members) {
    width += key.length + 4 + shortWidth(value);
    if (width > longestLine) break;
  }
  return width;
}
