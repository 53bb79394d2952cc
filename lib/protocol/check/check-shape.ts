import { isUnpublishedTerminal } from "@/lib/protocol/check/check-end";
import { createFieldCheck } from "@/lib/protocol/check/check-fields";
import { describeValue } from "@/lib/protocol/check/describe-value";
import type { Report } from "@/lib/protocol/check/findings";
import { eventFields, type FieldList } from "@/lib/protocol/check/known-fields";
import { createOnce } from "@/lib/protocol/check/once";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { isDocumentedType, type KnownEvent } from "@/lib/protocol/stream-event";

/** What is known of a type, and the names of the last event of it that had nothing wrong, in its order. */
type TypeShape = { type: string; fields: FieldList; faultless: string[] };

/**
 * The group `shape`. Each thing is told once: a stream that leaves out `output_index` leaves it out of all
 * its events.
 */
export function createShapeCheck(report: Report) {
  const shapes = new Map<string, TypeShape>();
  const fieldCheck = createFieldCheck(report);
  const isNew = createOnce();
  let lastShape: TypeShape | null = null;

  function shapeOf(type: string, index: number): TypeShape | null {
    if (lastShape !== null && lastShape.type === type) return lastShape;
    lastShape = shapes.get(type) ?? createShape(type, index);
    return lastShape;
  }

  function createShape(type: string, index: number): TypeShape | null {
    if (!isDocumentedType(type)) report("undocumented-event", index, { name: type });
    const fields = eventFields.get(type);
    if (!fields) return null;
    const shape = { type, fields, faultless: [] };
    shapes.set(type, shape);
    return shape;
  }

  function checkKnown(event: KnownEvent, index: number): void {
    const shape = shapeOf(event.type, index);
    if (shape !== null && !hasNames(event, shape.faultless)) {
      const isFaultless = fieldCheck.checkEvent(event.type, event, shape.fields, index);
      if (isFaultless) shape.faultless = Object.keys(event);
    }
    checkNested(event, index);
  }

  function checkNested(event: JsonObject, index: number): void {
    if (isJsonObject(event.item)) {
      fieldCheck.checkItem(event.item, event.type === "response.output_item.done", index);
    } else if (event.part !== undefined) {
      fieldCheck.checkPart(event.part, index);
    } else if (isJsonObject(event.response)) {
      fieldCheck.checkResponse(event.response, index);
    }
  }

  return {
    push({ event, index }: EventEntry): void {
      if (event.kind === "known") {
        checkKnown(event.event, index);
      } else if (event.kind === "misshapen") {
        const seen = describeValue(valueAt(event.data, event.path));
        report("misshapen-event", index, { name: event.type, expected: event.path, seen });
      } else if (event.kind === "unknown" && event.type !== "" && !isUnpublishedTerminal(event.type)) {
        if (isNew(event.type)) report("unknown-event", index, { name: event.type });
      }
    },
  };
}

/** Events of a type have nearly always the same fields in the same order: then there is nothing to look up. */
function hasNames(event: JsonObject, names: readonly string[]): boolean {
  let count = 0;
  for (const name in event) {
    if (name !== names[count] || event[name] === null) return false;
    count += 1;
  }
  return count === names.length;
}

function valueAt(data: unknown, path: string): unknown {
  let value = data;
  for (const key of path.split(".")) value = isJsonObject(value) ? value[key] : undefined;
  return value;
}
