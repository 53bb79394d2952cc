import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createItemCheck } from "@/lib/protocol/check/check-items";
import { createFindingLog } from "@/lib/protocol/check/findings";
import { findingLines } from "@/lib/protocol/check/fixtures/check-bytes";
import {
  callEvents,
  changeEvents,
  createTextPart,
  dropEvents,
  editEvents,
  itemEvents,
  messageEvents,
  reasoningEvents,
  searchEvents,
  type WireEvent,
  wrapEvents,
  writeFrame,
  writeStream,
} from "@/lib/protocol/check/fixtures/stream-builder";
import { decodeText, eventsOf } from "@/lib/protocol/fixtures/stream-cuts";
import type { JsonObject } from "@/lib/protocol/json";

const added = "response.output_item.added";
const itemDone = "response.output_item.done";
const partAdded = "response.content_part.added";
const partDone = "response.content_part.done";
const textDelta = "response.output_text.delta";
const textDone = "response.output_text.done";

/** What the checks of items alone find. */
function checkText(stream: string, request: JsonObject | null = null): string[] {
  const { report, ...findings } = createFindingLog();
  const check = createItemCheck(report, { contentType: null, request });
  for (const entry of eventsOf(decodeText(stream))) check.push(entry);
  return findingLines(findings);
}

function check(body: readonly WireEvent[], final: JsonObject = {}): string[] {
  return checkText(writeStream(wrapEvents(body, final)));
}

/** The rules that were broken, in order, without their places. */
function rulesOf(body: readonly WireEvent[], final: JsonObject = {}): string[] {
  return check(body, final).map((line) => line.split(" ")[0] ?? "");
}

describe("an event that is lost, comes twice, early or late gives one finding", () => {
  const body = [...reasoningEvents(0), ...messageEvents(1), ...callEvents(2), ...messageEvents(3)];
  const output = body.filter(({ type }) => type === itemDone).map(({ item }) => item);
  const places = body.map((event, place) => [place, event.type] as const);

  test.each(places)("event %i, %s, lost", (place) => {
    expect(check(body.toSpliced(place, 1), { output })).toHaveLength(1);
  });

  test.each(places)("event %i, %s, twice", (place) => {
    const event = body[place] as WireEvent;
    expect(check(body.toSpliced(place, 0, event), { output })).toHaveLength(1);
  });

  test.each(places.slice(0, -1))("event %i, %s, after the one that follows", (place) => {
    const [first, second] = body.slice(place, place + 2) as [WireEvent, WireEvent];
    const isLawful = first.type === itemDone && second.type === added;
    expect(check(body.toSpliced(place, 2, second, first), { output })).toHaveLength(isLawful ? 0 : 1);
  });

  test.each(places)("event %i, %s, with the index of another item", (place) => {
    const event = body[place] as WireEvent;
    const moved = { ...event, output_index: (Number(event.output_index) + 1) % 5 };
    const found = check(body.toSpliced(place, 1, moved), { output });
    // Opening an item at a taken index takes the place of the item there, and the next one comes twice then.
    expect(found.length).toBeLessThanOrEqual(event.type === added ? 3 : 1);
    expect(found).not.toEqual([]);
  });

  test.each(places)("event %i, %s, torn: that is said by another check", (place) => {
    const events = wrapEvents(body, { output });
    const frames = events.map((event) => writeFrame(event));
    const torn = (frames[place + 2] ?? "").replace(/\}\n\n$/, "\n\n");
    expect(checkText(frames.with(place + 2, torn).join(""))).toEqual([]);
  });

  test.each(places)("event %i, %s, with a member of the wrong kind: so is that", (place) => {
    const { type, ...event } = body[place] as WireEvent;
    const member = ["delta", "text", "arguments", "part", "item"].find((name) => name in event) ?? "";
    expect(check(body.with(place, { type, ...event, [member]: 5 }), { output })).toEqual([]);
  });
});

describe("indexes that are left out", () => {
  test("mean the newest item and its newest part", () => {
    const second = createTextPart("Five.");
    const parts = editEvents(messageEvents(0), itemDone, (event) => [
      { type: partAdded, item_id: "msg_0", part: createTextPart("") },
      { type: textDelta, item_id: "msg_0", delta: "Five." },
      { type: textDone, item_id: "msg_0", text: "Five." },
      { type: partDone, item_id: "msg_0", part: second },
      changeEvents([event], itemDone, {
        item: { content: [createTextPart("Two and two is four."), second] },
      })[0] as WireEvent,
    ]);
    const body = [...reasoningEvents(0), ...parts, ...callEvents(1)].map(withoutIndexes);
    expect(check(body)).toEqual([]);
  });

  test("are made up for by the id, where several items are open", () => {
    const [first, ...rest] = messageEvents(0).map(withoutIndexes) as [WireEvent, ...WireEvent[]];
    const [second, ...others] = messageEvents(1).map(withoutIndexes) as [WireEvent, ...WireEvent[]];
    const body = [first, second, ...rest, ...others];
    const output = [rest.at(-1)?.item, others.at(-1)?.item];
    expect(check(body, { output })).toEqual([]);
  });
});

