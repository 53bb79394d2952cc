import type { SyntaxNode } from "@lezer/common";
import {
  absent,
  asText,
  jsonLiteral,
  type Literal,
  listLiteral,
  type ObjectLiteral,
  type OpenExpression,
  objectLiteral,
  plainText,
  printedText,
  textLiteral,
} from "@/lib/code/import/literal";
import {
  type CodeText,
  childrenOf,
  leaveOpen,
  resolveName,
  spend,
  splitAtCommas,
  textOf,
} from "@/lib/code/import/source/code-text";
import { addLiterals, readMember } from "@/lib/code/import/source/combine-literals";
import { dedentText } from "@/lib/code/import/source/dedent-text";
import { readNumber } from "@/lib/code/import/source/number-literal";
import { readTemplate } from "@/lib/code/import/source/template-literal";
import { unescapePython } from "@/lib/code/import/source/text-escapes";

/** What a Python expression is as JSON; what only a running program would know stays open. */
export function readPythonValue(code: CodeText, node: SyntaxNode, depth = 0): Literal {
  if (!spend(code, depth)) return leaveOpen(code, node);
  const inner = (child: SyntaxNode) => readPythonValue(code, child, depth + 1);
  switch (node.name) {
    case "String":
      return readPlainString(code, node);
    case "FormatString":
      return readFormatString(code, node, depth);
    case "ContinuedString":
      return addLiterals(childrenOf(node).map(inner)) ?? leaveOpen(code, node);
    case "Number":
      return readNumber(code, node);
    case "Boolean":
      return jsonLiteral(textOf(code, node).toLowerCase());
    case "None":
      return jsonLiteral("null");
    case "ArrayExpression":
    case "TupleExpression":
      return readList(code, node, depth);
    case "DictionaryExpression":
      return readDictionary(code, node, depth);
    case "ParenthesizedExpression":
    case "AwaitExpression": {
      const content = childrenOf(node).find(({ name }) => name !== "(" && name !== "await");
      return content ? inner(content) : leaveOpen(code, node);
    }
    case "UnaryExpression":
      return readSigned(code, node, inner);
    case "BinaryExpression":
      return readBinary(code, node, inner);
    case "VariableName":
      return readName(code, node, inner);
    case "MemberExpression":
      return readPythonMember(code, node, inner);
    case "CallExpression":
      return readPythonCall(code, node, depth);
    default:
      return leaveOpen(code, node);
  }
}

/** The keyword arguments of a call as an object, and the others in their order. */
export function readPythonArguments(
  code: CodeText,
  list: SyntaxNode | null,
  depth = 0,
): { positional: Literal[]; named: ObjectLiteral } {
  const positional: Literal[] = [];
  const named: [string, Literal][] = [];
  const open: OpenExpression[] = [];
  for (const group of list ? splitAtCommas(list) : []) {
    const [first, second, third] = group;
    if (!first) continue;
    if (first.name === "**" && second) {
      spreadObject(readPythonValue(code, second, depth + 1), named, open);
    } else if (second?.name === "AssignOp" && third) {
      named.push([textOf(code, first), readPythonValue(code, third, depth + 1)]);
    } else if (group.length === 1) positional.push(readPythonValue(code, first, depth + 1));
    else positional.push(leaveOpen(code, { from: first.from, to: group.at(-1)?.to ?? first.to }));
  }
  return { positional, named: objectLiteral(named, open) };
}

function spreadObject(value: Literal, members: [string, Literal][], open: OpenExpression[]): void {
  if (value.kind === "object") {
    members.push(...value.members);
    open.push(...value.open);
  } else if (value.kind === "open") open.push(value.open);
}

