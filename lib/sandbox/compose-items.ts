import { isJsonObject } from "@/lib/protocol/json";
import { type ApiError, collectResults, isApiError } from "@/lib/sandbox/api-error";
import { countInputTokens } from "@/lib/sandbox/input-tokens";
import { composeCompaction } from "@/lib/sandbox/items/compaction";
import type { OutputItem } from "@/lib/sandbox/items/output-item";
import { encrypt, planReasoning } from "@/lib/sandbox/plan-reasoning";
import type { CreateRequest } from "@/lib/sandbox/read-request";
import { chooseSentences } from "@/lib/sandbox/script";
import { planCalls } from "@/lib/sandbox/tools/plan-calls";
import { readTurn, type Turn } from "@/lib/sandbox/turn";
import { writeMessage } from "@/lib/sandbox/write-message";

/** What an answer consists of before any limit cuts it; `randomId` is called once for each new id. */
export function composeItems(request: CreateRequest, randomId: () => string): OutputItem[] | ApiError {
  const turn = readTurn(request);
  const context = {
    request,
    turn,
    sentences: chooseSentences(turn),
    randomId,
    seed: chooseSeed(request, turn),
  };
  const reasoning = planReasoning(request, turn, randomId);
  const calls = planCalls(context);
  if (isApiError(calls)) return calls;
  const messages = collectResults(calls.isWaiting ? [] : [writeMessage(context, calls.pieces)]);
  if (isApiError(messages)) return messages;
  return [...reasoning, ...calls.items, ...messages, ...planCompaction(request, turn, randomId)];
}

/** What made-up values follow from: not from ids or from how the answer is sent. */
function chooseSeed({ parameters, seed }: CreateRequest, { text }: Turn): string {
  return JSON.stringify([seed, text, parameters.temperature, parameters.top_p]);
}

/** Where an item of the input asks for it, or the context has outgrown `context_management`'s threshold. */
function planCompaction(request: CreateRequest, turn: Turn, randomId: () => string): OutputItem[] {
  const { context_management: rules } = request.parameters;
  const thresholds = (Array.isArray(rules) ? rules : [])
    .filter(isJsonObject)
    .filter(({ type }) => type === "compaction")
    .map(({ compact_threshold: threshold }) => threshold)
    .filter((threshold) => typeof threshold === "number");
  const isOutgrown = thresholds.some((threshold) => countInputTokens(request) >= threshold);
  if (!turn.isCompactionAsked && !isOutgrown) return [];
  return [composeCompaction(`cmp_${randomId()}`, encrypt(`${request.items.length} ${turn.beginning}`))];
}
