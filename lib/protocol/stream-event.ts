import "@/lib/protocol/zod-without-jit";

import * as z from "zod/mini";

// Some servers leave the indexes out, or send null; reduce-response says what then counts.
const index = z.nullish(z.int().check(z.nonnegative()));
const optionalText = z.nullish(z.string());

const responseRef = z.looseObject({ id: optionalText, model: optionalText, status: optionalText });
const itemRef = z.looseObject({ type: z.string(), name: optionalText });
const partRef = z.looseObject({ type: z.string() });

const lifecycleSchema = z.looseObject({
  type: z.literal([
    "response.created",
    "response.queued",
    "response.in_progress",
    "response.completed",
    "response.incomplete",
    "response.failed",
  ]),
  response: responseRef,
});

const outputItemSchema = z.looseObject({
  type: z.literal(["response.output_item.added", "response.output_item.done"]),
  output_index: index,
  item: itemRef,
});

const contentPartSchema = z.looseObject({
  type: z.literal([
    "response.content_part.added",
    "response.content_part.done",
    "response.reasoning_part.added", // vLLM
    "response.reasoning_part.done",
  ]),
  output_index: index,
  content_index: index,
  part: partRef,
});

const contentDeltaSchema = z.looseObject({
  type: z.literal([
    "response.output_text.delta",
    "response.refusal.delta",
    "response.reasoning_text.delta",
    "response.reasoning.delta", // Open Responses
  ]),
  output_index: index,
  content_index: index,
  delta: z.string(),
});

const contentDoneSchema = z.looseObject({
  type: z.literal([
    "response.output_text.done",
    "response.reasoning_text.done",
    "response.reasoning.done", // Open Responses
  ]),
  output_index: index,
  content_index: index,
  text: optionalText,
});

const refusalDoneSchema = z.looseObject({
  type: z.literal("response.refusal.done"),
  output_index: index,
  content_index: index,
  refusal: optionalText,
});

const summaryPartSchema = z.looseObject({
  type: z.literal(["response.reasoning_summary_part.added", "response.reasoning_summary_part.done"]),
  output_index: index,
  summary_index: index,
  part: partRef,
});

const summaryDeltaSchema = z.looseObject({
  type: z.literal("response.reasoning_summary_text.delta"),
  output_index: index,
  summary_index: index,
  delta: z.string(),
});

const summaryDoneSchema = z.looseObject({
  type: z.literal("response.reasoning_summary_text.done"),
  output_index: index,
  summary_index: index,
  text: optionalText,
});

const argumentsDeltaSchema = z.looseObject({
  type: z.literal("response.function_call_arguments.delta"),
  output_index: index,
  delta: z.string(),
});

const argumentsDoneSchema = z.looseObject({
  type: z.literal("response.function_call_arguments.done"),
  output_index: index,
  arguments: optionalText,
});

// Flat at OpenAI, nested in Open Responses: stream-error reads both, so nothing is demanded here.
const errorSchema = z.looseObject({ type: z.literal("error") });

/** Names only the fields that we read, and lets the rest be: upstreams add fields freely. */
export const knownEventSchema = z.discriminatedUnion("type", [
  lifecycleSchema,
  outputItemSchema,
  contentPartSchema,
  contentDeltaSchema,
  contentDoneSchema,
  refusalDoneSchema,
  summaryPartSchema,
  summaryDeltaSchema,
  summaryDoneSchema,
  argumentsDeltaSchema,
  argumentsDoneSchema,
  errorSchema,
]);

export type KnownEvent = z.infer<typeof knownEventSchema>;

const knownTypes: ReadonlySet<string> = new Set(
  knownEventSchema.def.options.flatMap((option) => option.shape.type.def.values),
);

/** True for the event types that `knownEventSchema` describes. */
export function isKnownType(type: string): boolean {
  return knownTypes.has(type);
}

/** Why the data of a frame could not be read as a JSON object. */
export type MalformedReason = "not_json" | "not_object" | "frame_too_long" | "invalid_utf8";

/** What one frame with data turned out to be. A frame that we cannot read is itself worth showing. */
export type StreamEvent =
  | { kind: "known"; event: KnownEvent }
  /** A known type whose shape is wrong at `path`, for example `item.type`. */
  | { kind: "misshapen"; type: string; path: string; data: unknown }
  /** A JSON object of a type that we do not know; `""` when it has none. */
  | { kind: "unknown"; type: string; data: unknown }
  /** `text`: the data as it came, cut at 4 KiB for display. */
  | { kind: "malformed"; reason: MalformedReason; text: string };

/** The type to show and to filter by: the data's own, or a word in brackets where there is none. */
export function eventType(event: StreamEvent): string {
  switch (event.kind) {
    case "known":
      return event.event.type;
    case "misshapen":
      return event.type;
    case "unknown":
      return event.type === "" ? "(no type)" : event.type;
    case "malformed":
      return "(malformed)";
  }
}

/** The parsed JSON (the very object, never a copy), or the text where it was no JSON object. */
export function eventData(event: StreamEvent): unknown {
  switch (event.kind) {
    case "known":
      return event.event;
    case "malformed":
      return event.text;
    default:
      return event.data;
  }
}
