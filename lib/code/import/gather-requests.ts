import {
  type ImportedRequest,
  type ImportResult,
  type ImportSource,
  type UnreadableImport,
  unreadable,
} from "@/lib/code/import/import-result";

/** One request is the result; of several the visitor chooses. Where none can be read, the first says why. */
export function gatherRequests(
  source: ImportSource,
  found: readonly (ImportedRequest | UnreadableImport)[],
): ImportResult {
  const candidates = found.filter((result) => result.kind === "request");
  const [first, ...others] = candidates;
  if (first && others.length === 0) return { ...first, line: null };
  if (!first) return found.find((result) => result.kind === "unreadable") ?? unreadable("unknown");
  const unreadableCount = found.length - candidates.length;
  const numbered = candidates.map((candidate, index) => ({ ...candidate, id: String(index + 1) }));
  return { kind: "choose", source, candidates: numbered, unreadableCount };
}
