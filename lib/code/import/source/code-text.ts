import type { SyntaxNode, Tree } from "@lezer/common";
import {
  type Literal,
  listLiteral,
  type ObjectLiteral,
  objectLiteral,
  openLiteral,
} from "@/lib/code/import/literal";

/** A name that the snippet gives a value. */
export type Binding = { value: SyntaxNode };

/** A snippet, parsed. `budget`: how many values may still be worked out, since names can multiply without end. */
export type CodeText = {
  readonly text: string;
  readonly tree: Tree;
  readonly bindings: ReadonlyMap<string, readonly Binding[]>;
  readonly budget: { left: number };
};

/** A call with what it is given, and where it stands. `named`: Python's keyword arguments. */
export type CodeCall = {
  /** Without blanks: `client.responses.create`. */
  callee: string;
  from: number;
  to: number;
  positional: readonly Literal[];
  named: ObjectLiteral;
};

/** Deeper values, and more of them than this, are left as expressions. */
export const deepestValue = 100;
export const mostValues = 50_000;

const comments: ReadonlySet<string> = new Set(["Comment", "LineComment", "BlockComment"]);

/** A node's children, comments and places that the grammar could not take aside. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!comments.has(child.name) && !child.type.isError) children.push(child);
  }
  return children;
}

/** The children between a pair of brackets, split at the commas. */
export function splitAtCommas(node: SyntaxNode): SyntaxNode[][] {
  const groups: SyntaxNode[][] = [[]];
  for (const child of childrenOf(node).slice(1)) {
    if (child.name === ",") groups.push([]);
    else if (!")]}".includes(child.name)) groups.at(-1)?.push(child);
  }
  return groups.filter((group) => group.length > 0);
}

export function textOf({ text }: CodeText, { from, to }: { from: number; to: number }): string {
  return text.slice(from, to);
}

/** An expression that stays one: what it says, under a name. */
export function leaveOpen(code: CodeText, node: { from: number; to: number }): Literal {
  return openLiteral(textOf(code, node).replaceAll(/\s+/g, " ").slice(0, 400));
}

/** False once too much has been worked out. */
export function spend({ budget }: CodeText, depth: number): boolean {
  budget.left -= 1;
  return budget.left > 0 && depth < deepestValue;
}

/**
 * What a name stands for at `position`: its last value before, or its first one where it is only given later (in a
 * function above). A list or an object that is changed on the way holds the change as an open expression.
 */
export function resolveName(
  code: CodeText,
  name: string,
  position: number,
  evaluate: (value: SyntaxNode) => Literal,
): Literal | null {
  const bindings = code.bindings.get(name) ?? [];
  const binding = bindings.findLast(({ value }) => value.to <= position) ?? bindings[0];
  if (!binding) return null;
  const literal = evaluate(binding.value);
  const change = findChange(code.text.slice(binding.value.to, Math.max(position, binding.value.to)), name);
  if (change === null) return literal;
  const open = { expression: change, name };
  if (literal.kind === "list") return listLiteral(literal.items, [...literal.open, open]);
  if (literal.kind === "object") return objectLiteral(literal.members, [...literal.open, open]);
  return literal;
}

/** `tools.append(…)`, `body["input"] = …`, `messages += …`: the first such line's text. */
function findChange(between: string, name: string): string | null {
  const word = name.replaceAll("$", "\\$");
  const change = new RegExp(
    String.raw`(?<![\w.$])${word}\s*(?:\.(?:append|extend|insert|update|pop|push|unshift|splice)\(|\[[^\]\n]*\]\s*=(?!=)|\.\w+\s*=(?!=)|\+=)[^\n]*`,
  );
  return change.exec(between)?.[0].trim() ?? null;
}

/** Gathers bindings in the order of the text. */
export function addBinding(bindings: Map<string, Binding[]>, name: string, value: SyntaxNode): void {
  const known = bindings.get(name);
  if (known) known.push({ value });
  else bindings.set(name, [{ value }]);
}

/** Snippets are written by hand; the grammars need long for a text that is neither short nor code. */
const longestCode = 1_000_000;
const deepestNesting = 500;

/** True for a text that the grammars are worth a try on. Brackets inside of texts count too, which does no harm. */
export function canBeCode(text: string): boolean {
  if (text.length > longestCode) return false;
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[([{}\])]/g)) {
    depth += "([{".includes(bracket) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest <= deepestNesting;
}

/** How many places of the text the grammar could not take. */
export function countErrors(tree: Tree): number {
  let count = 0;
  tree.iterate({
    enter(node) {
      if (node.type.isError) count += 1;
    },
  });
  return count;
}
