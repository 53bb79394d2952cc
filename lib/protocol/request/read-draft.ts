import type { JsonObject } from "@/lib/protocol/json";
import { findSyntaxProblem, lineAndColumn } from "@/lib/protocol/json/json-syntax";
import { type JsonEntry, locateValue, parseJson } from "@/lib/protocol/json/json-text";
import { type DraftDocument, readDocument } from "@/lib/protocol/request/draft-document";
import { quoteValue, type RequestProblem } from "@/lib/protocol/request/draft-problem";

/** Something wrong at a place of the text. `code` and `values` make the sentence; nothing of it stops a run. */
export type DraftProblem = RequestProblem & {
  /** UTF-16 units. Length 0 only at the text's end. */
  offset: number;
  length: number;
};

/** `line` and `column` count from 1. */
export type DraftResult =
  | { kind: "ok" | "problems"; request: JsonObject; problems: DraftProblem[] }
  | { kind: "invalid_json"; problem: DraftProblem; line: number; column: number };

// A list of a thousand wrong entries would need a thousand walks through the text, and nobody reads so many.
export const problemLimit = 50;

/** How much of a stray word is quoted. */
const foundLimit = 20;

/** Finds what the parameters' schemas and rules have against a request. */
export type CheckDraft = (document: DraftDocument) => DraftProblem[];

/**
 * Reads the text of a request. Total: any text gives a result. What is JSON is for JSON.parse to say, since the
 * upstream parses it so: no comments, no trailing commas. `request` is the parsed text as it is, nothing added.
 * `check`: `checkDraft`, where it is there; it comes late to the page.
 */
export function readDraft(text: string, check?: CheckDraft): DraftResult {
  const document = readDocument(text);
  if (!document) return notReadable(text);
  const problems = [...(check?.(document) ?? []), ...repeatedKeys(document)];
  return { kind: problems.length === 0 ? "ok" : "problems", request: document.object, problems };
}

function notReadable(text: string): DraftResult {
  const value = parseJson(text);
  return value === undefined ? invalidJson(text) : notAnObject(text, value);
}

function invalidJson(text: string): DraftResult {
  const { offset, length, code } = findSyntaxProblem(text);
  const found = text.slice(offset, offset + Math.min(length, foundLimit));
  const problem = { path: [], offset, length, code, values: { found } };
  return { kind: "invalid_json", problem, ...lineAndColumn(text, offset) };
}

function notAnObject(text: string, value: unknown): DraftResult {
  const span = locateValue(text, []);
  const problem: DraftProblem = {
    path: [],
    ...span,
    code: "not_an_object",
    values: { actual: quoteValue(value) },
  };
  return { kind: "problems", request: {}, problems: [problem] };
}

/** Legal, and sent as it is; but all values of a repeated key but the last go unread. */
function repeatedKeys({ entries, members }: DraftDocument): DraftProblem[] {
  if (entries.length === members.size) return [];
  const seen = new Set<JsonEntry["key"]>();
  const problems: DraftProblem[] = [];
  for (const { key, start, keyEnd } of entries) {
    const values = { name: String(key) };
    if (seen.has(key))
      problems.push({ path: [key], offset: start, length: keyEnd - start, code: "duplicate_key", values });
    seen.add(key);
  }
  return problems.slice(0, problemLimit);
}
