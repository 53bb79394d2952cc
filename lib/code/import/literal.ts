/** A piece of code without a value before it runs; `{{name}}` stands in its place. */
export type OpenExpression = { expression: string; name: string };

/**
 * A JSON value as it was written in some language. `json` is printed as it is: numbers keep their spelling.
 * The `open` expressions of a text are in it as `{{name}}`; those of a list or an object were spread into it.
 */
export type Literal =
  | { kind: "text"; value: string; open: readonly OpenExpression[] }
  | { kind: "json"; text: string }
  | ListLiteral
  | ObjectLiteral
  | { kind: "open"; open: OpenExpression }
  | { kind: "absent" };

export type ListLiteral = { kind: "list"; items: readonly Literal[]; open: readonly OpenExpression[] };

export type ObjectLiteral = {
  kind: "object";
  members: ReadonlyMap<string, Literal>;
  open: readonly OpenExpression[];
};

/** Where an expression stood in the request: `input[0].content`. */
export type PlacedExpression = OpenExpression & { path: string; isSpread: boolean };

export const absent: Literal = { kind: "absent" };

export function textLiteral(value: string, open: readonly OpenExpression[] = []): Literal {
  return { kind: "text", value, open };
}

/** `text` has to be JSON. */
export function jsonLiteral(text: string): Literal {
  return { kind: "json", text };
}

export function listLiteral(items: readonly Literal[], open: readonly OpenExpression[] = []): ListLiteral {
  return { kind: "list", items, open };
}

/** Of repeated keys the last counts, in the place of the first, as in JavaScript and Python. */
export function objectLiteral(
  members: Iterable<readonly [string, Literal]>,
  open: readonly OpenExpression[] = [],
): ObjectLiteral {
  return { kind: "object", members: new Map(members), open };
}

/** An expression by its text, under a name that `{{…}}` takes. */
export function openLiteral(expression: string, name = nameExpression(expression)): Literal {
  return { kind: "open", open: { expression, name } };
}

/** The last word of `encode_image(path)`'s callee or of `user.name`; `value` where there is no word to take. */
export function nameExpression(expression: string): string {
  const variable = /(?:environ(?:\.get)?|getenv|env)\s*[([]\s*["'](\w{1,40})["']/.exec(expression)?.[1];
  if (variable !== undefined && !/^\d/.test(variable)) return variable;
  const callee = /^\s*(?:await\s+)?[$\w.?!]+/.exec(expression)?.[0] ?? "";
  const words = callee.match(/[A-Za-z_]\w*/g) ?? [];
  const name = words.at(-1) === "await" ? undefined : words.at(-1);
  return name?.slice(0, 40) ?? "value";
}

export function placeholder({ name }: OpenExpression): string {
  return `{{${name}}}`;
}

/** What the member is at `path`, through objects only. */
export function memberAt(literal: Literal | undefined, path: readonly string[]): Literal | undefined {
  return path.reduce<Literal | undefined>(
    (holder, key) => (holder?.kind === "object" ? holder.members.get(key) : undefined),
    literal,
  );
}

/** The text of a text literal without open expressions. */
export function plainText(literal: Literal | undefined): string | undefined {
  return literal?.kind === "text" && literal.open.length === 0 ? literal.value : undefined;
}

/** A text with its placeholders, an expression that may be one included; undefined for all else. */
export function asText(literal: Literal | undefined): (Literal & { kind: "text" }) | undefined {
  if (literal?.kind === "text") return literal;
  if (literal?.kind !== "open") return undefined;
  return { kind: "text", value: placeholder(literal.open), open: [literal.open] };
}

/** JSON with two spaces, as it is written by hand; members that are absent are left out. */
export function printLiteral(literal: Literal, indent = ""): string {
  const inner = `${indent}  `;
  switch (literal.kind) {
    case "text":
      return JSON.stringify(literal.value);
    case "json":
      return literal.text;
    case "open":
      return JSON.stringify(placeholder(literal.open));
    case "absent":
      return "null";
    case "list":
      return printBlock(
        "[]",
        literal.items.map((item) => printLiteral(item, inner)),
        indent,
      );
    case "object":
      return printBlock(
        "{}",
        presentMembers(literal).map(
          ([key, value]) => `${JSON.stringify(key)}: ${printLiteral(value, inner)}`,
        ),
        indent,
      );
    default:
      return literal satisfies never;
  }
}

/** The text that printing makes of a value, as `json.dumps` and `JSON.stringify` do. */
export function printedText(literal: Literal): Literal {
  return textLiteral(printLiteral(literal), listOpenExpressions(literal));
}

function presentMembers({ members }: ObjectLiteral): [string, Literal][] {
  return [...members].filter(([, value]) => value.kind !== "absent");
}

function printBlock(brackets: "[]" | "{}", lines: readonly string[], indent: string): string {
  if (lines.length === 0) return brackets;
  const inner = lines.map((line) => `${indent}  ${line}`).join(",\n");
  return `${brackets.charAt(0)}\n${inner}\n${indent}${brackets.charAt(1)}`;
}

/** Every expression that has no value, with its place. */
export function listOpenExpressions(literal: Literal, path = ""): PlacedExpression[] {
  const isSpread = literal.kind === "list" || literal.kind === "object";
  const inside = childrenOf(literal, path).flatMap((child) => listOpenExpressions(child.literal, child.path));
  return [...openOf(literal).map((expression) => ({ ...expression, path, isSpread })), ...inside];
}

function openOf(literal: Literal): readonly OpenExpression[] {
  if (literal.kind === "open") return [literal.open];
  return "open" in literal ? literal.open : [];
}

/** Every text with its place, as `listOpenExpressions` names places. */
export function listTexts(literal: Literal, path = ""): { path: string; value: string }[] {
  if (literal.kind === "text") return [{ path, value: literal.value }];
  return childrenOf(literal, path).flatMap((child) => listTexts(child.literal, child.path));
}

function childrenOf(literal: Literal, path: string): { literal: Literal; path: string }[] {
  if (literal.kind === "list") {
    return literal.items.map((item, index) => ({ literal: item, path: `${path}[${index}]` }));
  }
  if (literal.kind !== "object") return [];
  return presentMembers(literal).map(([key, value]) => ({
    literal: value,
    path: path === "" ? key : `${path}.${key}`,
  }));
}
