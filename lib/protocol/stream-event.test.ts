import type { ResponseStreamEvent } from "openai/resources/responses/responses";
import { expect, expectTypeOf, test } from "vitest";
import { eventSchemas } from "@/lib/protocol/events/stream-event-schemas";
import { isDocumentedType, isKnownType, isVendorType, type KnownEvent } from "@/lib/protocol/stream-event";

const knownTypes = eventSchemas.flatMap((schema) => schema.def.shape.type.def.values);

/** Sent by real servers, published by none as part of the Responses API of OpenAI. */
const wildTypes = [
  "keepalive",
  "response.reasoning.delta",
  "response.reasoning.done",
  "response.reasoning_part.added",
  "response.reasoning_part.done",
  "response.apply_patch_call_operation_diff.delta",
  "response.apply_patch_call_operation_diff.done",
] as const;

test("the known types are those of OpenAI's own SDK and those seen in the wild, each in one schema", () => {
  expectTypeOf<KnownEvent["type"]>().toEqualTypeOf<
    ResponseStreamEvent["type"] | (typeof wildTypes)[number]
  >();
  expect(knownTypes).toHaveLength(59 + wildTypes.length);
  expect(new Set(knownTypes).size).toBe(knownTypes.length);
  expect(knownTypes.every(isKnownType)).toBe(true);
});

test("documented are the 59 that OpenAI publishes", () => {
  expect(knownTypes.filter((type) => !isDocumentedType(type)).sort()).toEqual([...wildTypes].sort());
  expect(isDocumentedType("response.done")).toBe(false);
  expect(isDocumentedType("")).toBe(false);
});

test.each([
  ["acme:trace_event", true],
  ["acme-corp.eu:x", true],
  ["acme:", false],
  [":x", false],
  ["response.created", false],
  ["say: hello", false],
  ["two words: x", false],
  ["", false],
])("that %j is a vendor's name is %s", (type, isVendor) => {
  expect(isVendorType(type)).toBe(isVendor);
});
