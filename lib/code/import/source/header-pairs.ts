import { asText, type Literal } from "@/lib/code/import/literal";

/** Headers as code gives them: an object, or a list of pairs. */
export function headerPairs(literal: Literal | undefined): [string, string][] {
  if (literal?.kind === "object") return [...literal.members].map(([name, value]) => [name, textOf(value)]);
  if (literal?.kind !== "list") return [];
  return literal.items.flatMap((item) =>
    item.kind === "list" ? [[textOf(item.items[0]), textOf(item.items[1])] as [string, string]] : [],
  );
}

function textOf(literal: Literal | undefined): string {
  return asText(literal)?.value ?? "";
}
