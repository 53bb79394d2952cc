import fc from "fast-check";
import { expect, test } from "vitest";
import { classifyData } from "@/lib/protocol/classify-frame";
import { eventData, eventType } from "@/lib/protocol/stream-event";

test("a known event keeps every field that came, in its order, a key named __proto__ too", () => {
  const data = '{"x_vendor":[1],"type":"response.output_text.delta","__proto__":{"a":1},"delta":"Hi"}';
  const event = classifyData(data);
  expect(event.kind).toBe("known");
  expect(JSON.stringify(eventData(event))).toBe(data);
});

test.each([
  ['{"type":"response.output_text.delta","delta":"Hi"}', "missing"],
  ['{"type":"response.output_text.delta","output_index":null,"content_index":null,"delta":"Hi"}', "null"],
])("a delta whose indexes are %2$s is known all the same: %s", (data) => {
  expect(classifyData(data).kind).toBe("known");
});

test.each([
  ['{"type":"response.output_text.delta","delta":7}', "delta"],
  ['{"type":"response.output_item.added","output_index":0,"item":{}}', "item.type"],
  ['{"type":"response.output_item.added","output_index":-1,"item":{"type":"message"}}', "output_index"],
  ['{"type":"response.content_part.done","part":null}', "part"],
  ['{"type":"response.completed"}', "response"],
])("a known type of another shape says where: %s", (data, path) => {
  const event = classifyData(data);
  expect(event).toEqual({ kind: "misshapen", type: JSON.parse(data).type, path, data: JSON.parse(data) });
});

test.each([
  [
    '{"type":"response.future_thing.delta","delta":"zz"}',
    "response.future_thing.delta",
    "response.future_thing.delta",
  ],
  ['{"type":"ping","sequence_number":4}', "ping", "ping"],
  ['{"error":{"message":"boom","code":502}}', "", "(no type)"],
  ['{"type":5}', "", "(no type)"],
  ['{"type":"constructor"}', "constructor", "constructor"],
])("other objects are unknown, and whole: %s", (data, type, shownType) => {
  const event = classifyData(data);
  expect(event).toEqual({ kind: "unknown", type, data: JSON.parse(data) });
  expect(eventType(event)).toBe(shownType);
});

test.each([
  ['{"type":', "not_json"],
  ["hello", "not_json"],
  ['{"a":\uFFFD}', "not_json"],
  ["[1]", "not_object"],
  ["null", "not_object"],
  ['"text"', "not_object"],
])("what is no object is malformed: %s is %s", (data, reason) => {
  const event = classifyData(data);
  expect(event).toEqual({ kind: "malformed", reason, text: data });
  expect(eventType(event)).toBe("(malformed)");
  expect(eventData(event)).toBe(data);
});

test("the text of malformed data is cut at 4 KiB", () => {
  expect(classifyData("x".repeat(10_000))).toMatchObject({ text: "x".repeat(4096) });
});

test("no text throws", () => {
  const anyText = fc.oneof(fc.string(), fc.json(), fc.constant("[".repeat(100_000)));
  fc.assert(
    fc.property(anyText, (text) => classifyData(text).kind !== "known"),
    { seed: 20_251_122, numRuns: 300 },
  );
});
