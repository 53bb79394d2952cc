import "@/lib/protocol/zod-without-jit";

import * as z from "zod/mini";
import { index, ofContent, ofItem, ofSummary, optionalText } from "@/lib/protocol/events/stream-event-fields";
import { toolEventSchemas } from "@/lib/protocol/events/stream-event-tools";

// Only the fields that we read are named, and the rest may be anything: upstreams add fields freely.
// One schema serves all types of one shape.

const response = z.looseObject({ id: optionalText, model: optionalText, status: optionalText });
const item = z.looseObject({ type: z.string(), name: optionalText });
const part = z.looseObject({ type: z.string() });

const lifecycleSchema = z.looseObject({
  type: z.literal([
    "response.created",
    "response.queued",
    "response.in_progress",
    "response.completed",
    "response.incomplete",
    "response.failed",
  ]),
  response,
});

const outputItemSchema = z.looseObject({
  type: z.literal(["response.output_item.added", "response.output_item.done"]),
  ...ofItem,
  item,
});

const contentPartSchema = z.looseObject({
  type: z.literal([
    "response.content_part.added",
    "response.content_part.done",
    "response.reasoning_part.added", // vLLM
    "response.reasoning_part.done",
  ]),
  ...ofContent,
  part,
});

const contentDeltaSchema = z.looseObject({
  type: z.literal([
    "response.output_text.delta",
    "response.refusal.delta",
    "response.reasoning_text.delta",
    "response.reasoning.delta", // Open Responses
  ]),
  ...ofContent,
  delta: z.string(),
});

const contentDoneSchema = z.looseObject({
  type: z.literal([
    "response.output_text.done",
    "response.reasoning_text.done",
    "response.reasoning.done", // Open Responses
  ]),
  ...ofContent,
  text: optionalText,
});

const refusalDoneSchema = z.looseObject({
  type: z.literal("response.refusal.done"),
  ...ofContent,
  refusal: optionalText,
});

const annotationSchema = z.looseObject({
  type: z.literal("response.output_text.annotation.added"),
  ...ofContent,
  annotation_index: index,
  annotation: z.looseObject({ type: optionalText }),
});

const summaryPartSchema = z.looseObject({
  type: z.literal(["response.reasoning_summary_part.added", "response.reasoning_summary_part.done"]),
  ...ofSummary,
  part,
});

const summaryDeltaSchema = z.looseObject({
  type: z.literal("response.reasoning_summary_text.delta"),
  ...ofSummary,
  delta: z.string(),
});

const summaryDoneSchema = z.looseObject({
  type: z.literal("response.reasoning_summary_text.done"),
  ...ofSummary,
  text: optionalText,
});

const audioDeltaSchema = z.looseObject({
  type: z.literal(["response.audio.delta", "response.audio.transcript.delta"]),
  delta: z.string(),
});

const bareSchema = z.looseObject({
  type: z.literal([
    "response.audio.done",
    "response.audio.transcript.done",
    "keepalive", // OpenAI sends it, and documents it nowhere.
    // Flat at OpenAI, nested in Open Responses: stream-error reads both, so nothing is demanded here.
    "error",
  ]),
});

/** A schema for each shape that a known event has. No type stands in two of them. */
export const eventSchemas = [
  lifecycleSchema,
  outputItemSchema,
  contentPartSchema,
  contentDeltaSchema,
  contentDoneSchema,
  refusalDoneSchema,
  annotationSchema,
  summaryPartSchema,
  summaryDeltaSchema,
  summaryDoneSchema,
  ...toolEventSchemas,
  audioDeltaSchema,
  bareSchema,
] as const;

export type KnownEvent = z.infer<(typeof eventSchemas)[number]>;
