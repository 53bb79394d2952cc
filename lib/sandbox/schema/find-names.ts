const name = String.raw`\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*`;

/** "in Paris", "from Oslo to Rome", "near Bonn, Jena and Ulm". */
const afterPreposition = new RegExp(
  String.raw`(?<![\p{L}])(?:in|at|near|from|to|of)\s(?<list>${name}(?:(?:,\s|\s(?:and|or)\s|,\s(?:and|or)\s)${name})*)`,
  "gu",
);
const properName = new RegExp(String.raw`(?<![\p{L}\p{N}])${name}`, "gu");
/** A Turkish name with its case behind an apostrophe: "Ankara'da". */
const inflectedName = new RegExp(String.raw`(?<![\p{L}])${name}(?=['’]\p{Ll})`, "gu");
const lowerCasePlace =
  /(?<!\p{L})(?:in|at|near)\s(?!the\s|my\s|a\s|an\s|your\s|our\s|this\s)(?<place>\p{Ll}{3,})/gu;

/** The places that a text names, as far as a pattern can tell: what stands after a preposition, else any name. */
export function findPlaces(text: string): string[] {
  const placed = [...text.matchAll(afterPreposition)].flatMap(({ groups }) =>
    (groups?.list ?? "").split(/,\s(?:and|or)\s|,\s|\s(?:and|or)\s/u),
  );
  const found = [
    placed,
    findNames(text),
    [...text.matchAll(lowerCasePlace)].map(({ groups }) => groups?.place ?? ""),
  ];
  return found.find((names) => names.length > 0) ?? [];
}

/** Names in a text: capitalised words that do not begin a sentence, or that Turkish cases mark as names. */
export function findNames(text: string): string[] {
  const names = [...text.matchAll(properName)]
    .filter(({ index }) => index > 0 && !/[.!?]\s*$/.test(text.slice(Math.max(0, index - 5), index)))
    .map(([found]) => found);
  return [...new Set([...names, ...(text.match(inflectedName) ?? [])])];
}
