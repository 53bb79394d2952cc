import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { includes, listParts } from "@/lib/sandbox/item-text";
import type { TextPiece } from "@/lib/sandbox/items/annotation";
import { composeWholeItem } from "@/lib/sandbox/items/output-item";
import { readAttachment } from "@/lib/sandbox/read-attachment";
import type { Sentences } from "@/lib/sandbox/script-sentences";
import { hashText } from "@/lib/sandbox/seeded-random";
import { estimateTokens } from "@/lib/sandbox/tokens";
import { describeStates } from "@/lib/sandbox/tools/states";
import type { ToolPlanner } from "@/lib/sandbox/tools/tool-planner";

type Found = { fileId: string; name: string; text: string; score: number };

/** A search in the text files that the conversation carries: the sandbox has no vector stores. */
export const planFileSearch: ToolPlanner = ({ request, tool, turn, sentences, randomId }) => {
  const id = `fs_${randomId()}`;
  const query = turn.beginning.trim().slice(0, 200) || "sandbox";
  const found = searchFiles(request.items, query)
    .filter(({ score }) => score >= readThreshold(tool.tool))
    .slice(0, typeof tool.tool.max_num_results === "number" ? tool.tool.max_num_results : 3);
  const results = includes(request.parameters, "file_search_call.results") ? found.map(describeResult) : null;
  const describe = (status: string, queries: readonly string[], shown: unknown): JsonObject => ({
    id,
    type: "file_search_call",
    status,
    queries,
    results: shown,
  });
  return {
    items: [
      composeWholeItem({
        tokens: estimateTokens(query.length),
        opened: describe("in_progress", [], null),
        finished: describe("completed", [query], results),
        events: describeStates("response.file_search_call", id, ["in_progress", "searching", "completed"]),
      }),
    ],
    pieces:
      found.length > 0 ? found.map((file) => citeFile(file, sentences)) : [{ text: sentences.fileNotFound }],
    isWaiting: false,
  };
};

const longestFile = 200_000;

/** The line of each file that shares most words with the query, the best file first. */
function searchFiles(items: readonly JsonObject[], query: string): Found[] {
  const words = new Set(splitWords(query));
  const found = items
    .flatMap(({ content }) => listParts(content))
    .map(readAttachment)
    .flatMap((file) => (file?.text ? [{ name: file.name ?? "file.txt", text: file.text }] : []))
    .map(({ name, text }) => ({
      fileId: `file-${hashText(`${name}\n${text.slice(0, 1_000)}`)
        .toString(16)
        .padStart(8, "0")}`,
      name,
      ...findLine(text.slice(0, longestFile), words),
    }));
  return found.sort((left, right) => right.score - left.score);
}

function findLine(text: string, words: ReadonlySet<string>): { text: string; score: number } {
  let best = { text: "", score: -1 };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const shared = new Set(splitWords(line).filter((word) => words.has(word))).size;
    const score = words.size === 0 ? 0 : Math.round((shared / words.size) * 100) / 100;
    if (score > best.score && line.trim() !== "") best = { text: line.trim().slice(0, 300), score };
  }
  return { ...best, score: Math.max(0, best.score) };
}

function splitWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}

function readThreshold({ ranking_options: options }: JsonObject): number {
  return isJsonObject(options) && typeof options.score_threshold === "number" ? options.score_threshold : 0;
}

function describeResult({ fileId, name, text, score }: Found): JsonObject {
  return { attributes: {}, file_id: fileId, filename: name, score, text };
}

function citeFile({ fileId, name, text }: Found, sentences: Sentences): TextPiece {
  return {
    text: sentences.fileFound(name, text.slice(0, 80)),
    cite: (_, end) => ({ type: "file_citation", file_id: fileId, filename: name, index: end }),
  };
}
