import { compilePredicate } from "@/lib/protocol/events/stream-event-predicate";
import { eventSchemas, type KnownEvent } from "@/lib/protocol/events/stream-event-schemas";

export type { KnownEvent };

type EventSchema = (typeof eventSchemas)[number];

type EventShape = {
  type: KnownEvent["type"];
  schema: EventSchema;
  /** Says what the schema would, in a fraction of its time; the schema can tell what is wrong. */
  fits: (value: unknown) => value is KnownEvent;
};

const shapeByType: ReadonlyMap<string, EventShape> = new Map(eventSchemas.flatMap(readShapes));

function readShapes(schema: EventSchema): [string, EventShape][] {
  const predicate = compilePredicate(schema);
  const fits = (value: unknown): value is KnownEvent => predicate(value);
  return schema.def.shape.type.def.values.map((type) => [type, { type, schema, fits }]);
}

/** Known types that real servers send and that no published list of OpenAI's has. */
const undocumentedTypes: ReadonlySet<string> = new Set<KnownEvent["type"]>([
  "keepalive",
  "response.reasoning.delta",
  "response.reasoning.done",
  "response.reasoning_part.added",
  "response.reasoning_part.done",
  "response.apply_patch_call_operation_diff.delta",
  "response.apply_patch_call_operation_diff.done",
]);

/** What an event of this type has to look like; undefined for a type that we do not know. */
export function eventShape(type: string): EventShape | undefined {
  return shapeByType.get(type);
}

/** True for the event types that have a schema. */
export function isKnownType(type: string): boolean {
  return shapeByType.has(type);
}

/** True for the 59 types of OpenAI's own list. */
export function isDocumentedType(type: string): boolean {
  return shapeByType.has(type) && !undocumentedTypes.has(type);
}

/** True for `acme:trace_event` and the like: Open Responses leaves such names to the vendors. */
export function isVendorType(type: string): boolean {
  return /^[\w.-]+:\S/.test(type);
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
