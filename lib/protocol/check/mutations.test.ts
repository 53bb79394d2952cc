import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RuleId, ruleIds } from "@/lib/protocol/check/check-rules";
import type { FindingLog } from "@/lib/protocol/check/findings";
import { checkBytes } from "@/lib/protocol/check/fixtures/check-bytes";
import { type FamilyName, itemWriters, writeCleanEvents } from "@/lib/protocol/check/fixtures/clean-streams";
import { type MutationCell, mutateStream, mutationCells } from "@/lib/protocol/check/fixtures/mutation-table";
import { type WireEvent, writeFrame, writeStream } from "@/lib/protocol/check/fixtures/stream-builder";
import { decodeText, eventsOf } from "@/lib/protocol/fixtures/stream-cuts";
import type { JsonObject } from "@/lib/protocol/json";
import { eventData } from "@/lib/protocol/stream-event";

const seed = 20_261_122;
/** Of each of several hundred cells. */
const numRuns = process.env.TEST_FULL ? 10 : 3;
const families = Object.keys(itemWriters) as FamilyName[];

/** JSON, as arguments have to be, in pieces of one to five characters. */
const anyDeltas = fc
  .tuple(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 5 }))
  .map(([city, size]) => splitText(JSON.stringify({ city }), size));

/** A clean stream of one to four items, one of them of the family that the cell is about. */
function anyCleanStream({ row, family }: MutationCell): fc.Arbitrary<WireEvent[]> {
  const own = family ? fc.constant(family) : fc.constantFrom(...families);
  const others = fc.array(fc.constantFrom(...families), { maxLength: 3 });
  return fc.tuple(own, others, fc.nat(3), anyDeltas).map(([first, more, at, deltas]) => {
    const names = more.toSpliced(at, 0, first);
    return writeCleanEvents(
      names.map((name) => ({ family: name, deltas })),
      readEnd(row),
    );
  });
}

/** How the response has to end for the row to be about it. */
function readEnd(row: string): JsonObject {
  if (row.startsWith("response.incomplete")) {
    return { status: "incomplete", incomplete_details: { reason: "max_output_tokens" } };
  }
  if (!row.startsWith("response.failed")) return {};
  return { status: "failed", error: { code: "server_error", message: "Sorry." }, usage: null, output: [] };
}

function readRules(stream: string | Uint8Array): string[] {
  return [...new Set(checkBytes(stream).list.map(({ rule }) => rule))];
}

function splitText(text: string, size: number): string[] {
  const characters = [...text];
  return characters.flatMap((_, at) => (at % size === 0 ? [characters.slice(at, at + size).join("")] : []));
}

test("every cell names a rule", () => {
  for (const { rule } of mutationCells) expect(ruleIds).toContain(rule);
});

test("own streams are clean before anything is done to them", () => {
  for (const family of families) {
    const events = writeCleanEvents([{ family, deltas: ['{"city":', '"Oslo"}'] }]);
    expect(readRules(writeStream(events)).filter((rule) => rule !== "undocumented-event")).toEqual([]);
  }
});

describe("own streams", () => {
  test.each(mutationCells.map((cell) => [cell.family ?? "any", cell.row, cell] as const))(
    "%s: %s",
    (_family, _row, cell) => {
      const property = fc.property(anyCleanStream(cell), fc.nat(), (events, pick) => {
        const mutated = mutateStream(cell, events, pick);
        fc.pre(mutated !== null);
        expect(readRules(mutated)).toContain(cell.rule);
      });
      fc.assert(property, { seed, numRuns });
    },
  );
});

type WireMutation = (frames: readonly string[], at: number) => string | Uint8Array;

/** Puts a frame between two others. */
function insert(frame: string): WireMutation {
  return (frames, at) => frames.toSpliced(at, 0, frame).join("");
}

