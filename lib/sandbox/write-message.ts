import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { ApiError } from "@/lib/sandbox/api-error";
import { includes } from "@/lib/sandbox/item-text";
import { joinPieces, type TextPiece } from "@/lib/sandbox/items/annotation";
import { composeMessage } from "@/lib/sandbox/items/message";
import type { OutputItem } from "@/lib/sandbox/items/output-item";
import { findTraits } from "@/lib/sandbox/models";
import { fitSchema } from "@/lib/sandbox/schema/fit-schema";
import { suggestFrom } from "@/lib/sandbox/schema/suggest-values";
import { writeAnswer } from "@/lib/sandbox/script";
import { splitTokens } from "@/lib/sandbox/tokens";
import type { ToolContext } from "@/lib/sandbox/tools/tool-planner";

type Context = Omit<ToolContext, "tool">;

/** The message of an answer: prose, JSON by the request's format, or a refusal. `toolPieces` say what the tools found. */
export function writeMessage(context: Context, toolPieces: readonly TextPiece[]): OutputItem | ApiError {
  const { request, sentences, randomId } = context;
  const { refuses, speaks, events } = findTraits(request.model);
  const id = `msg_${randomId()}`;
  if (refuses) {
    return composeMessage({ id, parts: [{ type: "refusal", tokens: splitTokens(sentences.refusal) }] });
  }
  const pieces = writePieces(context, toolPieces);
  if (!Array.isArray(pieces)) return pieces;
  const { text, annotations } = joinPieces(pieces);
  const tokens = events === undefined ? splitTokens(text) : repeatTokens(splitTokens(`${text} `), events);
  const topLogprobs = readTopLogprobs(request.parameters);
  const part = { type: "output_text", tokens, annotations, topLogprobs } as const;
  return composeMessage({ id, parts: [part], isSpoken: speaks ?? false });
}

function writePieces(context: Context, toolPieces: readonly TextPiece[]): TextPiece[] | ApiError {
  const { request, turn } = context;
  const { text: config } = request.parameters;
  const format: JsonObject = isJsonObject(config) && isJsonObject(config.format) ? config.format : {};
  const prose = writeAnswer(request, turn, toolPieces);
  if (format.type === "json_object") {
    return [{ text: JSON.stringify({ answer: joinPieces(prose).text, input: turn.beginning }) }];
  }
  if (format.type !== "json_schema" || !isJsonObject(format.schema)) return prose;
  const owner = {
    label: `response_format '${format.name}'`,
    param: "text.format.schema",
    code: "invalid_json_schema",
  };
  const written = fitSchema(format.schema, owner, context.seed, suggestFrom(turn.beginning));
  return typeof written === "string" ? [{ text: written }] : written;
}

// Of a stream of one message: created, in progress, item, part, and what closes those four.
const framingEvents = 8;

function repeatTokens(tokens: readonly string[], events: number): string[] {
  return Array.from({ length: events - framingEvents }, (_, index) => tokens[index % tokens.length] ?? "");
}

/** Log probabilities come only where `include` asks for them. */
function readTopLogprobs(parameters: JsonObject): number | null {
  if (!includes(parameters, "message.output_text.logprobs")) return null;
  return typeof parameters.top_logprobs === "number" ? parameters.top_logprobs : 0;
}
