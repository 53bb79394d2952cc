import type { CodeToken } from "@/lib/code/export/code-token";
import { skipString } from "@/lib/protocol/json/json-text";

/** A piece of a JSON text, spelled as it is there. `space`: white space between the others. */
export type JsonToken = {
  readonly kind: "key" | "string" | "number" | "word" | "bracket" | "comma" | "colon" | "space";
  readonly text: string;
};

const tokenPattern = /\s+|[{}[\],:]|[^\s{}[\],:"]+/y;

const signKinds: Record<string, JsonToken["kind"]> = { ",": "comma", ":": "colon" };

/**
 * The pieces of a text that JSON.parse has taken; joined they are the text. Without recursion, and it hops over
 * strings: 5 MB of base64 take some milliseconds.
 */
export function readJsonTokens(text: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  let lastString = -1;
  let position = 0;
  while (position < text.length) {
    const end = text.charAt(position) === '"' ? skipString(text, position) : endOfPiece(text, position);
    const token = toToken(text.slice(position, end));
    if (token.kind === "string") lastString = tokens.length;
    if (token.kind === "colon" && tokens[lastString]) {
      tokens[lastString] = { kind: "key", text: tokens[lastString]?.text ?? "" };
    }
    tokens.push(token);
    position = end;
  }
  return tokens;
}

function endOfPiece(text: string, start: number): number {
  tokenPattern.lastIndex = start;
  return tokenPattern.test(text) ? tokenPattern.lastIndex : start + 1;
}

function toToken(text: string): JsonToken {
  const first = text.charAt(0);
  if (first === '"') return { kind: "string", text };
  if (first.trim() === "") return { kind: "space", text };
  const sign = signKinds[first];
  if (sign) return { kind: sign, text };
  if ("{}[]".includes(first)) return { kind: "bracket", text };
  return { kind: first === "-" || (first >= "0" && first <= "9") ? "number" : "word", text };
}

const codeKinds: Record<JsonToken["kind"], CodeToken["kind"]> = {
  key: "key",
  string: "string",
  number: "number",
  word: "keyword",
  bracket: "punctuation",
  comma: "punctuation",
  colon: "punctuation",
  space: "punctuation",
};

/** The colour that a piece of JSON has in code. */
export function codeKindOf(kind: JsonToken["kind"]): CodeToken["kind"] {
  return codeKinds[kind];
}
