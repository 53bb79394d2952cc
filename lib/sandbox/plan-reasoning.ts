import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { includes } from "@/lib/sandbox/item-text";
import type { OutputItem } from "@/lib/sandbox/items/output-item";
import { composeReasoning } from "@/lib/sandbox/items/reasoning";
import { findTraits } from "@/lib/sandbox/models";
import type { CreateRequest } from "@/lib/sandbox/read-request";
import { chooseSentences, firstWords } from "@/lib/sandbox/script";
import { createRandom, hashText, lettersAndDigits } from "@/lib/sandbox/seeded-random";
import { splitTokens } from "@/lib/sandbox/tokens";
import type { Turn } from "@/lib/sandbox/turn";

/** Hidden tokens by effort; multiples of 64, as OpenAI bills them. */
const effortTokens = new Map<unknown, number>([
  ["minimal", 0],
  ["low", 64],
  ["medium", 192],
  ["high", 448],
  ["xhigh", 832],
  ["max", 1_600],
]);

const summaryParts = new Map<unknown, number>([
  ["concise", 1],
  ["auto", 2],
  ["detailed", 3],
]);

/** One reasoning item where the model reasons or the request asks for it; none with effort "none". */
export function planReasoning(request: CreateRequest, turn: Turn, randomId: () => string): OutputItem[] {
  const { parameters, model } = request;
  const asked: JsonObject = isJsonObject(parameters.reasoning) ? parameters.reasoning : {};
  const { reasons } = findTraits(model);
  const summary = summaryParts.get(asked.summary ?? asked.generate_summary) ?? 0;
  const isEncrypted = includes(parameters, "reasoning.encrypted_content");
  const effort = asked.effort ?? null;
  if (effort === "none") return [];
  if (effort === null && reasons === undefined && summary === 0 && !isEncrypted) return [];
  const script = chooseSentences(turn).reasoning;
  const beginning = firstWords(turn.beginning);
  const raw = reasons === "raw" ? [script.raw(beginning)] : [];
  return [
    composeReasoning({
      id: `rs_${randomId()}`,
      hiddenTokens: effortTokens.get(effort ?? "medium") ?? 0,
      summary: script.summary(beginning).slice(0, summary).map(toText),
      content: raw.map(toText),
      encrypted: isEncrypted ? encrypt(beginning) : null,
    }),
  ];
}

/** Nothing is hidden in it: as long and as unreadable as the real thing, and the same for the same input. */
export function encrypt(text: string): string {
  return `gAAAAAB${createRandom(hashText(text)).text(313, lettersAndDigits)}`;
}

function toText(text: string): { tokens: string[] } {
  return { tokens: splitTokens(text) };
}
