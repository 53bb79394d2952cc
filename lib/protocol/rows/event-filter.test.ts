import { describe, expect, test } from "vitest";
import type { CheckLevel } from "@/lib/protocol/check/check-rules";
import { createStreamDecoder, type EventEntry } from "@/lib/protocol/decode-stream";
import { compileFilter, type EventFilter } from "@/lib/protocol/rows/event-filter";

const frames: readonly (readonly [at: number, data: string])[] = [
  [0, '{"type":"response.created","sequence_number":0,"response":{"id":"resp_1","status":"in_progress"}}'],
  [84, '{"type":"response.output_item.added","output_index":0,"item":{"type":"reasoning","id":"rs_1"}}'],
  [90, '{"type":"response.reasoning_text.delta","output_index":0,"content_index":0,"delta":"say \\"hi\\""}'],
  [900, '{"type":"response.output_text.delta","output_index":1,"item_id":"msg_9","delta":"Çay içelim mi"}'],
  [
    910,
    '{"type":"response.output_text.delta","output_index":1,"item_id":"msg_9","delta":"\\u0130stanbul \\u00e7ay"}',
  ],
  [
    920,
    '{"type":"response.output_text.delta","output_index":1,"item_id":"msg_9","delta":"x","obfuscation":"zebra"}',
  ],
  [2500, '{"type":"response.web_search_call.searching","output_index":2,"item_id":"ws_1"}'],
  [2600, '{"type":"acme:trace","cost":{"total":1.5,"cached":false},"url":"https://x.test/a"}'],
  [2700, "not json"],
];

const levels: Partial<Record<number, CheckLevel>> = { 3: "note", 6: "warning", 8: "error" };

const decoder = createStreamDecoder();
const entries = frames
  .flatMap(([at, data]) => decoder.push(new TextEncoder().encode(`data: ${data}\n\n`), at))
  .filter((entry): entry is EventEntry => entry.kind === "event");

function hits(filter: Partial<EventFilter>): string {
  const { judge } = compileFilter({ query: "", kind: "all", time: null, ...filter });
  return entries
    .filter((entry, index) =>
      judge({ entry, level: levels[index] ?? null, previousAt: entries[index - 1]?.at ?? null }),
    )
    .map(({ index }) => index)
    .join(" ");
}

describe("a query", () => {
  test.each([
    ["", "0 1 2 3 4 5 6 7 8"],
    ["   ", "0 1 2 3 4 5 6 7 8"],
    ["search", "6"],
    ["NOT", "8"],
    ['"not json"', "8"],
    // JSON writes quotes and other letters in more than one way.
    ['"say "', "2"],
    ['"içelim mi', "3"],
    ["ÇAY", "3 4"],
    ["istanbul", "4"],
    ["ISTANBUL", "4"],
    ["zebra", ""],
    ["type:delta", "2 3 4 5"],
    ["type:OUTPUT_TEXT.delta", "3 4 5"],
    ["-type:delta", "0 1 6 7 8"],
    ["type:delta -item:0", "3 4 5"],
    ["family:message", "3 4 5"],
    ["family:rea", "1 2"],
    ["family:unknown", "7 8"],
    ["item:1", "3 4 5"],
    ["item:rs_", "1"],
    ["item:ws_1", "6"],
    ["is:finding", "3 6 8"],
    ["is:warning", "6"],
    ["is:delta", "2 3 4 5"],
    ["is:unknown", "7"],
    ["is:malformed", "8"],
    ["at:900..920", "3 4 5"],
    ["at:0.9s..0,92s", "3 4 5"],
    ["at:2.6s..", "7 8"],
    ["at:..84ms", "0 1"],
    ["at:>2.6s", "7 8"],
    ["gap:500ms", "3 6"],
    ["gap:<=10", "2 4 5"],
    ["index:3..4", "3 4"],
    ["index:7", "7"],
    ["response.status:progress", "0"],
    ["sequence_number:0", "0"],
    ["cost.total:1.5", "7"],
    ["cost.cached:false", "7"],
    ["cost:", "7"],
    ["item.type:reasoning", "1"],
    ["https://x.test", "7"],
    ["nothing_such:1", ""],
    ["-", "0 1 2 3 4 5 6 7 8"],
  ])("%s shows %s", (query, expected) => {
    expect(hits({ query })).toBe(expected);
  });

  test.each([
    "type:",
    "-type:",
    "family:",
    "at:soon",
    "at:abc",
    "at:1..2..3",
    "at:..",
    "gap:",
    "family:xyz",
    "is:",
    "is:constructor",
    "item:",
    "index:1.5",
  ])("%s says nothing: it is named, and hides nothing", (query) => {
    expect(compileFilter({ query: `${query} type:delta`, kind: "all", time: null }).unreadable).toEqual([
      query,
    ]);
    expect(hits({ query: `${query} type:delta` })).toBe("2 3 4 5");
  });

  test("no text is too odd to be looked for", () => {
    for (const query of [
      '"',
      "\\",
      "[",
      "(?:",
      "a*",
      "$&",
      "\\u0041",
      "\ud83d",
      "😀",
      "--x",
      '-"',
      "a:b:c",
      ":x",
    ]) {
      expect(() => hits({ query })).not.toThrow();
    }
  });
});

test.each([
  ["message", "3 4 5"],
  ["reasoning", "1 2"],
  ["tool", "6"],
  ["findings", "6 8"],
] as const)("the choice %s shows %s", (kind, expected) => {
  expect(hits({ kind })).toBe(expected);
});

test("text, choice and time have to hold together", () => {
  expect(hits({ query: "item:1", kind: "message", time: { from: 905, to: 920 } })).toBe("4 5");
  expect(hits({ time: { from: 84, to: 90 } })).toBe("1 2");
});

test("only filters that ask for findings have to be asked again when one comes", () => {
  const readsFindings = (filter: Partial<EventFilter>) =>
    compileFilter({ query: "", kind: "all", time: null, ...filter }).readsFindings;
  expect(readsFindings({ query: "type:delta item:1" })).toBe(false);
  expect(readsFindings({ query: "-is:finding" })).toBe(true);
  expect(readsFindings({ kind: "findings" })).toBe(true);
});
