import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { fitsNumber } from "@/lib/sandbox/schema/generate-number";
import { fitsFormat, fitsString } from "@/lib/sandbox/schema/generate-string";

/** Of one value without looking inside objects and arrays: what a suggestion and an enum are judged by. */
export function fitsNode(candidate: unknown, node: JsonObject): boolean {
  const types = node.type === undefined ? null : [node.type].flat();
  if (types !== null && !types.some((type) => isOfType(candidate, type))) return false;
  if (typeof candidate === "string") return fitsString(candidate, node) && fitsFormat(candidate, node.format);
  return typeof candidate !== "number" || fitsNumber(candidate, node, false);
}

function isOfType(candidate: unknown, type: unknown): boolean {
  if (type === "null") return candidate === null;
  if (type === "array") return Array.isArray(candidate);
  if (type === "object") return isJsonObject(candidate);
  if (type === "integer") return Number.isInteger(candidate);
  return typeof candidate === type;
}
