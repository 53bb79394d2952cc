import { expect, test } from "vitest";
import type { JsonObject } from "@/lib/protocol/json";
import { formatPath } from "@/lib/protocol/json/format-path";
import { compareEcho, type EchoRow, readSentBody } from "@/lib/protocol/response/compare-echo";

const rowsOf = (request: JsonObject, response: JsonObject) =>
  compareEcho(request, response).map(({ kind, path }: EchoRow) => `${kind} ${formatPath(path)}`);

test("a parameter is the same, changed, dropped, or added by the server", () => {
  expect(
    rowsOf(
      { model: "gpt-5.4", temperature: 0.5, user: "ada" },
      { model: "gpt-5.4-2026-03-05", temperature: 0.5, top_p: 1 },
    ),
  ).toEqual(["changed model", "dropped user", "same temperature", "added top_p"]);
});

test("of objects that differ only the parts are told, each with both values", () => {
  const rows = compareEcho(
    { text: { verbosity: "low", format: { type: "text" } }, reasoning: { effort: "low" } },
    { text: { verbosity: "medium", format: { type: "text" } }, reasoning: { effort: "low", summary: null } },
  );
  expect(rows).toEqual([
    { path: ["text", "verbosity"], kind: "changed", sent: "low", echoed: "medium" },
    { path: ["text", "format"], kind: "same", sent: { type: "text" }, echoed: { type: "text" } },
    {
      path: ["reasoning"],
      kind: "same",
      sent: { effort: "low" },
      echoed: { effort: "low", summary: null },
    },
  ]);
});

test("lists are compared entry by entry, and as a whole where they differ in length", () => {
  const tool = { type: "function", name: "get_weather" };
  expect(rowsOf({ tools: [tool] }, { tools: [{ ...tool, strict: true }] })).toEqual([
    "same tools[0].type",
    "same tools[0].name",
    "added tools[0].strict",
  ]);
  expect(rowsOf({ tools: [tool] }, { tools: [] })).toEqual(["changed tools"]);
});

test("null is as good as not sent, and null in the answer as dropped", () => {
  expect(rowsOf({ temperature: null }, { temperature: 1 })).toEqual(["added temperature"]);
  expect(rowsOf({ temperature: null }, {})).toEqual(["same temperature"]);
  expect(rowsOf({ user: "ada" }, { user: null })).toEqual(["dropped user"]);
  expect(rowsOf({}, { user: null })).toEqual([]);
});

test("what no server repeats is no loss, unless this one does", () => {
  expect(rowsOf({ input: "Hi", stream: true, include: [] }, {})).toEqual([
    "not_echoed input",
    "not_echoed stream",
    "not_echoed include",
  ]);
  expect(rowsOf({ stream: true }, { stream: false })).toEqual(["changed stream"]);
  expect(rowsOf({ moderation: { model: "m" } }, { moderation: { input: {} } })).toEqual([
    "other_form moderation",
  ]);
});

test("a conversation by its id is the same as the object that comes back", () => {
  expect(rowsOf({ conversation: "conv_1" }, { conversation: { id: "conv_1" } })).toEqual([
    "same conversation",
  ]);
});

test("unknown parameters are told of too", () => {
  expect(rowsOf({ vendor_flag: 1, other: 2 }, { other: 2 })).toEqual(["dropped vendor_flag", "same other"]);
});

test("names that every object inherits are read as any other", () => {
  const request: JsonObject = JSON.parse('{"toString":1,"__proto__":2,"metadata":{"constructor":"x"}}');
  expect(rowsOf(request, { metadata: { other: "y" } })).toEqual([
    "dropped metadata.constructor",
    "dropped toString",
    "dropped __proto__",
    "added metadata.other",
  ]);
});

test("a body with comments or a comma too many is read, what is no object is not", () => {
  expect(readSentBody('{"model": "gpt-5.4", // ours\n "store": false,}')).toEqual({
    model: "gpt-5.4",
    store: false,
  });
  expect(readSentBody("")).toBeNull();
  expect(readSentBody("[1]")).toBeNull();
  expect(readSentBody("[".repeat(200_000))).toBeNull();
});

test("values nested without end are compared as far as is sensible", () => {
  const nested = (levels: number): JsonObject =>
    Array.from({ length: levels }).reduce<JsonObject>((inner) => ({ inner }), { end: levels });
  expect(rowsOf({ metadata: nested(5000) }, { metadata: nested(5000) })).toHaveLength(1);
});
