import { listMisfits } from "@/lib/protocol/check/schema-fit";
import type { JsonObject } from "@/lib/protocol/json";
import { formatPath } from "@/lib/protocol/json/format-path";
import type { JsonPath } from "@/lib/protocol/json/json-text";

/** A place where a value does not fit its schema. */
export type Fault = {
  /** Counts the faults. */
  place: number;
  /** The place in words: `people[2].name`; `$` for the whole value. */
  name: string;
  /** What the schema wants there. */
  wanted: string;
  isMissing: boolean;
  /** Where to look: the place itself, or what should have had it. */
  shownPath: JsonPath;
};

/** How many are told; one more is looked for, to know whether that is all. */
export const mostFaults = 50;

/** Null where there is no schema to hold the value against. */
export function findFaults(schema: unknown, value: JsonObject): Fault[] | null {
  if (schema === undefined) return null;
  return listMisfits(schema, value, mostFaults + 1).map(({ path, wanted, value: seen }, place) => {
    const isMissing = seen === undefined;
    const shownPath = isMissing ? path.slice(0, -1) : path;
    return { place, name: formatPath(path) || "$", wanted, isMissing, shownPath };
  });
}
