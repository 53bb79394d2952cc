import type { SyntaxNode } from "@lezer/common";
import {
  absent,
  asText,
  jsonLiteral,
  type Literal,
  listLiteral,
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
import { schemaFormat } from "@/lib/code/import/source/json-schema";
import { readNumber } from "@/lib/code/import/source/number-literal";
import { readTemplate } from "@/lib/code/import/source/template-literal";
import { unescapeScript } from "@/lib/code/import/source/text-escapes";
import { readZodSchema } from "@/lib/code/import/source/zod-schema";

type ReadInner = (child: SyntaxNode) => Literal;

/** What an expression of JavaScript or TypeScript is as JSON; what only a running program would know stays open. */
export function readScriptValue(code: CodeText, node: SyntaxNode, depth = 0): Literal {
  if (!spend(code, depth)) return leaveOpen(code, node);
  const inner: ReadInner = (child) => readScriptValue(code, child, depth + 1);
  switch (node.name) {
    case "String":
      return textLiteral(unescapeScript(textOf(code, node).slice(1, -1)));
    case "TemplateString":
      return readTemplateString(code, node, unescapeScript, inner);
    case "TaggedTemplateExpression":
      return readTagged(code, node, inner);
    case "Number":
      return readNumber(code, node);
    case "BooleanLiteral":
    case "null":
      return jsonLiteral(textOf(code, node));
    case "ArrayExpression":
      return readArray(code, node, inner);
    case "ObjectExpression":
      return readObject(code, node, inner);
    case "ParenthesizedExpression":
    case "AwaitExpression":
    case "PostfixExpression":
    case "PrefixCast":
      return readWrapped(code, node, inner);
    case "UnaryExpression":
      return readSigned(code, node, inner);
    case "BinaryExpression":
      return readBinary(code, node, inner);
    case "VariableName":
      return readName(code, node, inner);
    case "MemberExpression":
      return readScriptMember(code, node, inner);
    case "CallExpression":
      return readScriptCall(code, node, inner);
    default:
      return leaveOpen(code, node);
  }
}

/** What a call is given, in order; a spread stays open. */
export function readScriptArguments(code: CodeText, list: SyntaxNode | null): Literal[] {
  return (list ? splitAtCommas(list) : []).map(([first, second]) => {
    if (!first || second) return leaveOpen(code, { from: first?.from ?? 0, to: second?.to ?? 0 });
    return readScriptValue(code, first);
  });
}

/** The one tag that every program has; what others do is theirs. */
function readTagged(code: CodeText, node: SyntaxNode, inner: ReadInner): Literal {
  const [tag, template] = childrenOf(node);
  const isRaw = tag && template && textOf(code, tag) === "String.raw";
  return isRaw ? readTemplateString(code, template, (text) => text, inner) : leaveOpen(code, node);
}

function readTemplateString(
  code: CodeText,
  node: SyntaxNode,
  cook: (text: string) => string,
  inner: ReadInner,
): Literal {
  const holes = childrenOf(node).filter(({ name }) => name === "Interpolation");
  const template = { from: node.from + 1, to: node.to - 1, holes };
  return readTemplate(code, template, cook, (hole) => readHole(code, hole, inner)) ?? leaveOpen(code, node);
}

function readHole(code: CodeText, hole: SyntaxNode, inner: ReadInner): Literal {
  const expression = childrenOf(hole).find(({ name }) => !name.startsWith("Interpolation"));
  if (!expression) return textLiteral("");
  const value = inner(expression);
  if (value.kind === "json") return textLiteral(value.text);
  return asText(value) ?? asText(leaveOpen(code, expression)) ?? value;
}

function readArray(code: CodeText, node: SyntaxNode, inner: ReadInner): Literal {
  const items: Literal[] = [];
  const open: OpenExpression[] = [];
  for (const [first, second] of splitAtCommas(node)) {
    if (first && first.name !== "Spread") items.push(inner(first));
    if (first?.name !== "Spread" || !second) continue;
    const spread = inner(second);
    if (spread.kind === "list") {
      items.push(...spread.items);
      open.push(...spread.open);
    } else open.push(openOf(code, spread, second));
  }
  return listLiteral(items, open);
}

function openOf(code: CodeText, value: Literal, node: SyntaxNode): OpenExpression {
  if (value.kind === "open") return value.open;
  const left = leaveOpen(code, node);
  return left.kind === "open" ? left.open : { expression: "", name: "value" };
}

function readObject(code: CodeText, node: SyntaxNode, inner: ReadInner): Literal {
  const members: [string, Literal][] = [];
  const open: OpenExpression[] = [];
  for (const property of childrenOf(node).filter(({ name }) => name === "Property")) {
    const [first, second] = childrenOf(property);
    if (first?.name === "Spread" && second) {
      const spread = inner(second);
      if (spread.kind === "object") {
        members.push(...spread.members);
        open.push(...spread.open);
      } else if (spread.kind !== "absent") open.push(openOf(code, spread, second));
      continue;
    }
    const member = readProperty(code, property, inner);
    if (member) members.push(member);
    else open.push({ expression: textOf(code, property), name: "value" });
  }
  return objectLiteral(members, open);
}

/** `key: value`, `"key": value`, `[key]: value` and the shorthand `key`; null for a method or a key that is open. */
function readProperty(code: CodeText, property: SyntaxNode, inner: ReadInner): [string, Literal] | null {
  const parts = childrenOf(property);
  const colon = parts.findIndex(({ name }) => name === ":");
  const value = parts[colon + 1];
  const [first, computed] = parts;
  if (!first) return null;
  if (colon === -1) return parts.length === 1 ? readShorthand(code, first, inner) : null;
  const key = first.name === "[" ? plainText(computed ? inner(computed) : undefined) : readKey(code, first);
  return key === undefined || !value ? null : [key, inner(value)];
}

function readShorthand(code: CodeText, name: SyntaxNode, inner: ReadInner): [string, Literal] {
  const key = textOf(code, name);
  return [key, resolveName(code, key, name.from, inner) ?? leaveOpen(code, name)];
}

function readKey(code: CodeText, key: SyntaxNode): string {
  const written = textOf(code, key);
  return key.name === "String" ? unescapeScript(written.slice(1, -1)) : written;
}

/** Brackets, `await`, `!` and casts change nothing of a value. */
function readWrapped(code: CodeText, node: SyntaxNode, inner: ReadInner): Literal {
  const children = childrenOf(node);
  const content =
    node.name === "PostfixExpression"
      ? children[0]
      : children.findLast(({ name }) => name !== "(" && name !== ")" && name !== "await");
  return content ? inner(content) : leaveOpen(code, node);
}

function readSigned(code: CodeText, node: SyntaxNode, inner: ReadInner): Literal {
  const [sign, operand] = childrenOf(node);
  if (!sign || !operand) return leaveOpen(code, node);
  const written = textOf(code, sign);
  if (written === "void") return absent;
  const value = operand.name === "Number" ? inner(operand) : null;
  if (value?.kind !== "json") return leaveOpen(code, node);
  if (written === "+") return value;
  if (written === "-") return jsonLiteral(`-${value.text}`);
  // Minifiers write true and false as !0 and !1.
  return written === "!" && /^[01]$/.test(value.text)
    ? jsonLiteral(String(value.text === "0"))
    : leaveOpen(code, node);
}

function readBinary(code: CodeText, node: SyntaxNode, inner: ReadInner): Literal {
  const [left, operator, right] = childrenOf(node);
  if (!left || !operator) return leaveOpen(code, node);
  if (operator.name === "as" || operator.name === "satisfies") return inner(left);
  if (!right || textOf(code, operator) !== "+") return leaveOpen(code, node);
  return addLiterals([inner(left), inner(right)].map(asPiece)) ?? leaveOpen(code, node);
}

/** A number added to a text is one too. */
function asPiece(literal: Literal): Literal {
  return literal.kind === "json" ? textLiteral(literal.text) : literal;
}

function readName(code: CodeText, node: SyntaxNode, inner: ReadInner): Literal {
  const name = textOf(code, node);
  if (name === "undefined") return absent;
  return resolveName(code, name, node.from, inner) ?? leaveOpen(code, node);
}

function readScriptMember(code: CodeText, node: SyntaxNode, inner: ReadInner): Literal {
  const [holder, , key] = childrenOf(node);
  if (!holder || !key || holder.name !== "VariableName") return leaveOpen(code, node);
  const name = key.name === "PropertyName" ? textOf(code, key) : plainText(inner(key));
  return readMember(inner(holder), name) ?? leaveOpen(code, node);
}

function readScriptCall(code: CodeText, node: SyntaxNode, inner: ReadInner): Literal {
  const [callee, list] = childrenOf(node);
  if (!callee) return leaveOpen(code, node);
  const name = textOf(code, callee).replaceAll(/\s+/g, "");
  const [argument] = (list ? splitAtCommas(list) : [])[0] ?? [];
  const [holder, , method] = childrenOf(callee);
  if (name === "JSON.stringify" && argument) return printedText(inner(argument));
  if (name === "Object.freeze" && argument) return inner(argument);
  if (/^zod(?:Text|Response)Format$/.test(name) && argument) {
    return readZodFormat(code, list ?? null, argument, inner) ?? leaveOpen(code, node);
  }
  const holderValue = callee.name === "MemberExpression" && holder ? inner(holder) : null;
  if (!holderValue || !method) return leaveOpen(code, node);
  switch (textOf(code, method)) {
    case "trim":
      return holderValue.kind === "text"
        ? { ...holderValue, value: holderValue.value.trim() }
        : leaveOpen(code, node);
    case "join":
      return joinTexts(holderValue, argument ? plainText(inner(argument)) : ",") ?? leaveOpen(code, node);
    default:
      return leaveOpen(code, node);
  }
}

/** `zodTextFormat(schema, "name")` */
function readZodFormat(
  code: CodeText,
  list: SyntaxNode | null,
  schemaNode: SyntaxNode,
  inner: ReadInner,
): Literal | null {
  const [second] = (list ? splitAtCommas(list) : [])[1] ?? [];
  const name = second ? plainText(inner(second)) : undefined;
  const schema = readZodSchema(code, schemaNode, inner);
  return schema && name !== undefined ? schemaFormat(name, schema) : null;
}

function joinTexts(list: Literal, glue: string | undefined): Literal | null {
  const texts = list.kind === "list" && list.open.length === 0 ? list.items.map(plainText) : [undefined];
  return glue !== undefined && texts.every((text) => text !== undefined)
    ? textLiteral(texts.join(glue))
    : null;
}
