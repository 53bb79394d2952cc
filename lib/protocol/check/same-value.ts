import { isJsonObject } from "@/lib/protocol/json";

/** What lies deeper than this is not compared: a stream may nest its values without end. */
const maxDepth = 8;

/** Equality of JSON values, whatever the order of their fields. */
export function isSameValue(first: unknown, second: unknown, depth = 0): boolean {
  if (first === second || depth === maxDepth) return true;
  if (Array.isArray(first) && Array.isArray(second)) {
    return (
      first.length === second.length &&
      first.every((value, index) => isSameValue(value, second[index], depth + 1))
    );
  }
  if (!isJsonObject(first) || !isJsonObject(second)) return false;
  const names = Object.keys(first);
  return (
    names.length === Object.keys(second).length &&
    names.every((name) => Object.hasOwn(second, name) && isSameValue(first[name], second[name], depth + 1))
  );
}
