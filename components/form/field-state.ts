import type { DraftSnapshot } from "@/lib/client/draft/draft-store";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import {
  findEntry,
  type JsonEntry,
  type JsonPath,
  readEntries,
  rootOffset,
} from "@/lib/protocol/json/json-text";
import type { RequestProblem } from "@/lib/protocol/request/draft-problem";
import type { DraftProblem } from "@/lib/protocol/request/read-draft";
import type { RequestField } from "@/lib/protocol/request/request-fields";

/** One field of the form as the request has it now. */
export type FieldState = {
  readonly isSet: boolean;
  readonly value: unknown;
  /** The value's own text in the request, spacing and spelling of numbers included; undefined while it is not set. */
  readonly written: string | undefined;
  /** What the box shows in place of `written`: typed, and not in the request as it stands. */
  readonly typed: string | null;
  /** Without their places in the text, which shift with each key that is typed before them. */
  readonly problems: readonly RequestProblem[];
};

/** A text's values by their path, for many paths in one text: each object's keys are looked up once. */
export type TextReader = (path: JsonPath) => string | undefined;

/**
 * Reads field after field, and gives the same object again for as long as nothing about a field has changed, so
 * that only the rows redraw that have to. Of problems the place in the text does not count as a change.
 */
export function createFieldReader(): (field: RequestField, snapshot: DraftSnapshot) => FieldState {
  const states = new Map<string, { snapshot: DraftSnapshot; state: FieldState }>();
  let lastText = "{}";
  let readText = createTextReader(lastText);
  return (field, snapshot) => {
    const before = states.get(field.name);
    if (before?.snapshot === snapshot) return before.state;
    if (snapshot.lastGoodText !== lastText) {
      lastText = snapshot.lastGoodText;
      readText = createTextReader(lastText);
    }
    const next = readFieldState(field, snapshot, readText);
    const state = before && isSameState(before.state, next) ? before.state : next;
    states.set(field.name, { snapshot, state });
    return state;
  };
}

function readFieldState(field: RequestField, snapshot: DraftSnapshot, readText: TextReader): FieldState {
  const written = readText(field.path);
  const pending = snapshot.pending.get(field.name);
  return {
    isSet: written !== undefined,
    value: readValue(snapshot.lastGood, field.path),
    written,
    typed: pending && pending.basis === written ? pending.typed : null,
    problems: listProblems(snapshot).filter((problem) => leadsInto(problem.path, field.path)),
  };
}

function isSameState(before: FieldState, next: FieldState): boolean {
  return (
    before.written === next.written &&
    before.typed === next.typed &&
    before.problems.length === next.problems.length &&
    before.problems.every((problem, index) => isSameProblem(problem, next.problems[index]))
  );
}

function isSameProblem(before: RequestProblem, next: RequestProblem | undefined): boolean {
  if (before.code !== next?.code) return false;
  const listFacts = ({ path, values }: RequestProblem) => JSON.stringify([path, values]);
  return before === next || listFacts(before) === listFacts(next);
}

/** Problems on keys for which the form has no field. */
export function readOtherProblems(fields: readonly RequestField[], snapshot: DraftSnapshot): DraftProblem[] {
  return listProblems(snapshot).filter(
    (problem) => !fields.some((field) => leadsInto(problem.path, field.path)),
  );
}

/** `text` must be a JSON object. It is not parsed again, which for some megabytes would be felt in each field. */
export function createTextReader(text: string): TextReader {
  const entriesAt = new Map<number, readonly JsonEntry[]>();
  const listEntries = (offset: number) => {
    const entries = entriesAt.get(offset) ?? readEntries(text, offset);
    entriesAt.set(offset, entries);
    return entries;
  };
  return (path) => {
    let offset = rootOffset(text);
    let end = text.length;
    for (const key of path) {
      const entry = findEntry(listEntries(offset), key);
      if (!entry) return undefined;
      offset = entry.valueStart;
      end = entry.valueEnd;
    }
    return text.slice(offset, end);
  };
}

/** The text of the one value at `path`, as `createTextReader` has it. */
export function readObjectText(text: string, path: JsonPath): string | undefined {
  return createTextReader(text)(path);
}

/** True where `path` is `parent` or lies inside of it. */
export function leadsInto(path: JsonPath, parent: JsonPath): boolean {
  return parent.every((key, index) => path[index] === key);
}

function readValue(request: JsonObject, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    request,
  );
}

function listProblems({ result, isBroken }: DraftSnapshot): readonly DraftProblem[] {
  return isBroken || result.kind === "invalid_json" ? [] : result.problems;
}