describe("ids that move", () => {
  test("are told once for each item, and keep nothing from being compared", () => {
    const body = [...messageEvents(0), ...messageEvents(1, "Other.")].map((event, place) => ({
      ...event,
      item_id: `id_${place}`,
    }));
    expect(check(body)).toEqual(["item-id-changed #3", "item-id-changed #10"]);
    const altered = changeEvents(body, textDone, { text: "Else." });
    expect(rulesOf(altered)).toEqual(["item-id-changed", "deltas-done", "item-id-changed", "deltas-done"]);
  });

  test("only in the final output are told there", () => {
    const body = reasoningEvents(0);
    const output = body.filter(({ type }) => type === itemDone).map(({ item }) => item as JsonObject);
    expect(check(body, { output: output.map((item) => ({ ...item, id: "rs_9" })) })).toEqual([
      "final-id-changed #9",
    ]);
  });

  test("and those of a search of the client's tools count from its end on", () => {
    const search = { id: "tsc_0", type: "tool_search_call", status: "completed", call_id: "call_b" };
    const item = { ...search, execution: "client", arguments: { goal: "weather" } };
    const body = itemEvents(0, item, [], { arguments: {}, call_id: "call_a" });
    expect(check(body)).toEqual([]);
    expect(check(body, { output: [{ ...item, call_id: "call_c" }] })).toEqual(["call-id-changed #4"]);
  });

  test("and an item without an id is no home for events that have one", () => {
    const body = changeEvents(changeEvents(callEvents(), added, { item: { id: undefined } }), itemDone, {
      item: { id: undefined },
    });
    expect(check(body)).toEqual(["item-id-missing #3 id"]);
  });
});

describe("parts at other places", () => {
  const body = messageEvents().map((event) =>
    "content_index" in event ? { ...event, content_index: 1 } : event,
  );

  test("are found in the item by their order: Bedrock numbers the only part 1", () => {
    expect(check(body)).toEqual(["part-index-gap #3 content 1"]);
    const altered = changeEvents(body, itemDone, { item: { content: [createTextPart("Else.")] } });
    expect(rulesOf(altered)).toEqual(["part-index-gap", "part-item"]);
  });

  test("are no reason to compare texts with parts that they do not belong to", () => {
    const astray = editEvents(messageEvents(), textDelta, (event) => [{ ...event, content_index: 7 }]);
    expect(check(astray)).toEqual(["part-not-added #4 content 7"]);
  });

  test("in `output_item.added` count as opened", () => {
    const opened = changeEvents(dropEvents(messageEvents(), partAdded), added, {
      item: { content: [createTextPart("")] },
    });
    expect(check(opened)).toEqual([]);
  });
});

describe("a stream that does not begin with the response", () => {
  const events = wrapEvents([...reasoningEvents(0), ...messageEvents(1)]);
  const frames = events.map((event, index) => writeFrame({ sequence_number: index, ...event }));
  const starts = frames.map((_, start) => start).slice(1, -1);

  test.each(starts)("is not blamed for what came before event %i", (start) => {
    expect(checkText(frames.slice(start).join(""))).toEqual([]);
  });
});

describe("an end that is none of the answer's own", () => {
  const open = messageEvents().slice(0, 3);

  test.each([
    ["an error event", [...open, { type: "error", message: "Overloaded.", code: null, param: null }]],
    ["a failure", [...open, { type: "response.failed", response: { status: "failed", output: [] } }]],
    ["a cut", open],
  ])("leaves %s without further findings", (_, body) => {
    expect(checkText(writeStream([{ type: "response.created", response: { id: "r" } }, ...body]))).toEqual(
      [],
    );
  });

  test("nor is anything said of what comes after the terminal event", () => {
    expect(checkText(writeStream([...wrapEvents(messageEvents()), ...messageEvents()]))).toEqual([]);
  });

  test("a second response in one stream begins anew", () => {
    const first = wrapEvents(messageEvents()).slice(0, 6);
    const second = changeEvents(wrapEvents(messageEvents()), "response.created", { response: { id: "r2" } });
    expect(checkText(writeStream([...first, ...second]))).toEqual([]);
  });
});

describe("the final output", () => {
  const body = [...messageEvents(0), ...messageEvents(1, "Five."), ...callEvents(2)];
  const [first, second, call] = body.filter(({ type }) => type === itemDone).map(({ item }) => item);

  test("in another order is told once", () => {
    expect(check(body, { output: [second, call, first] })).toEqual(["final-id-changed #21"]);
  });

  test("is paired by id where items are missing or are more", () => {
    expect(check(body, { output: [second, call] })).toEqual(["final-item-missing #21 message"]);
    expect(check(body, { output: [first, second, { type: "reasoning", summary: [] }, call] })).toEqual([
      "final-item-extra #21 reasoning",
    ]);
  });

  test("is paired by type where the ids have moved too", () => {
    const output = [{ ...(second as JsonObject), id: "msg_9" }];
    expect(check([...reasoningEvents(0), ...messageEvents(1, "Five.")], { output })).toEqual([
      "final-item-missing #16 reasoning",
      "final-id-changed #16",
    ]);
  });

  test("tells of an item that was cut, though the response is complete", () => {
    const cut = changeEvents(messageEvents(), itemDone, { item: { status: "incomplete" } });
    expect(check(cut)).toEqual(["incomplete-item-status #9 message"]);
  });

  test("may be cut after a call that is complete: the limit came before the next item", () => {
    const incomplete_details = { reason: "max_output_tokens" };
    expect(check(callEvents(), { status: "incomplete", incomplete_details })).toEqual([]);
  });
});

