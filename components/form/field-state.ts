import type { DraftSnapshot } from "@/lib/client/draft-store";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type JsonPath, readEntries, rootOffset } from "@/lib/protocol/json-text";
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
  readonly problems: readonly DraftProblem[];
};

/** The state of one field, from the last request that could be read. */
export function readFieldState(field: RequestField, snapshot: DraftSnapshot): FieldState {
  const value = readValue(snapshot.lastGood, field.path);
  const written = readWritten(snapshot, field.path);
  const pending = snapshot.pending.get(field.name);
  return {
    isSet: written !== undefined,
    value,
    written,
    typed: pending && pending.basis === written ? pending.typed : null,
    problems: listProblems(snapshot).filter((problem) => leadsInto(problem.path, field.path)),
  };
}

/** Problems on keys for which the form has no field. */
export function readOtherProblems(fields: readonly RequestField[], snapshot: DraftSnapshot): DraftProblem[] {
  return listProblems(snapshot).filter(
    (problem) => !fields.some((field) => leadsInto(problem.path, field.path)),
  );
}

/** The value's own text at `path` in the last request that could be read. */
export function readWritten(snapshot: DraftSnapshot, path: JsonPath): string | undefined {
  return readObjectText(snapshot.lastGoodText, path);
}

/**
 * The text of the value at `path`, undefined where there is none. `text` must be a JSON object.
 * Unlike readValueText it does not parse the text again, which for some megabytes would be felt in each field.
 */
export function readObjectText(text: string, path: JsonPath): string | undefined {
  let offset = rootOffset(text);
  let end = text.length;
  for (const key of path) {
    const entry = readEntries(text, offset).findLast((candidate) => candidate.key === key);
    if (!entry) return undefined;
    offset = entry.valueStart;
    end = entry.valueEnd;
  }
  return text.slice(offset, end);
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
