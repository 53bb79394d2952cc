import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkRules } from "@/lib/protocol/check/check-rules";
import { createStreamChecker } from "@/lib/protocol/check/check-stream";
import type { RuleStream } from "@/lib/protocol/check/fixtures/rule-stream";
import { ruleStreams } from "@/lib/protocol/check/fixtures/rule-streams";
import { eventSchemas } from "@/lib/protocol/events/stream-event-schemas";
import { explainedTypes, isExplainedType } from "@/lib/protocol/explain/event-topics";
import { explainEvent } from "@/lib/protocol/explain/explain-event";
import { foreignKind } from "@/lib/protocol/explain/foreign-type";
import { decodeInChunks, eventsOf } from "@/lib/protocol/fixtures/stream-cuts";
import { eventType } from "@/lib/protocol/stream-event";

const listFile = new URL("../../../../shared/protocol/stream-events.json", import.meta.url);
const recordings = new URL("../../../../shared/recordings/", import.meta.url);

if (!existsSync(listFile))
  console.log("Skipped: ../shared/protocol is not here, so its list is not compared.");

test("every type that has a schema is explained, once", () => {
  const known = eventSchemas.flatMap((schema) => schema.def.shape.type.def.values);
  expect([...explainedTypes].sort()).toEqual([...known].sort());
});

test.skipIf(!existsSync(listFile))("the list of types knows each place, and who has it", () => {
  const { families } = JSON.parse(readFileSync(listFile, "utf8"));
  for (const { type, fields, in_open_responses } of Object.values(families).flat() as ListedType[]) {
    if (!isExplainedType(type)) throw new Error(`${type} is not explained.`);
    const { place, content, source } = explainEvent(type);
    const told = new Set([...place, ...content].map(({ name }) => name));
    const listed = fields.map(({ name }) => name).filter((name) => !/^(type|sequence_number)$/.test(name));
    for (const name of listed) expect(told, `${type}: ${name}`).toContain(name);
    expect(source, type).toBe(in_open_responses ? "both" : "openai");
  }
});

type ListedType = { type: string; fields: { name: string }[]; in_open_responses: boolean };

test("a delta's partner is what ends it, and a state's are the other states", () => {
  expect(explainEvent("response.output_text.delta").partners).toEqual(["response.output_text.done"]);
  expect(explainEvent("response.output_item.added").partners).toEqual(["response.output_item.done"]);
  expect(explainEvent("response.mcp_call.in_progress").partners).toEqual([
    "response.mcp_call.completed",
    "response.mcp_call.failed",
  ]);
  expect(explainEvent("response.created").partners).toEqual([]);
  expect(explainEvent("error").partners).toEqual([]);
});

test("what tells the place is apart from what the event brings", () => {
  const { place, content } = explainEvent("response.output_text.delta");
  expect(place.map(({ name }) => name)).toEqual(["item_id", "output_index", "content_index"]);
  expect(content).toEqual([
    { name: "delta", isOptional: false },
    { name: "logprobs", isOptional: true },
    { name: "obfuscation", isOptional: true },
  ]);
});

test("types outside of every published list say so", () => {
  expect(explainEvent("keepalive").source).toBe("none");
  expect(explainEvent("response.reasoning.delta").source).toBe("open_responses");
  expect(explainEvent("response.reasoning_part.added").source).toBe("none");
});

test.each([
  ["acme:trace_event", "vendor"],
  ["response.done", "terminal"],
  ["ping", "ping"],
  ["(no type)", "untyped"],
  ["(malformed)", "malformed"],
  ["response.hologram.delta", "unknown"],
])("%s is told as %s", (type, kind) => {
  expect(foreignKind(type)).toBe(kind);
});

/** These judge the frame, the fields or the number of any event: they are not told with each type. */
const generalGroups = new Set(["wire", "sequence"]);
const generalRules =
  /^(misshapen-event|index-missing|field-missing|unknown-field|unknown-event|resumed-stream|terminal-unpublished|after-terminal)$/;

/** Findings at an event whose type does not name their rule. */
function findUntold({ stream, context, end = "closed" }: RuleStream): string[] {
  const bytes = typeof stream === "string" ? new TextEncoder().encode(stream) : stream;
  const checker = createStreamChecker({ contentType: "text/event-stream", request: null, ...context });
  const entries = decodeInChunks(bytes, [bytes.length]);
  for (const entry of entries) checker.push(entry);
  checker.end(end);
  const events = eventsOf(entries);
  return checker.findings.list.flatMap(({ rule, index }) => {
    const entry = index === null ? undefined : events[index];
    const type = entry ? eventType(entry.event) : "";
    if (!isExplainedType(type) || generalGroups.has(checkRules[rule].group) || generalRules.test(rule))
      return [];
    return explainEvent(type).rules.includes(rule) ? [] : [`${rule} at ${type}`];
  });
}

test.each(Object.keys(ruleStreams) as (keyof typeof ruleStreams)[])(
  "where %s finds something, the event's type names it",
  (rule) => expect(findUntold(ruleStreams[rule].breaks)).toEqual([]),
);

describe.skipIf(!existsSync(recordings))("in real streams", () => {
  test("each finding's rule is named by the type of its event", () => {
    const untold = readdirSync(recordings).flatMap((name) => {
      const file = new URL(`${name}/response.sse`, recordings);
      return existsSync(file) ? findUntold({ stream: readFileSync(file) }) : [];
    });
    expect(new Set(untold)).toEqual(new Set());
  });
});
