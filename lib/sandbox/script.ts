import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { countCharacters } from "@/lib/sandbox/check-value";
import type { TextPiece } from "@/lib/sandbox/items/annotation";
import type { CreateRequest } from "@/lib/sandbox/read-request";
import { english } from "@/lib/sandbox/script-english";
import type { Sentences } from "@/lib/sandbox/script-sentences";
import { turkish } from "@/lib/sandbox/script-turkish";
import { hashText } from "@/lib/sandbox/seeded-random";
import { listTools } from "@/lib/sandbox/tools/given-tool";
import type { Turn } from "@/lib/sandbox/turn";

type Asked = Pick<CreateRequest, "parameters" | "instructions">;

/** Of the newest input's language, as far as it can be told; English else. */
export function chooseSentences({ beginning }: Turn): Sentences {
  return isTurkish(beginning) ? turkish : english;
}

/**
 * The answer in plain text, the same for the same request, always. `toolPieces` say what the tools found; they
 * stand in for the sentence on tools that were not called.
 */
export function writeAnswer(request: Asked, turn: Turn, toolPieces: readonly TextPiece[] = []): TextPiece[] {
  const sentences = chooseSentences(turn);
  const verbosity = readVerbosity(request.parameters);
  const isStory = sentences.storyWords.every((word) => word.test(turn.beginning));
  const body = isStory ? [sentences.story] : describeRequest(request, turn, sentences, verbosity === "low");
  const news = [
    ...turn.attachments.slice(0, mostMentioned).map(sentences.attachment),
    ...turn.results
      .slice(0, mostMentioned)
      .map(({ name, text }) => sentences.result(name, text.slice(0, longestResult))),
  ];
  const idle =
    toolPieces.length === 0 && turn.results.length === 0 ? describeIdleTools(request, sentences) : [];
  const detail = verbosity === "high" ? [describeDetail(request.parameters, turn, sentences)] : [];
  return [...[...body, ...news].map(toPiece), ...toolPieces, ...[...idle, ...detail].map(toPiece)];
}

// What came with the input is shown as it is, but an answer does not grow to megabytes by it.
const longestResult = 1_000;
const mostMentioned = 20;

function describeRequest(request: Asked, turn: Turn, sentences: Sentences, isShort: boolean): string[] {
  const { text, beginning, orders, earlierItems } = turn;
  const { parameters, instructions } = request;
  const settings = listSampling(parameters);
  const start = [
    sentences.openings[chooseVariant(settings, sentences.openings.length)] ?? sentences.openings[0],
    text?.trim() ? sentences.input(firstWords(beginning), countCharacters(text)) : sentences.noInput,
  ];
  if (isShort) return start;
  return [
    ...start,
    instructions
      ? sentences.instructions(firstWords(instructions), countCharacters(instructions))
      : sentences.noInstructions,
    ...orders.slice(0, 3).map((order) => sentences.developer(firstWords(order))),
    ...(earlierItems > 0 ? [sentences.earlier(earlierItems)] : []),
    ...(settings === "" ? [] : [sentences.sampling(settings)]),
  ];
}

function describeIdleTools({ parameters }: Asked, sentences: Sentences): string[] {
  const names = listTools(parameters.tools).map(({ name }) => name);
  if (names.length === 0) return [];
  return [sentences.uncalled(names.length > 8 ? `${names.slice(0, 8).join(", ")}, …` : names.join(", "))];
}

function describeDetail(parameters: JsonObject, { beginning }: Turn, sentences: Sentences): string {
  const words = beginning.split(/\s+/u).filter((word) => word !== "").length;
  return sentences.detail(words, Object.keys(parameters).slice(0, 40).join(", "));
}

function readVerbosity({ text }: JsonObject): unknown {
  return isJsonObject(text) ? text.verbosity : undefined;
}

/** "temperature 0.2 and top_p 0.5": those that are set and not at their default. */
function listSampling(parameters: JsonObject): string {
  return ["temperature", "top_p"]
    .filter((name) => typeof parameters[name] === "number" && parameters[name] !== 1)
    .map((name) => `${name} ${parameters[name]}`)
    .join(", ");
}

/** Temperature 0 and no setting at all give the usual words. */
function chooseVariant(settings: string, count: number): number {
  return settings === "" || settings === "temperature 0" ? 0 : hashText(settings) % count;
}

/** Rough: letters that Turkish has and English has not, without those of its neighbours. */
function isTurkish(text: string): boolean {
  return /[ğışöçüİ]/iu.test(text) && !/[äßéèñøåœ]/iu.test(text);
}

/** At most six words and 60 characters, on one line. */
export function firstWords(text: string): string {
  const words = text.slice(0, 500).trim().split(/\s+/u);
  const start = [...words.slice(0, 6).join(" ")];
  const isWhole = words.length <= 6 && start.length <= 60;
  return isWhole ? start.join("") : `${start.slice(0, 60).join("")}…`;
}

function toPiece(text: string): TextPiece {
  return { text };
}
