import { describe, expect, test } from "vitest";
import { checkRules, type RuleId, ruleIds } from "@/lib/protocol/check/check-rules";
import { createStreamChecker } from "@/lib/protocol/check/check-stream";
import { furtherStreams } from "@/lib/protocol/check/fixtures/further-streams";
import type { RuleStream } from "@/lib/protocol/check/fixtures/rule-stream";
import { ruleStreams } from "@/lib/protocol/check/fixtures/rule-streams";
import {
  callEvents,
  messageEvents,
  reasoningEvents,
  wrapEvents,
  writeStream,
} from "@/lib/protocol/check/fixtures/stream-builder";
import { type FunctionTool, type Reading, streamClients } from "@/lib/protocol/check/fixtures/stream-clients";
import { readVersions } from "@/lib/protocol/check/fixtures/stream-versions";
import { decodeInChunks } from "@/lib/protocol/fixtures/stream-cuts";
import { isJsonObject } from "@/lib/protocol/json";

/** What a client may do wrong with a stream. */
type Fault = "fails" | "misses events" | "misses the end" | "loses text" | "loses a call";

type ClientName = keyof typeof streamClients;

const clientNames = Object.keys(streamClients) as ClientName[];

/** A stream that says itself that it failed is read well by a client that fails. */
function findFaults(reading: Reading, stream: RuleStream["stream"]): Fault[] {
  const versions = readVersions(stream);
  if (versions.hasFailed) return [];
  const faults: Fault[] = [];
  if (reading.error !== null) faults.push("fails");
  if (reading.events !== null && reading.events < versions.events) faults.push("misses events");
  if (reading.end !== null && !versions.ends.has(reading.end)) faults.push("misses the end");
  if (reading.text !== null && !isOneOf(versions.texts, reading.text)) faults.push("loses text");
  if (reading.calls !== null && !isOneOf(versions.calls, reading.calls.join("\n")))
    faults.push("loses a call");
  return faults;
}

/** Clients print the JSON of arguments anew, so spaces do not count. */
function isOneOf(versions: readonly string[], text: string): boolean {
  const pack = (spaced: string) => spaced.replace(/\s/g, "");
  return versions.length === 0 || versions.some((version) => pack(version) === pack(text));
}

/** The request's functions; without a request, one that takes anything. */
function readFunctions({ context }: RuleStream): FunctionTool[] {
  const tools = context?.request?.tools;
  if (!Array.isArray(tools)) return [{ name: "get_weather", parameters: { type: "object" } }];
  return tools
    .filter(isJsonObject)
    .flatMap(({ name, parameters }) =>
      typeof name === "string" && isJsonObject(parameters) ? [{ name, parameters }] : [],
    );
}

async function readWith(name: ClientName, ruleStream: RuleStream): Promise<Fault[]> {
  const { stream, context, end = "closed" } = ruleStream;
  const contentType = context?.contentType ?? "text/event-stream";
  const reading = await streamClients[name]({
    stream,
    end,
    contentType,
    functions: readFunctions(ruleStream),
  });
  return findFaults(reading, stream);
}

function listStreams(rule: RuleId): RuleStream[] {
  const example = ruleStreams[rule];
  const further = furtherStreams[rule] ?? [];
  return [...(example ? [example.breaks] : []), ...further.map((stream) => ({ stream }))];
}

/** Who goes wrong with one of the streams that break the rule. */
async function findBroken(rule: RuleId): Promise<ClientName[]> {
  const streams = listStreams(rule);
  const broken = await Promise.all(
    clientNames.map(async (name) => {
      const faults = await Promise.all(streams.map((stream) => readWith(name, stream)));
      return faults.some((list) => list.length > 0);
    }),
  );
  return clientNames.filter((_, index) => broken[index]);
}

describe("who breaks is what happens", () => {
  test.each(ruleIds)("%s", async (rule) => {
    const claimed = clientNames.filter((name) => checkRules[rule].breaks.includes(name));
    expect(claimed).toEqual(await findBroken(rule));
  });
});

test("a clean stream is read without a fault by all of them", async () => {
  const body = [...reasoningEvents(0), ...messageEvents(1), ...callEvents(2)];
  const stream = writeStream(wrapEvents(body));
  for (const name of clientNames) expect([name, await readWith(name, { stream })]).toEqual([name, []]);
});

test("each further stream breaks the rule that it stands for", () => {
  for (const [rule, streams] of Object.entries(furtherStreams)) {
    for (const [place, stream] of streams.entries()) {
      const checker = createStreamChecker({ contentType: null, request: null });
      const bytes = new TextEncoder().encode(stream);
      for (const entry of decodeInChunks(bytes, [bytes.length])) checker.push(entry);
      checker.end("closed");
      expect([rule, place, checker.findings.countOf(rule as RuleId) > 0]).toEqual([rule, place, true]);
    }
  }
});
