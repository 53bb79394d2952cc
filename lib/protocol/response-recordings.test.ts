import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { decodeInChunks, eventsOf } from "@/lib/protocol/fixtures/stream-cuts";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { rebuiltResponse } from "@/lib/protocol/response/response-json";
import { initialResponseState } from "@/lib/protocol/response/response-state";
import { eventType } from "@/lib/protocol/stream-event";

const folder = new URL("../../../shared/recordings/", import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter(hasStream) : [];

if (names.length === 0)
  console.log("Skipped: ../shared/recordings is not here, so no rebuilt response is compared.");

/** Fields in which the provider's own final response says otherwise than its stream did. */
const fieldsThatMove: { field: string; why: string; in: readonly string[] }[] = [
  {
    field: "encrypted_content",
    why: "is encrypted anew each time that it is sent",
    in: ["021", "041", "175", "247", "255", "284", "286", "287", "288", "289", "306"],
  },
  { field: "fingerprint", why: "is encrypted anew each time that it is sent", in: ["041"] },
  { field: "id", why: "is a fresh one in every event of GitHub Copilot's", in: ["016"] },
  { field: "id", why: "of OpenRouter's reasoning changes for the final response", in: ["250"] },
  {
    field: "tools",
    why: "of two MCP servers come in the final response only, without `done` events",
    in: ["244"],
  },
  { field: "logprobs", why: "are rounded in the whole texts, and exact in the deltas", in: ["059"] },
];

/** ChatGPT's backend streams items and ends with an empty output: the items that were done are what is right. */
const emptyAtTheEnd = ["108", "114", "115", "126"];

/** Item fields that have deltas of their own. The others come with the item alone. */
const streamedFields: Record<string, readonly string[]> = {
  message: ["content"],
  reasoning: ["content", "summary"],
  function_call: ["arguments"],
  mcp_call: ["arguments"],
  custom_tool_call: ["input"],
  code_interpreter_call: ["code"],
  apply_patch_call: ["operation"],
  shell_call: ["action"],
  shell_call_output: ["output"],
};

test.skipIf(names.length === 0)("the recordings named in the tables are there", () => {
  const named = [...emptyAtTheEnd, ...fieldsThatMove.flatMap((entry) => entry.in)];
  expect(names.map((name) => name.slice(0, 3))).toEqual(expect.arrayContaining(named));
});

describe.each(names)("%s", (name) => {
  const number = name.slice(0, 3);
  const stream = readFileSync(new URL(`${name}/response.sse`, folder));
  const events = eventsOf(decodeInChunks(stream, [stream.length]));
  const isEmptyAtTheEnd = emptyAtTheEnd.includes(number);
  const final = finalResponse(events);
  const output = isEmptyAtTheEnd ? doneItems(events) : objectsOf(final.output);
  const moving = fieldsThatMove.filter((entry) => entry.in.includes(number)).map((entry) => entry.field);
  const beforeTheEnd = events.filter((entry) => !isTerminal(entry));
  const deltasAndParts = beforeTheEnd.filter((entry) => typeOf(entry) !== "response.output_item.done");

  test("before its terminal event the output is what the final response has", () => {
    expect(without(moving, rebuiltOutput(beforeTheEnd))).toEqual(without(moving, output));
  });

  test("deltas and parts alone give the final texts, arguments, code, commands and diffs", () => {
    const rebuilt = rebuiltOutput(deltasAndParts).map(streamedPart);
    expect(without(moving, rebuilt)).toEqual(without(moving, output.map(streamedPart)));
  });

  test("after its terminal event it is the final response", () => {
    const state = reduceEntries(initialResponseState, events);
    expect(rebuiltResponse(state)).toEqual({ ...final, output });
    expect(state.finalOutputEmpty).toBe(isEmptyAtTheEnd);
  });

  test.each(moving)("%s does move", (field) => {
    const others = moving.filter((other) => other !== field);
    const rebuilt = [rebuiltOutput(beforeTheEnd), rebuiltOutput(deltasAndParts).map(streamedPart)];
    const expected = [output, output.map(streamedPart)];
    expect(without(others, rebuilt)).not.toEqual(without(others, expected));
  });
});

function hasStream(name: string): boolean {
  return existsSync(new URL(`${name}/response.sse`, folder));
}

function typeOf({ event }: EventEntry): string {
  return eventType(event);
}

function isTerminal(entry: EventEntry): boolean {
  return /^response\.(completed|incomplete|failed)$/.test(typeOf(entry));
}

function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function finalResponse(events: readonly EventEntry[]): JsonObject {
  const event = events.findLast(isTerminal)?.event;
  return event?.kind === "known" && isJsonObject(event.event.response) ? event.event.response : {};
}

function doneItems(events: readonly EventEntry[]): JsonObject[] {
  return events.flatMap(({ event }) =>
    event.kind === "known" && event.event.type === "response.output_item.done" ? [event.event.item] : [],
  );
}

function rebuiltOutput(events: readonly EventEntry[]): JsonObject[] {
  return objectsOf(rebuiltResponse(reduceEntries(initialResponseState, events))?.output);
}

function streamedPart(item: JsonObject): JsonObject {
  const fields = streamedFields[String(item.type)] ?? [];
  return Object.fromEntries(["type", ...fields].map((field) => [field, item[field]]));
}

/** The value without these fields, at any depth. */
function without(fields: readonly string[], value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, part) => (fields.includes(name) ? undefined : part)));
}
