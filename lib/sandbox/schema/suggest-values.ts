import type { JsonObject } from "@/lib/protocol/json";
import { previewBare } from "@/lib/protocol/json/json-preview";
import { findNames, findPlaces } from "@/lib/sandbox/schema/find-names";
import type { Suggest } from "@/lib/sandbox/schema/generate-value";

type Finder = { names: RegExp; find(text: string): readonly string[] };

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
    find: findPlaces,
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
      return node.enum.filter((choice) => words.has(previewBare(choice).toLowerCase()));
    if (isNumeric(node)) return numbers;
    // The text and the pattern both come from outside: together they could keep the server busy for ever.
    if (node.pattern !== undefined) return [];
    const found = finders.filter(({ names }) => names.test(name)).flatMap(({ find }) => find(text));
    return [...found.slice(skip), ...found.slice(0, skip)];
  };
}

function isNumeric({ type }: JsonObject): boolean {
  return [type].flat().some((name) => name === "number" || name === "integer");
}
