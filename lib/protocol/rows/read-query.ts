/** One word of a query. `name` is null for text that may stand anywhere in an event. */
export type QueryTerm = {
  readonly name: string | null;
  readonly value: string;
  /** The term begins with `-`: only events that it does not hold for are shown. */
  readonly isNegated: boolean;
  /** As it was typed. */
  readonly source: string;
};

// A minus, a name with its colon, and a value that may be in quotes; what follows `//` is an address, not a value.
const termPattern = /(-?)(?:([A-Za-z_][\w.]*):(?!\/\/))?(?:"([^"]*)"?|(\S*))/y;

/**
 * The terms of a query such as `type:delta -item:2 "call me"`, all of which have to hold. Quotes keep spaces and
 * colons; one that is not closed yet reaches to the end.
 */
export function readQuery(query: string): QueryTerm[] {
  const terms: QueryTerm[] = [];
  let position = 0;
  while (position < query.length) {
    if (/\s/.test(query[position] ?? "")) {
      position += 1;
      continue;
    }
    termPattern.lastIndex = position;
    const [source = "", minus, name, quoted, plain] = termPattern.exec(query) ?? [];
    const value = quoted ?? plain ?? "";
    if (name !== undefined || value !== "")
      terms.push({ name: name ?? null, value, isNegated: minus === "-", source });
    position += Math.max(1, source.length);
  }
  return terms;
}
