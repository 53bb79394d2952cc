import type { JsonMember, JsonNode, JsonTree } from "@/lib/code/export/json-tree";
import type { ValueSyntax } from "@/lib/code/export/value-syntaxes";

/** Why a body is written as JSON text: what the language's own values would have changed, or could not have held. */
export type TextReason =
  | { readonly code: "number"; readonly spelling: string }
  | { readonly code: "repeated_key"; readonly key: string }
  | { readonly code: "lone_surrogate" | "depth" | "key_order" };

/** Python 3.8 reads about 90 brackets inside each other, and deeper code is readable to nobody. */
const deepest = 50;

/** Null where the language's values make the very same JSON again. */
export function findTextReason({ root, depth }: JsonTree, syntax: ValueSyntax): TextReason | null {
  return depth > deepest ? { code: "depth" } : reasonIn(root, syntax);
}

function reasonIn(node: JsonNode, syntax: ValueSyntax): TextReason | null {
  switch (node.kind) {
    case "string":
      return syntax.holdsText(node.value) ? null : { code: "lone_surrogate" };
    case "number":
      return syntax.number(node.spelling) === null ? { code: "number", spelling: node.spelling } : null;
    case "word":
      return null;
    case "array":
      return firstReason(node.elements, syntax);
    case "object":
      return (
        reasonInKeys(node.members, syntax) ??
        firstReason(
          node.members.map(({ value }) => value),
          syntax,
        )
      );
  }
}

function firstReason(nodes: readonly JsonNode[], syntax: ValueSyntax): TextReason | null {
  for (const node of nodes) {
    const reason = reasonIn(node, syntax);
    if (reason) return reason;
  }
  return null;
}

function reasonInKeys(members: readonly JsonMember[], syntax: ValueSyntax): TextReason | null {
  const seen = new Set<string>();
  for (const { key } of members) {
    if (!syntax.holdsText(key)) return { code: "lone_surrogate" };
    if (seen.has(key)) return { code: "repeated_key", key };
    seen.add(key);
  }
  return syntax.keepsOrder([...seen]) ? null : { code: "key_order" };
}
