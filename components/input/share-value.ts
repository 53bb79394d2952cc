import { isJsonObject } from "@/lib/protocol/json";

/**
 * `after`, with every piece that `before` has in the same place and alike taken from there: what did not change
 * keeps its identity, though each keystroke parses the request anew. The order of keys counts. Texts are compared
 * whole, which for megabytes takes less than a millisecond.
 */
export function shareValue<Value>(before: Value, after: Value): Value {
  // Sharing changes identities and no values, so the type is that of `after`.
  return share(before, after) as Value;
}

function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after);
  if (isJsonObject(before) && isJsonObject(after)) {
    const names = Object.keys(after);
    const shared = names.map((name) => share(before[name], after[name]));
    const beforeNames = Object.keys(before);
    const isSame =
      names.length === beforeNames.length &&
      names.every((name, place) => name === beforeNames[place] && shared[place] === before[name]);
    return isSame ? before : Object.fromEntries(names.map((name, place) => [name, shared[place]]));
  }
  return after;
}

function shareList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const shared = after.map((value, place) => share(before[place], value));
  const isSame = shared.length === before.length && shared.every((value, place) => value === before[place]);
  return isSame ? before : shared;
}

/** True for values that JSON would write alike. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return shareValue(one, other) === one;
}
