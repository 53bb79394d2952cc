import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type Answer, finishResponse, openResponse } from "@/lib/sandbox/answer";
import { countCharacters } from "@/lib/sandbox/check-value";
import { findFault } from "@/lib/sandbox/faults/faults";
import { outlineStream } from "@/lib/sandbox/outline-stream";
import { createRandom, hashText, lettersAndDigits } from "@/lib/sandbox/seeded-random";

/** `dueAt`: milliseconds after the start. `build` is called when the event goes out. */
export type PlannedEvent = {
  type: string;
  dueAt: number;
  build: () => JsonObject;
  /** How it is written; left out, as a lawful frame. */
  frame?: (event: JsonObject) => string | Uint8Array;
  /** What becomes of the stream after it: the connection breaks, or nothing comes any more and it does not end. */
  then?: "break" | "hang";
};

type PlanOptions = {
  /** Left out: what the request's `stream_options` say. */
  isObfuscated?: boolean;
};

/**
 * The events of an answer in the API's order, numbered from 0, or with the fault that its model plays; the same
 * answer gives the same events.
 */
export function planEvents(answer: Answer, options: PlanOptions = {}): Iterable<PlannedEvent> {
  const plan = planLawfully(answer, options.isObfuscated ?? asksForObfuscation(answer));
  return findFault(answer.request.model)?.apply(plan) ?? plan;
}

function* planLawfully(answer: Answer, isObfuscated: boolean): Iterable<PlannedEvent> {
  const seed = hashText(answer.responseId);
  let number = 0;
  for (const { type, dueAt, fields } of outlineStream(answer)) {
    const sequence_number = number;
    const build = () => {
      const event = { type, sequence_number, ...writeFields(answer, fields) };
      return isObfuscated ? obfuscate(event, seed + sequence_number) : event;
    };
    yield { type, dueAt, build };
    number += 1;
  }
}

function writeFields(answer: Answer, fields: JsonObject | "queued" | "opened" | "finished"): JsonObject {
  if (fields === "finished") return { response: finishResponse(answer) };
  if (fields === "queued") return { response: openResponse(answer, "queued") };
  return fields === "opened" ? { response: openResponse(answer) } : fields;
}

/** OpenAI pads unless told not to, and never what runs in the background. */
function asksForObfuscation({ request }: Answer): boolean {
  const { stream_options: options } = request.parameters;
  const isOff = isJsonObject(options) && options.include_obfuscation === false;
  return !isOff && !request.isBackground;
}

const paddedLength = 16;

/** Hides the length of a delta: it and its padding make a multiple of 16 characters. */
function obfuscate(event: JsonObject & { type: string }, seed: number): JsonObject {
  const { type, delta } = event;
  if (!type.endsWith(".delta") || typeof delta !== "string") return event;
  const missing = (paddedLength - (countCharacters(delta) % paddedLength)) % paddedLength;
  return { ...event, obfuscation: createRandom(seed).text(missing, lettersAndDigits) };
}
