import RandExp from "randexp";
import type { JsonObject } from "@/lib/protocol/json";
import { countCharacters } from "@/lib/sandbox/check-value";
import { hexadecimal, lettersAndDigits, type Random } from "@/lib/sandbox/seeded-random";

type Draw = (random: Random) => string;

const two = (value: number) => String(value).padStart(2, "0");
const drawDate: Draw = (random) =>
  `20${two(random.integer(20, 29))}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
const drawTime: Draw = (random) =>
  `${two(random.integer(0, 23))}:${two(random.integer(0, 59))}:${two(random.integer(0, 59))}Z`;
const drawWord: Draw = (random) =>
  random.pick(["amber", "birch", "cedar", "delta", "ember", "fjord", "grove"]);
// Version 4, variant 1 (RFC 9562).
const drawUuid: Draw = (random) =>
  "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replaceAll("x", () => random.text(1, hexadecimal));

/** A value for each format that OpenAI's strict schemas take, and a few more. */
const drawByFormat: { readonly [format: string]: Draw } = {
  date: drawDate,
  time: drawTime,
  "date-time": (random) => `${drawDate(random)}T${drawTime(random)}`,
  duration: (random) => `P${random.integer(1, 9)}DT${random.integer(1, 23)}H`,
  email: (random) => `${drawWord(random)}@example.com`,
  "idn-email": (random) => `${drawWord(random)}@example.com`,
  hostname: (random) => `${drawWord(random)}.example.com`,
  ipv4: (random) => `192.0.2.${random.integer(1, 254)}`,
  ipv6: (random) => `2001:db8::${random.integer(1, 9_999)}`,
  uuid: drawUuid,
  uri: (random) => `https://example.com/${drawWord(random)}`,
  "uri-reference": (random) => `/${drawWord(random)}`,
};

// A schema that wants megabytes of text gets none.
const longestText = 10_000;

/** Null where nothing was found that fits; `fallback` is what a free text says. */
export function generateString(node: JsonObject, fallback: string, random: Random): string | null {
  const { pattern, format } = node;
  const { minimum, maximum } = readLengths(node);
  if (minimum > maximum || minimum > longestText) return null;
  if (typeof pattern === "string") return drawFromPattern(pattern, node, random);
  if (typeof format === "string" && Object.hasOwn(drawByFormat, format)) {
    const value = drawByFormat[format]?.(random) ?? "";
    return fitsLength(value, node) ? value : null;
  }
  return fitText(fallback, minimum, maximum, random);
}

/** True where every keyword for strings lets it pass; formats are taken on trust. */
export function fitsString(value: string, node: JsonObject): boolean {
  if (!fitsLength(value, node)) return false;
  const pattern = typeof node.pattern === "string" ? readPattern(node.pattern) : undefined;
  return pattern === undefined || (pattern?.test(value) ?? false);
}

/** What of a text can be told to have a format; of other formats none is. */
const formatPatterns = new Map<unknown, RegExp>([
  ["email", /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i],
  ["date", /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/],
  ["uri", /^https?:\/\/[\w.-]+(?:\/[\w./-]*)?$/],
]);

export function fitsFormat(value: string, format: unknown): boolean {
  return format === undefined || (formatPatterns.get(format)?.test(value) ?? false);
}

/** As ajv reads it; null for what is no regular expression. */
export function readPattern(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return null;
  }
}

const patternTries = 60;
// Repetitions without an end stay short, unless the length asks for more.
const usualRepetitions = 6;

function drawFromPattern(pattern: string, node: JsonObject, random: Random): string | null {
  const wanted = typeof node.minLength === "number" ? node.minLength : 0;
  const drawn = parsePattern(pattern);
  if (!drawn) return null;
  drawn.max = Math.max(usualRepetitions, Math.min(wanted, 1_000));
  drawn.randInt = (from, to) => random.integer(from, to);
  for (let attempt = 0; attempt < patternTries; attempt += 1) {
    const value = drawn.gen();
    if (fitsString(value, node)) return value;
  }
  return null;
}

/** RandExp reads less than regular expressions hold (no look-around): it throws at the rest. */
function parsePattern(pattern: string): RandExp | null {
  try {
    return new RandExp(pattern);
  } catch {
    return null;
  }
}

function fitText(text: string, minimum: number, maximum: number, random: Random): string {
  const missing = Math.max(0, minimum - countCharacters(text));
  return [...`${text}${random.text(missing, lettersAndDigits)}`].slice(0, maximum).join("");
}

function fitsLength(value: string, node: JsonObject): boolean {
  const { minimum, maximum } = readLengths(node);
  const length = countCharacters(value);
  return length >= minimum && length <= maximum;
}

function readLengths({ minLength, maxLength }: JsonObject): { minimum: number; maximum: number } {
  return {
    minimum: typeof minLength === "number" ? minLength : 0,
    maximum: typeof maxLength === "number" ? maxLength : Number.POSITIVE_INFINITY,
  };
}
