/** A stretch of a text, in UTF-16 units as editors count them. */
export type TextSpan = { offset: number; length: number };

/** One step into a document: an object's key or an array's index. */
export type JsonPath = readonly (string | number)[];

/** One `"key": value` of an object, or one element of an array (`start` is then `valueStart`). Ends are exclusive. */
export type JsonEntry = {
  key: string | number;
  start: number;
  keyEnd: number;
  valueStart: number;
  valueEnd: number;
};

const quote = 34;
const backslash = 92;
const openBrace = 123;
const closeBrace = 125;
const openBracket = 91;
const closeBracket = 93;

/** The parsed text, or undefined where JSON.parse refuses it (no JSON text means undefined). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value as JSON. Null where it is nested too deeply: JSON.parse takes any depth, JSON.stringify recurses. */
export function printJson(value: unknown, indent?: number): string | null {
  try {
    return JSON.stringify(value, null, indent);
  } catch {
    return null;
  }
}

function skipWhitespace(text: string, start: number): number {
  let position = start;
  while (text.charCodeAt(position) <= 32) position += 1;
  return position;
}

/** The end of the string that begins with the quote at `start`; hops from quote to quote. */
export function skipString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, position: number): boolean {
  let first = position;
  while (text.charCodeAt(first - 1) === backslash) first -= 1;
  return (position - first) % 2 === 1;
}

function skipContainer(text: string, start: number): number {
  let depth = 0;
  let position = start;
  do {
    const code = text.charCodeAt(position);
    if (code === openBrace || code === openBracket) depth += 1;
    else if (isClosing(code)) depth -= 1;
    position = code === quote ? skipString(text, position) : position + 1;
  } while (depth > 0 && position < text.length);
  return position;
}

function skipValue(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code === quote) return skipString(text, start);
  if (code === openBrace || code === openBracket) return skipContainer(text, start);
  let position = start;
  while (position < text.length && !",]} \t\r\n".includes(text.charAt(position))) position += 1;
  return position;
}

/** Where the document's one value begins. */
export function rootOffset(text: string): number {
  return skipWhitespace(text, 0);
}

/**
 * The direct entries of the object or array that begins at `offset`, none for any other value.
 * Meant for texts that JSON.parse has taken; for others it ends all the same, with entries that mean nothing.
 * Walks without recursion, so depth has no limit, and hops over strings: 5 MB take some milliseconds.
 */
export function readEntries(text: string, offset: number): JsonEntry[] {
  const opening = text.charCodeAt(offset);
  if (opening !== openBrace && opening !== openBracket) return [];
  const entries: JsonEntry[] = [];
  let position = skipWhitespace(text, offset + 1);
  while (position < text.length && !isClosing(text.charCodeAt(position))) {
    const entry =
      opening === openBrace ? readMember(text, position) : readElement(text, position, entries.length);
    entries.push(entry);
    position = skipWhitespace(text, entry.valueEnd);
    if (text.charAt(position) === ",") position = skipWhitespace(text, position + 1);
  }
  return entries;
}

function isClosing(code: number): boolean {
  return code === closeBrace || code === closeBracket;
}

function readMember(text: string, start: number): JsonEntry {
  const keyEnd = skipString(text, start);
  const colon = skipWhitespace(text, keyEnd);
  const valueStart = skipWhitespace(text, colon + 1);
  const key = String(parseJson(text.slice(start, keyEnd)));
  return { key, start, keyEnd, valueStart, valueEnd: skipValue(text, valueStart) };
}

function readElement(text: string, start: number, index: number): JsonEntry {
  return { key: index, start, keyEnd: start, valueStart: start, valueEnd: skipValue(text, start) };
}

/** Of repeated keys the last one counts, as for JSON.parse. */
export function findEntry(entries: readonly JsonEntry[], key: string | number): JsonEntry | undefined {
  return entries.findLast((entry) => entry.key === key);
}

/**
 * The stretch of the value at `path`. Where the path leads nowhere (a key is missing), the opening bracket of
 * the nearest value that is there. For texts that JSON.parse has taken.
 */
export function locateValue(text: string, path: JsonPath): TextSpan {
  let offset = rootOffset(text);
  let end = path.length === 0 ? skipValue(text, offset) : offset;
  for (const key of path) {
    const entry = findEntry(readEntries(text, offset), key);
    if (!entry) return { offset, length: 1 };
    offset = entry.valueStart;
    end = entry.valueEnd;
  }
  return { offset, length: end - offset };
}

/**
 * The value at `path` as it is written, spacing and spelling of numbers included; undefined where there is none.
 * For texts that JSON.parse has taken.
 */
export function readValueText(text: string, path: JsonPath): string | undefined {
  let offset = rootOffset(text);
  let end = text.trimEnd().length;
  for (const key of path) {
    const entry = findEntry(readEntries(text, offset), key);
    if (!entry) return undefined;
    offset = entry.valueStart;
    end = entry.valueEnd;
  }
  return text.slice(offset, end);
}
