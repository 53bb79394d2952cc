import type { Report } from "@/lib/protocol/check/findings";
import { type FieldList, itemFields, partFields, usageFields } from "@/lib/protocol/check/known-fields";
import { createOnce } from "@/lib/protocol/check/once";
import { responseFields } from "@/lib/protocol/check/response-fields";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** Unknown and missing fields of all that a stream or an answer is made of; each is told once. */
export type FieldCheck = {
  /** False where something is wrong, be it told already. Null does for a missing field here. */
  checkEvent(type: string, event: JsonObject, fields: FieldList, index: number): boolean;
  /** `isFinished`: some fields come only with the item's end, so an opened item may lack any. */
  checkItem(item: JsonObject, isFinished: boolean, index: number | null): void;
  checkPart(part: unknown, index: number | null): void;
  /** Unknown fields alone, those of its items included; what it lacks is for `check-response`. */
  checkResponse(response: JsonObject, index: number | null): void;
};

export function createFieldCheck(report: Report): FieldCheck {
  const isNew = createOnce();

  function reportUnknown(path: string, index: number | null): void {
    if (isNew(path)) report("unknown-field", index, { name: path });
  }

  function reportMissing(type: string, field: string, index: number | null): void {
    const path = `${type}.${field}`;
    if (!isNew(`no ${path}`)) return;
    if (field.endsWith("_index")) report("index-missing", index, { name: field, expected: type });
    else if (field === "item_id") report("item-id-missing", index, { name: field, expected: type });
    else report("field-missing", index, { name: path });
  }

  function checkNames(
    owner: string,
    data: JsonObject,
    known: ReadonlySet<string>,
    index: number | null,
  ): boolean {
    let isKnown = true;
    for (const name in data) {
      if (known.has(name)) continue;
      isKnown = false;
      reportUnknown(`${owner}.${name}`, index);
    }
    return isKnown;
  }

  function checkEvent(type: string, event: JsonObject, fields: FieldList, index: number): boolean {
    const isKnown = checkNames(type, event, fields.known, index);
    const missing = fields.required.filter((field) => event[field] === undefined || event[field] === null);
    for (const field of missing) reportMissing(type, field, index);
    return isKnown && missing.length === 0;
  }

  /** Here null is a value: an item says so that it has none. */
  function checkWhole(owner: string, data: JsonObject, fields: FieldList, index: number | null): void {
    for (const field of fields.required) {
      if (data[field] === undefined) reportMissing(owner, field, index);
    }
  }

  function checkItem(item: JsonObject, isFinished: boolean, index: number | null): void {
    if (typeof item.type !== "string") return;
    const fields = itemFields.get(item.type);
    if (!fields) {
      if (isNew(`item ${item.type}`)) report("unknown-item-type", index, { name: item.type });
      return;
    }
    const owner = `item(${item.type})`;
    checkNames(owner, item, fields.known, index);
    if (isFinished) checkWhole(owner, item, fields, index);
    if (item.type === "message" || item.type === "reasoning") {
      checkParts(item.content, index);
      checkParts(item.summary, index);
    }
  }

  function checkParts(parts: unknown, index: number | null): void {
    if (Array.isArray(parts)) for (const part of parts) checkPart(part, index);
  }

  function checkPart(part: unknown, index: number | null): void {
    if (!isJsonObject(part) || typeof part.type !== "string") return;
    const fields = partFields.get(part.type);
    if (fields) {
      const owner = `part(${part.type})`;
      checkNames(owner, part, fields.known, index);
      checkWhole(owner, part, fields, index);
    } else if (isNew(`part ${part.type}`)) {
      report("unknown-part-type", index, { name: part.type });
    }
  }

  function checkResponse(response: JsonObject, index: number | null): void {
    for (const name in response) if (!responseFields.has(name)) reportUnknown(`response.${name}`, index);
    if (isJsonObject(response.usage)) checkNames("response.usage", response.usage, usageFields.known, index);
    if (!Array.isArray(response.output)) return;
    for (const item of response.output) if (isJsonObject(item)) checkItem(item, true, index);
  }

  return { checkEvent, checkItem, checkPart, checkResponse };
}
