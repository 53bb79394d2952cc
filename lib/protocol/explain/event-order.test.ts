import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkBytes } from "@/lib/protocol/check/fixtures/check-bytes";
import { itemWriters, writeCleanEvents } from "@/lib/protocol/check/fixtures/clean-streams";
import { writeStream } from "@/lib/protocol/check/fixtures/stream-builder";
import { followersOf, mayComeAnywhere, predecessorsOf } from "@/lib/protocol/explain/event-order";
import { type ExplainedType, explainedTypes, isExplainedType } from "@/lib/protocol/explain/event-topics";
import { decodeInChunks, eventsOf } from "@/lib/protocol/fixtures/stream-cuts";
import { isJsonObject } from "@/lib/protocol/json";
import { eventData, eventType } from "@/lib/protocol/stream-event";

const quirks = new URL("../fixtures/quirks/", import.meta.url);
const shared = new URL("../../../../shared/", import.meta.url);
const recordings = new URL("recordings/", shared);
const listFile = new URL("protocol/stream-events.json", shared);

if (!existsSync(recordings) || !existsSync(listFile))
  console.log("Skipped: ../shared is not here, so no real order of events is compared.");

type Neighbours = [before: ExplainedType, after: ExplainedType];

/** Which event came right after which at the same place: in an item, or in the response. */
function readNeighbours(stream: Uint8Array): Neighbours[] {
  const last = new Map<unknown, ExplainedType>();
  const neighbours: Neighbours[] = [];
  for (const { event } of eventsOf(decodeInChunks(stream, [stream.length]))) {
    const type = eventType(event);
    if (!isExplainedType(type) || mayComeAnywhere(type)) continue;
    for (const place of placesOf(type, eventData(event))) {
      const before = last.get(place);
      if (before !== undefined) neighbours.push([before, type]);
      last.set(place, type);
    }
  }
  return neighbours;
}

/** Items begin and end in the response too. Audio has two lines of its own. */
function placesOf(type: ExplainedType, data: unknown): unknown[] {
  const index = isJsonObject(data) ? data.output_index : undefined;
  if (typeof index !== "number") return [type.replace(/\.(delta|done)$/, "").replace(/^response\.\w+$/, "")];
  if (!type.startsWith("response.output_item.")) return [index];
  return type.endsWith("added") ? [index, ""] : ["", index];
}

const isClaimed = ([before, after]: Neighbours) => followersOf(before).includes(after);

/** Rules that say that something is out of order, or left out. */
const orderRules =
  /^(first-event|created-repeated|lifecycle-order|terminal-|after-|resumed|item-(not|added|after|unclosed)|part-(not|added|after|unclosed)|reasoning-part|done-missing|deltas-missing|tool-state|wrong-place|not-|empty|type-missing|misshapen|index-missing|annotation-late)/;

/** What is said holds of streams that the checker finds in order. */
function findUnclaimed(stream: Uint8Array): string[] {
  if (checkBytes(stream).list.some(({ rule }) => orderRules.test(rule))) return [];
  return readNeighbours(stream)
    .filter((pair) => !isClaimed(pair))
    .map((pair) => pair.join(" → "));
}

test.each(readdirSync(quirks).filter((name) => name.endsWith(".sse")))(
  "%s has no order that is not told",
  (name) => expect(findUnclaimed(readFileSync(new URL(name, quirks)))).toEqual([]),
);

test.each(Object.keys(itemWriters) as (keyof typeof itemWriters)[])(
  "a clean stream with %s has no order that is not told",
  (family) => {
    const stream = writeStream(writeCleanEvents([{ family, deltas: ['{"city":', '"Oslo"}'] }]));
    const neighbours = readNeighbours(new TextEncoder().encode(stream));
    expect(neighbours.length).toBeGreaterThan(4);
    expect(neighbours.filter((pair) => !isClaimed(pair))).toEqual([]);
  },
);

describe.skipIf(!existsSync(recordings))("real streams", () => {
  const streams = existsSync(recordings) ? readdirSync(recordings).flatMap(readStream) : [];

  test("have no order that is not told", () => {
    expect(new Set(streams.flatMap(findUnclaimed))).toEqual(new Set());
  });

  test("never have the one after the other where only the contrary is told", () => {
    const seen = new Set(streams.flatMap(readNeighbours).map((pair) => pair.join(" → ")));
    for (const before of explainedTypes) {
      for (const after of followersOf(before)) {
        if (followersOf(after).includes(before)) continue;
        const isContradicted = seen.has(`${after} → ${before}`) && !seen.has(`${before} → ${after}`);
        expect(isContradicted, `${before} → ${after}`).toBe(false);
      }
    }
  });
});

function readStream(name: string): Uint8Array[] {
  const file = new URL(`${name}/response.sse`, recordings);
  return existsSync(file) ? [readFileSync(file)] : [];
}

type EventList = {
  ordering: {
    pairs: { in: string; seq: string[] }[];
    response_state_machine: Record<string, string[]>;
    terminal: string[];
  };
};

describe.skipIf(!existsSync(listFile))("the published order", () => {
  const { ordering } = existsSync(listFile)
    ? (JSON.parse(readFileSync(listFile, "utf8")) as EventList)
    : { ordering: { pairs: [], response_state_machine: {}, terminal: [] } };

  test.each(ordering.pairs)("of $in is told so", ({ seq }) => {
    const sequence = seq.map(readName);
    for (const [place, names] of sequence.entries()) {
      for (const before of names.types) {
        if (names.isRepeated) expect(followersOf(before)).toContain(before);
        for (const after of sequence[place + 1]?.types ?? []) expect(followersOf(before)).toContain(after);
      }
    }
  });

  test("of the response is told so", () => {
    for (const [before, nexts] of Object.entries(ordering.response_state_machine)) {
      if (!isExplainedType(before)) continue;
      const told = nexts.flatMap((next) => (next === "TERMINAL" ? ordering.terminal : next));
      for (const next of told) expect(followersOf(before)).toContain(next === "ERROR" ? "error" : next);
    }
    for (const end of ordering.terminal) expect(isExplainedType(end) && followersOf(end)).toEqual([]);
  });
});

/** `response.mcp_call.completed|failed`, `….delta*`, `….added(refusal)`. */
function readName(text: string) {
  const name = text.replace(/[(*[ ].*$/, "");
  const [first = "", ...others] = name.split("|");
  const all = [first, ...others.map((word) => first.replace(/\w+$/, word))];
  return { types: all.filter(isExplainedType), isRepeated: text.includes("*") };
}

test("what comes before is what this comes after", () => {
  for (const type of explainedTypes) {
    for (const before of predecessorsOf(type)) expect(followersOf(before)).toContain(type);
  }
});

test("nothing is without an order but what may come anywhere, and what no item holds", () => {
  const lone = explainedTypes.filter((type) => predecessorsOf(type).length === 0 && !mayComeAnywhere(type));
  expect(lone).toEqual(["response.created"]);
});
