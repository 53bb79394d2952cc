import "@/lib/protocol/zod-without-jit";

import * as z from "zod/mini";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { findSyntaxProblem, lineAndColumn } from "@/lib/protocol/json-syntax";
import {
  type JsonEntry,
  type JsonPath,
  locateValue,
  parseJson,
  readEntries,
  rootOffset,
} from "@/lib/protocol/json-text";
import {
  type ProblemCode,
  problemFromIssue,
  quoteValue,
  type RequestProblem,
} from "@/lib/protocol/request/draft-problem";
import { requestFields } from "@/lib/protocol/request/request-fields";
import { checkRules } from "@/lib/protocol/request/request-rules";

/** Something wrong at a place of the text. `code` and `values` make the sentence; nothing of it stops a run. */
export type DraftProblem = {
  path: JsonPath;
  /** UTF-16 units. Length 0 only at the text's end. */
  offset: number;
  length: number;
  code: ProblemCode;
  values: Record<string, string | number>;
};

/** `line` and `column` count from 1. */
export type DraftResult =
  | { kind: "ok" | "problems"; request: JsonObject; problems: DraftProblem[] }
  | { kind: "invalid_json"; problem: DraftProblem; line: number; column: number };

// A list of a thousand wrong entries would need a thousand walks through the text, and nobody reads so many.
const problemLimit = 50;

/** How much of a stray word is quoted. */
const foundLimit = 20;

const topLevelSchemas = requestFields
  .filter(({ path }) => path.length === 1)
  .map(({ name, schema }) => [name, z.optional(schema)] as const);

/** The body of `POST /v1/responses`, as far as a sentence can help: unknown keys pass, tools and items are not looked into. */
export const requestSchema = z.looseObject(Object.fromEntries(topLevelSchemas));

/**
 * Reads the text of a request. Total: any text gives a result. What is JSON is for JSON.parse to say, since the
 * upstream parses it so: no comments, no trailing commas. `request` is the parsed text as it is, nothing added.
 */
export function readDraft(text: string): DraftResult {
  const value = parseJson(text);
  if (value === undefined) return invalidJson(text);
  if (!isJsonObject(value)) return notAnObject(text, value);
  const problems = [...findProblems(text, value), ...repeatedKeys(text, value)];
  return { kind: problems.length === 0 ? "ok" : "problems", request: value, problems };
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

function findProblems(text: string, request: JsonObject): DraftProblem[] {
  const issues = requestSchema.safeParse(request).error?.issues ?? [];
  const found: RequestProblem[] = [
    ...issues.slice(0, problemLimit).map((issue) => problemFromIssue(issue, request)),
    ...checkRules(request),
  ];
  return found.map((problem) => ({ ...problem, ...locateValue(text, problem.path) }));
}

/** Legal, and sent as it is; but all values of a repeated key but the last go unread. */
function repeatedKeys(text: string, request: JsonObject): DraftProblem[] {
  const entries = readEntries(text, rootOffset(text));
  if (entries.length === Object.keys(request).length) return [];
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
