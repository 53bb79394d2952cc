import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/**
 * The keys of an object to which none of `paths` leads, those of inner objects with dots: what a form of these
 * paths does not show.
 */
export function listUnknownKeys(value: JsonObject, paths: readonly (readonly string[])[]): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const rests = paths.filter(([first]) => first === key).map((path) => path.slice(1));
    if (rests.length === 0) return [key];
    const isShown = rests.some((rest) => rest.length === 0);
    if (isShown || !isJsonObject(inner)) return [];
    return listUnknownKeys(inner, rests).map((name) => `${key}.${name}`);
  });
}
