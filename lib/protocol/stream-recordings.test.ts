import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { LogEntry } from "@/lib/protocol/decode-stream";
import {
  decodeInChunks,
  eventsOf,
  joinFrames,
  randomCuts,
  reduceEntries,
  singleBytes,
} from "@/lib/protocol/fixtures/stream-cuts";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { outputText } from "@/lib/protocol/response/output-text";
import { judgeStream } from "@/lib/protocol/run-outcome";

const folder = new URL("../../../shared/recordings/", import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter(hasStream) : [];

if (names.length === 0)
  console.log("Skipped: ../shared/recordings is not here, so no real streams are tested.");

test.skipIf(names.length === 0)("the streams of core.txt are among those tested", () => {
  const core = readFileSync(new URL("core.txt", folder), "utf8").trim().split("\n");
  expect(names).toEqual(expect.arrayContaining(core));
});

describe.each(names)("%s", (name) => {
  const stream = readFileSync(new URL(`${name}/response.sse`, folder));
  const sent = readSent(stream.toString("utf8"));
  const whole = decodeInChunks(stream, [stream.length]);

  test("each event that was sent is there, and the frames joined are the stream", () => {
    expect(eventsOf(whole)).toHaveLength(sent.length);
    expect(joinFrames(whole)).toBe(stream.toString("utf8"));
    expect(eventsOf(whole).filter(isUnreadable)).toEqual([]);
  });

  test("the text is that of the recording's own end", () => {
    expect(outputText(reduceEntries(whole))).toBe(sentText(sent));
  });

  test("the end is judged as the recording's terminal event has it", () => {
    expect(judge(whole)).toBe(sentEnd(sent));
  });

  test("random cuts change nothing", () => {
    for (const seed of [1, 2, 3]) {
      expect(sameEntries(decodeInChunks(stream, randomCuts(stream.length, seed, 3000)), whole)).toBe(true);
    }
  });

  test("nor does coming byte by byte", () => {
    expect(sameEntries(decodeInChunks(stream, singleBytes(stream.length)), whole)).toBe(true);
  });
});

function hasStream(name: string): boolean {
  return existsSync(new URL(`${name}/response.sse`, folder));
}

/** The data of each event, read without our decoder: all recordings have LF and one data line a frame. */
function readSent(text: string): JsonObject[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("data:") && !line.endsWith("[DONE]"))
    .map((line) => JSON.parse(line.slice("data:".length)));
}

function sentText(sent: readonly JsonObject[]): string {
  const output = terminalResponse(sent)?.output;
  const items =
    Array.isArray(output) && output.length > 0
      ? output
      : sent.filter((event) => event.type === "response.output_item.done").map((event) => event.item);
  return items
    .filter((item) => item.type === "message")
    .flatMap((item) => item.content)
    .filter((part) => part.type === "output_text")
    .map((part) => part.text)
    .join("");
}

function terminalResponse(sent: readonly JsonObject[]): JsonObject | null {
  const response = sent.findLast(isTerminal)?.response;
  return isJsonObject(response) ? response : null;
}

function sentEnd(sent: readonly JsonObject[]): string {
  return String(sent.findLast(isTerminal)?.type ?? "cut").replace("response.", "");
}

function isTerminal(event: JsonObject): boolean {
  return /^response\.(completed|incomplete|failed)$/.test(String(event.type));
}

function isUnreadable({ event }: { event: { kind: string } }): boolean {
  return event.kind === "malformed" || event.kind === "misshapen";
}

/** Compares by text: `toEqual` takes seconds over thousands of nested events. */
function sameEntries(actual: readonly LogEntry[], expected: readonly LogEntry[]): boolean {
  return JSON.stringify(actual) === JSON.stringify(expected);
}

function judge(entries: readonly LogEntry[]): string {
  const events = eventsOf(entries);
  return judgeStream({
    state: reduceEntries(entries),
    eventCount: events.length,
    knownCount: events.filter(({ event }) => event.kind === "known").length,
    contentType: "text/event-stream; charset=utf-8",
    endedCleanly: true,
  });
}
