import { asText, type Literal, listLiteral, objectLiteral, textLiteral } from "@/lib/code/import/literal";

/** Texts, lists or objects put one behind the other, as `+`, `|` and neighbouring strings do; null for a mixture. */
export function addLiterals(literals: readonly Literal[]): Literal | null {
  if (literals.length > 0 && literals.every((literal) => literal.kind === "list")) {
    return listLiteral(
      literals.flatMap(({ items }) => items),
      literals.flatMap(({ open }) => open),
    );
  }
  if (literals.length > 0 && literals.every((literal) => literal.kind === "object")) {
    return objectLiteral(
      literals.flatMap(({ members }) => [...members]),
      literals.flatMap(({ open }) => open),
    );
  }
  const texts = literals.map(asText);
  if (!literals.some(({ kind }) => kind === "text") || !texts.every((text) => text !== undefined))
    return null;
  return textLiteral(
    texts.map(({ value }) => value).join(""),
    texts.flatMap(({ open }) => open),
  );
}

/** `holder[key]`, where both are known. */
export function readMember(holder: Literal, key: string | undefined): Literal | null {
  if (holder.kind !== "object" || key === undefined) return null;
  return holder.members.get(key) ?? null;
}
