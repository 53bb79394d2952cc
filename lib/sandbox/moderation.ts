import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

const categories = [
  "harassment",
  "harassment/threatening",
  "hate",
  "hate/threatening",
  "illicit",
  "illicit/violent",
  "self-harm",
  "self-harm/instructions",
  "self-harm/intent",
  "sexual",
  "sexual/minors",
  "violence",
  "violence/graphic",
];

/**
 * The response's `moderation` where the request asks for it (openai 7.57.0, `Moderation`). The sandbox judges
 * nothing: its text is scripted, so nothing is ever flagged and every score is 0. Null as long as the response runs.
 */
export function describeModeration(asked: unknown, status: string): JsonObject | null {
  const hasEnded = status === "completed" || status === "incomplete";
  if (!isJsonObject(asked) || !hasEnded) return null;
  const result = {
    type: "moderation_result",
    model: asked.model,
    flagged: false,
    categories: forEachCategory(false),
    category_scores: forEachCategory(0),
    category_applied_input_types: forEachCategory(["text"]),
  };
  return { input: result, output: result };
}

function forEachCategory(value: unknown): JsonObject {
  return Object.fromEntries(categories.map((category) => [category, value]));
}
