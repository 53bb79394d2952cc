import type { JsonObject } from "@/lib/protocol/json";
import type { Suggest } from "@/lib/sandbox/schema/generate-value";

type Finder = { names: RegExp; find(text: string): readonly string[] };

/** Capitalised words that belong together, the sentence's first one aside: "New York", "İstanbul". */
const properName = /(?<![.!?]\s|^)(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*/gu;
const afterPreposition =
  /(?:^|\s)(?:in|at|for|from|to|near|of|about)\s(?<name>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*)/gu;

function findNames(text: string): string[] {
  const placed = [...text.matchAll(afterPreposition)].map(({ groups }) => groups?.name ?? "");
  return [...new Set([...placed, ...(text.match(properName) ?? [])])].filter((name) => name !== "I");
}

function findAll(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

/** Which words of an input suit a property, by the property's name. */
const finders: readonly Finder[] = [
  { names: /e-?mail/i, find: (text) => findAll(text, /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) },
  { names: /url|uri|link|href|website/i, find: (text) => findAll(text, /https?:\/\/[^\s"'<>)]+/g) },
  { names: /date|day|when|time/i, find: (text) => findAll(text, /\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?/g) },
  {
    names: /city|cities|town|place|location|country|region|address|origin|destination|capital/i,
    find: findNames,
  },
  { names: /name|person|user|author|title|subject|participant/i, find: findNames },
  {
    names:
      /query|search|question|prompt|text|message|input|content|topic|term|keyword|phrase|description|request|expression|code|command|task/i,
    find: (text) => (text.trim() === "" ? [] : [text.trim()]),
  },
];

/** Words and numbers of an input, for the properties that they suit; `skip` leaves out so many names before. */
export function suggestFrom(text: string, skip = 0): Suggest {
  const numbers = findAll(text, /(?<![\w.])-?\d+(?:\.\d+)?(?![\w.]*\d)/g).map(Number);
  const words = new Set(findAll(text.toLowerCase(), /[\p{L}\p{N}_-]+/gu));
  return (name, node) => {
    if (Array.isArray(node.enum))
      return node.enum.filter((choice) => words.has(String(choice).toLowerCase()));
    if (isNumeric(node)) return numbers;
    const found = finders.filter(({ names }) => names.test(name)).flatMap(({ find }) => find(text));
    return [...found.slice(skip), ...found.slice(0, skip)];
  };
}

/** The places that an input names: one call for each, where a tool asks for a place. */
export function listPlaces(text: string): string[] {
  return findNames(text);
}

function isNumeric({ type }: JsonObject): boolean {
  return [type].flat().some((name) => name === "number" || name === "integer");
}
