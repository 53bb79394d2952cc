import type * as z from "zod/mini";
import { findEntry, locateValue, rootOffset } from "@/lib/protocol/json/json-text";
import type { DraftDocument, DraftMember } from "@/lib/protocol/request/draft-document";
import type { RequestProblem } from "@/lib/protocol/request/draft-problem";
import { schemaOf } from "@/lib/protocol/request/field-schemas";
import { problemFromIssue } from "@/lib/protocol/request/problem-from-issue";
import { type DraftProblem, problemLimit } from "@/lib/protocol/request/read-draft";
import { requestFields } from "@/lib/protocol/request/request-fields";
import { checkRules } from "@/lib/protocol/request/request-rules";

/** Of the parameters, as far as a sentence can help: tools and items are not looked into, and unknown keys pass. */
const memberSchemas: ReadonlyMap<string, z.ZodMiniType> = new Map(
  requestFields.filter(({ path }) => path.length === 1).map(({ name }) => [name, schemaOf(name)]),
);

/** What the parameters' schemas and the rules between parameters have against a request, with its place in the text. */
export function checkDraft(document: DraftDocument): DraftProblem[] {
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
