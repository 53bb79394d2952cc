import type { JsonObject } from "@/lib/protocol/json";
import type { ApiError } from "@/lib/sandbox/api-error";
import { joinPieces, type TextPiece } from "@/lib/sandbox/items/annotation";
import { composeMessage, type MessagePart } from "@/lib/sandbox/items/message";
import type { OutputItem } from "@/lib/sandbox/items/output-item";
import { findTraits } from "@/lib/sandbox/models";
import { planReasoning } from "@/lib/sandbox/plan-reasoning";
import type { CreateRequest } from "@/lib/sandbox/read-request";
import { chooseSentences, writeAnswer } from "@/lib/sandbox/script";
import { splitTokens } from "@/lib/sandbox/tokens";
import { readTurn } from "@/lib/sandbox/turn";

/** What an answer consists of before any limit cuts it; `randomId` is called once for each new id. */
export function composeItems(request: CreateRequest, randomId: () => string): OutputItem[] | ApiError {
  const turn = readTurn(request);
  const reasoning = planReasoning(request, turn, randomId);
  const pieces = writeAnswer(request, turn);
  return [...reasoning, writeMessage(request, pieces, randomId, chooseSentences(turn).refusal)];
}

function writeMessage(
  { model, parameters }: CreateRequest,
  pieces: readonly TextPiece[],
  randomId: () => string,
  refusal: string,
): OutputItem {
  const { refuses, speaks, events } = findTraits(model);
  const id = `msg_${randomId()}`;
  if (refuses) return composeMessage({ id, parts: [{ type: "refusal", tokens: splitTokens(refusal) }] });
  const { text, annotations } = joinPieces(pieces);
  const tokens = events === undefined ? splitTokens(text) : repeatTokens(splitTokens(`${text} `), events);
  const part: MessagePart = {
    type: "output_text",
    tokens,
    annotations,
    topLogprobs: readTopLogprobs(parameters),
  };
  return composeMessage({ id, parts: [part], isSpoken: speaks ?? false });
}

// Of a stream of one message: created, in progress, item, part, and what closes those four.
const framingEvents = 8;

function repeatTokens(tokens: readonly string[], events: number): string[] {
  return Array.from({ length: events - framingEvents }, (_, index) => tokens[index % tokens.length] ?? "");
}

/** Log probabilities come only where `include` asks for them. */
function readTopLogprobs({ include, top_logprobs: count }: JsonObject): number | null {
  if (!Array.isArray(include) || !include.includes("message.output_text.logprobs")) return null;
  return typeof count === "number" ? count : 0;
}