describe("tools of the request", () => {
  const weather = {
    type: "function",
    name: "get_weather",
    parameters: { type: "object", required: ["day"] },
  };
  const stream = writeStream(wrapEvents(callEvents()));

  test("are what arguments have to fit", () => {
    expect(checkText(stream, { tools: [weather] })).toEqual(["arguments-schema #6 get_weather"]);
  });

  test("are told by the response too, which may know fewer of them", () => {
    const events = wrapEvents(callEvents());
    const echo = (tools: unknown) =>
      writeStream(changeEvents(events, "response.created", { response: { tools } }));
    expect(checkText(echo([weather]))).toEqual(["arguments-schema #6 get_weather"]);
    expect(checkText(echo([]))).toEqual([]);
  });

  test.each([
    ["a tool search", { tools: [{ type: "tool_search" }] }],
    ["a stored prompt", { prompt: { id: "pmpt_1" } }],
    ["tools in the input", { tools: [], input: [{ type: "additional_tools", tools: [weather] }] }],
    ["a tool in another form", { tools: [{ type: "function", function: { name: "get_weather" } }] }],
  ])("may not be all of them: %s", (_, request) => {
    expect(checkText(stream, request)).toEqual([]);
  });

  test("that are none at all leave nothing to call", () => {
    expect(checkText(stream, { input: "Hi." })).toEqual(["tool-unknown #6 get_weather"]);
  });

  test("are looked at once the arguments are whole, even where the item is not closed", () => {
    const open = dropEvents(callEvents(0, "{"), itemDone);
    const output = callEvents(0, "{")
      .filter(({ type }) => type === itemDone)
      .map(({ item }) => item);
    expect(check(open, { output })).toEqual([
      "item-unclosed #6 function_call",
      "arguments-not-json #6 get_weather",
    ]);
  });
});

test("a fault that goes on through a long stream is one finding", () => {
  const deltas = Array.from({ length: 2000 }, (_, place) => ({
    type: textDelta,
    item_id: `id_${place}`,
    output_index: 0,
    content_index: 0,
    delta: "a",
  }));
  const late = [...messageEvents(), ...deltas];
  expect(check(late)).toEqual(["item-after-done #9 response.output_text.delta"]);
  expect(check(searchEvents(Array.from({ length: 500 }, () => "completed")))).toEqual([
    "tool-state-order #4 response.web_search_call.completed",
  ]);
});

test("an item of a type that nobody has published may hold anything, in any state", () => {
  const item = { id: "msg_0", type: "acme:note", status: "noted" };
  expect(check(itemEvents(0, item, messageEvents().slice(1, -1)))).toEqual([]);
});

test("whatever the events hold, there are findings and no exception", () => {
  const types = [...new Set([...wrapEvents([...messageEvents(), ...callEvents(1)])].map(({ type }) => type))];
  const value = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom<unknown>(0, 1, 2, "a", "", null, [], {}, true, -1, 1.5, "msg_0"),
    },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );
  const part = fc.record({
    type: fc.constantFrom("output_text", "refusal", "x"),
    text: value,
    annotations: value,
  });
  const item = fc.record({
    type: fc.constantFrom("message", "reasoning", "function_call", "shell_call", "x"),
    id: value,
    status: value,
    content: fc.oneof(value, fc.array(part)),
    action: value,
    arguments: value,
    name: value,
  });
  const event = fc.record(
    {
      type: fc.oneof(fc.constantFrom(...types), fc.string()),
      output_index: value,
      content_index: value,
      item_id: value,
      delta: value,
      text: value,
      logprobs: value,
      part: fc.oneof(value, part),
      item: fc.oneof(value, item),
      response: fc.oneof(value, fc.record({ id: value, output: fc.oneof(value, fc.array(item)) })),
    },
    { requiredKeys: ["type"] },
  );
  const property = fc.property(fc.array(event, { maxLength: 30 }), (events) => {
    expect(checkText(writeStream(events))).toBeInstanceOf(Array);
  });
  fc.assert(property, { seed: 3, numRuns: 1000 });
});

function withoutIndexes({ output_index, content_index, ...event }: WireEvent): WireEvent {
  return event as WireEvent;
}

test("an image that is done may still say that it is generating, as OpenAI's have", () => {
  const image = { id: "ig_1", type: "image_generation_call", status: "generating", result: "iVBORw0KGgo=" };
  expect(check(itemEvents(0, image, []))).toEqual([]);
  expect(rulesOf(itemEvents(0, { ...image, status: "in_progress" }, []))).toEqual(["item-status"]);
});
