import { createScanner } from "jsonc-parser";
import type { ImportNote } from "@/lib/code/import/import-result";
import { isJsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";

export type RepairedJson = { text: string; notes: readonly ImportNote[] };

type RepairCode = Extract<ImportNote["code"], `repaired_${string}`>;

/** Each mends one habit; of a text that needs none of it nothing is changed. */
const repairs: readonly [code: RepairCode, repair: (text: string) => string][] = [
  ["repaired_quotes", (text) => (/^\s*[{[]\s*\\"/.test(text) ? text.replaceAll('\\"', '"') : text)],
  ["repaired_quotes", (text) => text.replaceAll(/[“”„]/g, '"')],
  ["repaired_encoding", decodeForm],
  ["repaired_comments", dropComments],
  ["repaired_commas", dropTrailingCommas],
  ["repaired_line_breaks", escapeLineBreaks],
];

/**
 * A JSON object out of a text that is nearly one: comments, trailing commas, escaped or curly quotes, line breaks
 * inside of texts. What needed no mending stays as it was, byte for byte. Null where that is not enough.
 */
export function repairJson(text: string): RepairedJson | null {
  const trimmed = text.replace(/^\ufeff/, "");
  if (isJsonObject(parseJson(trimmed))) return { text: trimmed, notes: [] };
  let repaired = trimmed;
  const notes: ImportNote[] = [];
  for (const [code, repair] of repairs) {
    const next = repair(repaired);
    if (next === repaired) continue;
    repaired = next;
    notes.push({ code });
    if (isJsonObject(parseJson(repaired))) return { text: repaired, notes };
  }
  return null;
}

function decodeForm(text: string): string {
  if (!/^\s*%7B/i.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

// The scanner's kinds of tokens, by the numbers of `SyntaxKind`, whose names are gone once it is compiled.
const closeBrace = 2;
const closeBracket = 4;
const comma = 5;
const lineComment = 12;
const blockComment = 13;
const lineBreak = 14;
const blank = 15;
const endOfFile = 17;

type Token = { kind: number; text: string };

function tokenize(text: string): Token[] {
  const scanner = createScanner(text, false);
  const tokens: Token[] = [];
  for (let kind = scanner.scan(); kind !== endOfFile; kind = scanner.scan()) {
    const offset = scanner.getTokenOffset();
    tokens.push({ kind, text: text.slice(offset, offset + scanner.getTokenLength()) });
  }
  return tokens;
}

const comments: ReadonlySet<number> = new Set([lineComment, blockComment]);

function dropComments(text: string): string {
  return tokenize(text)
    .filter(({ kind }) => !comments.has(kind))
    .map((token) => token.text)
    .join("");
}

const trivia: ReadonlySet<number> = new Set([lineBreak, blank]);

function dropTrailingCommas(text: string): string {
  const tokens = tokenize(text);
  return tokens
    .filter(({ kind }, index) => {
      if (kind !== comma) return true;
      const next = tokens.slice(index + 1, index + 64).find((token) => !trivia.has(token.kind));
      return next?.kind !== closeBrace && next?.kind !== closeBracket;
    })
    .map((token) => token.text)
    .join("");
}

const controlEscapes: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** JSON takes no line break or tab between quotes; a shell's text of several lines has them. */
function escapeLineBreaks(text: string): string {
  let isInside = false;
  return text.replaceAll(/\\[\s\S]|["\n\r\t]/g, (sign) => {
    if (sign === '"') isInside = !isInside;
    return isInside ? (controlEscapes[sign] ?? sign) : sign;
  });
}