const wireTable: readonly [what: string, mutate: WireMutation, rule: RuleId][] = [
  ["an empty data field comes in between", insert("data:\n\n"), "empty-data"],
  ["an event line without data comes in between", insert("event: ping\n\n"), "data-missing"],
  ["a list comes in between", insert("data: [1]\n\n"), "not-object"],
  ["an object without a type comes in between", insert("data: {}\n\n"), "type-missing"],
  ["half an object comes in between", insert('data: {"type":\n\n'), "not-json"],
  ["[DONE] comes before the end", insert("data: [DONE]\n\n"), "after-done-sentinel"],
  ["an event line has another name", changeFrame("event: response", "event: answer"), "event-name-mismatch"],
  ["an event line is left out", changeFrame(/^event: .*\n/, ""), "event-name-missing"],
  ["the last blank line is left out", (frames) => frames.join("").slice(0, -1), "unterminated-frame"],
  ["lines end with CRLF", (frames) => frames.join("").replaceAll("\n", "\r\n"), "line-ends-crlf"],
  ["lines end with CR", (frames) => frames.join("").replaceAll("\n", "\r"), "line-ends-cr"],
  ["a byte order mark comes first", (frames) => `\uFEFF${frames.join("")}`, "bom"],
  ["a byte is no UTF-8", breakByte, "invalid-utf8"],
];

function changeFrame(from: string | RegExp, to: string): WireMutation {
  return (frames, at) => frames.with(at, frames[at]?.replace(from, to) ?? "").join("");
}

/** The last character of the type in a frame's data. */
function breakByte(frames: readonly string[], at: number): Uint8Array {
  const before = frames.slice(0, at).join("").length + (frames[at] ?? "").indexOf('","');
  const bytes = new TextEncoder().encode(frames.join(""));
  return bytes.with(before - 1, 0xff);
}

describe("bytes of own streams", () => {
  test.each(wireTable)("%s", (_what, mutate, rule) => {
    const anyText = fc.stringMatching(/^[a-z ]{1,20}$/).map((text) => splitText(text, 3));
    const property = fc.property(anyText, fc.nat(), (deltas, pick) => {
      const events = writeCleanEvents([{ family: "output_text", deltas }]);
      const frames = events.map((event, index) => writeFrame({ ...event, sequence_number: index }));
      expect(readRules(mutate(frames, 1 + (pick % (frames.length - 1))))).toContain(rule);
    });
    fc.assert(property, { seed, numRuns });
  });
});

/** They need a request, a head, a size, or a stream of another kind; their streams are in fixtures/. */
const rulesElsewhere: readonly RuleId[] = [
  "not-responses",
  "content-type",
  "charset",
  "frame-too-long",
  "resumed-stream",
  "incomplete-item-status",
  "arguments-schema",
  "tool-unknown",
];

test("every other rule is in a table", () => {
  const named = new Set([...mutationCells.map(({ rule }) => rule), ...wireTable.map(([, , rule]) => rule)]);
  expect(ruleIds.filter((rule) => !named.has(rule))).toEqual(rulesElsewhere);
});

const folder = new URL("../../../../shared/recordings/", import.meta.url);
const recordings = readRecordings();

if (recordings.length === 0)
  console.log("Skipped: ../shared/recordings is not here, so no real streams are spoilt.");

describe.skipIf(recordings.length === 0)("real streams", () => {
  test.each(mutationCells.map((cell) => [cell.family ?? "any", cell.row, cell] as const))(
    "%s: %s",
    (_family, _row, cell) => {
      for (const { name, events, found } of recordings) {
        const mutated = found.countOf(cell.rule) > 0 ? null : mutateStream(cell, events, seed);
        if (mutated === null) continue;
        expect([name, ...readRules(mutated)]).toContain(cell.rule);
      }
    },
  );
});

type Recording = { name: string; events: WireEvent[]; found: FindingLog };

/** Streams of the selection that have nothing but notes, their numbers left off. */
function readRecordings(): Recording[] {
  const list = new URL("core.txt", folder);
  if (!existsSync(list)) return [];
  return readFileSync(list, "utf8")
    .split("\n")
    .map((name) => ({ name, file: new URL(`${name.trim()}/response.sse`, folder) }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, events: readEvents(readFileSync(file, "utf8")) }))
    .filter(({ events }) => events[0]?.type === "response.created")
    .map((recording) => ({ ...recording, found: checkBytes(writeStream(recording.events)) }))
    .filter(({ found }) => found.count("error") + found.count("warning") === 0);
}

function readEvents(stream: string): WireEvent[] {
  return eventsOf(decodeText(stream)).map(({ event }) => {
    const { sequence_number: _number, ...data } = eventData(event) as WireEvent;
    return data as WireEvent;
  });
}
