import "@/lib/protocol/zod-without-jit";

import type * as z from "zod/mini";
import type { JsonObject } from "@/lib/protocol/json";
import { findSyntaxProblem, lineAndColumn } from "@/lib/protocol/json-syntax";
import { findEntry, type JsonEntry, locateValue, parseJson, rootOffset } from "@/lib/protocol/json-text";
import { type DraftDocument, type DraftMember, readDocument } from "@/lib/protocol/request/draft-document";
import { problemFromIssue, quoteValue, type RequestProblem } from "@/lib/protocol/request/draft-problem";
import { requestFields } from "@/lib/protocol/request/request-fields";
import { checkRules } from "@/lib/protocol/request/request-rules";

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
const problemLimit = 50;

/** How much of a stray word is quoted. */
const foundLimit = 20;

/** Of the parameters, as far as a sentence can help: tools and items are not looked into, and unknown keys pass. */
const memberSchemas: ReadonlyMap<string, z.ZodMiniType> = new Map(
  requestFields.filter(({ path }) => path.length === 1).map(({ name, schema }) => [name, schema]),
);

/**
 * Reads the text of a request. Total: any text gives a result. What is JSON is for JSON.parse to say, since the
 * upstream parses it so: no comments, no trailing commas. `request` is the parsed text as it is, nothing added.
 */
export function readDraft(text: string): DraftResult {
  const document = readDocument(text);
  if (!document) return notReadable(text);
  const problems = [...findProblems(document), ...repeatedKeys(document)];
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

function findProblems(document: DraftDocument): DraftProblem[] {
  const inMembers = [...memberSchemas.keys()].flatMap((key) => locatedIssues(document, key));
  const inRules = checkRules(document.object).map((problem) => locateProblem(document, problem));
  return [...inMembers.slice(0, problemLimit), ...inRules];
}

function locatedIssues({ entries, members }: DraftDocument, key: string): DraftProblem[] {
  const member = members.get(key);
  const entry = findEntry(entries, key);
  if (!member || !entry) return [];
  return checkMember(member).map((problem) => ({ ...problem, offset: entry.valueStart + problem.offset }));
}

/** What was found in a member holds for as long as its text does. Offsets count from the value's beginning. */
const foundIn = new WeakMap<DraftMember, readonly DraftProblem[]>();

function checkMember(member: DraftMember): readonly DraftProblem[] {
  const known = foundIn.get(member);
  if (known) return known;
  const { key, text, value } = member;
  const issues = memberSchemas.get(key)?.safeParse(value).error?.issues ?? [];
  const problems = issues.slice(0, problemLimit).map((issue) => {
    const problem = problemFromIssue({ ...issue, path: [key, ...issue.path] }, { [key]: value });
    return { ...problem, ...locateValue(text, problem.path.slice(1)) };
  });
  foundIn.set(member, problems);
  return problems;
}

/** A rule tells of a whole parameter, or of one that is missing: at the bracket that opens the request then. */
function locateProblem({ text, entries }: DraftDocument, problem: RequestProblem): DraftProblem {
  const [key = "", ...rest] = problem.path;
  const entry = findEntry(entries, key);
  if (!entry) return { ...problem, offset: rootOffset(text), length: 1 };
  const { offset, length } = locateValue(text.slice(entry.valueStart, entry.valueEnd), rest);
  return { ...problem, offset: entry.valueStart + offset, length };
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