/** Quotes and prefix of a string, as Python spells them; null where the string is cut. */
function splitString(source: string): { prefix: string; quote: string; body: string } | null {
  const [, prefix = "", quote = ""] = /^([A-Za-z]*)("""|'''|"|')/.exec(source) ?? [];
  const start = prefix.length + quote.length;
  if (quote === "" || source.length < start + quote.length || !source.endsWith(quote)) return null;
  return { prefix: prefix.toLowerCase(), quote, body: source.slice(start, -quote.length) };
}

function readPlainString(code: CodeText, node: SyntaxNode): Literal {
  const parts = splitString(textOf(code, node));
  if (!parts || parts.prefix.includes("b")) return leaveOpen(code, node);
  return textLiteral(parts.prefix.includes("r") ? parts.body : unescapePython(parts.body));
}

/** `f"…{name}…"`: names that the snippet knows are filled in, unless they are formatted; all else stays open. */
function readFormatString(code: CodeText, node: SyntaxNode, depth: number): Literal {
  const parts = splitString(textOf(code, node));
  if (!parts) return leaveOpen(code, node);
  const cook = (piece: string) => {
    const plain = piece.replaceAll("{{", "{").replaceAll("}}", "}");
    return parts.prefix.includes("r") ? plain : unescapePython(plain);
  };
  const from = node.from + parts.prefix.length + parts.quote.length;
  const holes = childrenOf(node).filter(({ name }) => name === "FormatReplacement");
  const template = { from, to: node.to - parts.quote.length, holes };
  return readTemplate(code, template, cook, (hole) => readHole(code, hole, depth)) ?? leaveOpen(code, node);
}

function readHole(code: CodeText, hole: SyntaxNode, depth: number): Literal {
  const content = childrenOf(hole).filter(({ name }) => name !== "{" && name !== "}");
  const [expression, ...format] = content;
  if (!expression || format.length > 0)
    return openText(leaveOpen(code, { from: hole.from + 1, to: hole.to - 1 }));
  const value = readPythonValue(code, expression, depth + 1);
  if (value.kind === "text") return value;
  // A number prints as it is written; None, True and lists print in Python's own way.
  if (value.kind === "json" && /^-?\d/.test(value.text)) return textLiteral(value.text);
  return openText(leaveOpen(code, expression));
}

function openText(literal: Literal): Literal {
  return asText(literal) ?? literal;
}

function readSigned(code: CodeText, node: SyntaxNode, inner: (child: SyntaxNode) => Literal): Literal {
  const [sign, operand] = childrenOf(node);
  const value = operand?.name === "Number" ? inner(operand) : null;
  if (!sign || value?.kind !== "json") return leaveOpen(code, node);
  const written = textOf(code, sign);
  if (written === "+") return value;
  return written === "-" ? jsonLiteral(`-${value.text}`) : leaveOpen(code, node);
}

function readList(code: CodeText, node: SyntaxNode, depth: number): Literal {
  const items: Literal[] = [];
  const open: OpenExpression[] = [];
  for (const [first, second] of splitAtCommas(node)) {
    if (first?.name !== "*") {
      if (first) items.push(readPythonValue(code, first, depth + 1));
      continue;
    }
    const spread = second ? readPythonValue(code, second, depth + 1) : null;
    if (spread?.kind === "list") {
      items.push(...spread.items);
      open.push(...spread.open);
    } else if (spread?.kind === "open") open.push(spread.open);
  }
  return listLiteral(items, open);
}

function readDictionary(code: CodeText, node: SyntaxNode, depth: number): Literal {
  const members: [string, Literal][] = [];
  const open: OpenExpression[] = [];
  for (const [first, second, third] of splitAtCommas(node)) {
    if (!first || !second) continue;
    if (first.name === "**") {
      spreadObject(readPythonValue(code, second, depth + 1), members, open);
      continue;
    }
    const key = readKey(readPythonValue(code, first, depth + 1));
    if (key === null || !third) open.push({ expression: textOf(code, first), name: "key" });
    else members.push([key, readPythonValue(code, third, depth + 1)]);
  }
  return objectLiteral(members, open);
}

/** A key as `json.dumps` writes it. */
function readKey(key: Literal): string | null {
  if (key.kind === "json") return key.text;
  return plainText(key) ?? null;
}

function readBinary(code: CodeText, node: SyntaxNode, inner: (child: SyntaxNode) => Literal): Literal {
  const [left, operator, right] = childrenOf(node);
  if (!left || !operator || !right) return leaveOpen(code, node);
  const sign = textOf(code, operator);
  if (sign !== "+" && sign !== "|") return leaveOpen(code, node);
  return addLiterals([inner(left), inner(right)]) ?? leaveOpen(code, node);
}

/** Values by which OpenAI's library says "leave this out". */
const leftOut = /^(?:openai\.)?(?:NOT_GIVEN|NotGiven|not_given|omit|Omit)$/;

function readName(code: CodeText, node: SyntaxNode, inner: (child: SyntaxNode) => Literal): Literal {
  const name = textOf(code, node);
  if (leftOut.test(name)) return absent;
  return resolveName(code, name, node.from, inner) ?? leaveOpen(code, node);
}

function readPythonMember(code: CodeText, node: SyntaxNode, inner: (child: SyntaxNode) => Literal): Literal {
  const written = textOf(code, node);
  if (leftOut.test(written)) return absent;
  // The grammar takes the point of `5.` for the one before a name.
  if (/^[\d_]+\.$/.test(written)) return readNumber(code, node);
  const [holder, , key] = childrenOf(node);
  if (!holder || key?.name !== "String" || holder.name !== "VariableName") return leaveOpen(code, node);
  return readMember(inner(holder), plainText(inner(key))) ?? leaveOpen(code, node);
}

/** Calls that make a value out of what they are given. */
function readPythonCall(code: CodeText, node: SyntaxNode, depth: number): Literal {
  const [callee, list] = childrenOf(node);
  if (!callee) return leaveOpen(code, node);
  const name = textOf(code, callee).replaceAll(/\s+/g, "");
  const { positional, named } = readPythonArguments(code, list ?? null, depth);
  const [first] = positional;
  if (leftOut.test(name)) return absent;
  if (name === "dict" && positional.length === 0) return named;
  if (/^(?:json\.)?dumps$/.test(name) && first) return printedText(first);
  if (/^(?:textwrap\.)?dedent$/.test(name)) return dedentLiteral(first) ?? leaveOpen(code, node);
  // Typed dictionaries and models (`Reasoning(effort="low")`) are what they are given.
  if (/^(?:\w+\.)*[A-Z]\w*$/.test(name) && positional.length === 0 && named.members.size > 0) return named;
  return readTextMethod(code, callee, positional, depth) ?? leaveOpen(code, node);
}

function dedentLiteral(literal: Literal | undefined): Literal | null {
  return literal?.kind === "text" ? { ...literal, value: dedentText(literal.value) } : null;
}

/** `"…".strip()`, `"\n".join([…])` and the like. */
function readTextMethod(
  code: CodeText,
  callee: SyntaxNode,
  positional: readonly Literal[],
  depth: number,
): Literal | null {
  const [holder, , method] = childrenOf(callee);
  if (callee.name !== "MemberExpression" || !holder || !method) return null;
  const value = readPythonValue(code, holder, depth + 1);
  if (value.kind !== "text") return null;
  switch (textOf(code, method)) {
    case "strip":
      return { ...value, value: value.value.trim() };
    case "encode":
      return value;
    case "join": {
      const [list] = positional;
      const texts = list?.kind === "list" && list.open.length === 0 ? list.items.map(plainText) : [undefined];
      return texts.every((text) => text !== undefined) ? textLiteral(texts.join(value.value)) : null;
    }
    default:
      return null;
  }
}
