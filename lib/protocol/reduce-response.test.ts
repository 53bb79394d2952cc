import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyData } from "@/lib/protocol/classify-frame";
import { anyEntries } from "@/lib/protocol/fixtures/any-stream";
import { reduceEvents, type ShortEvent } from "@/lib/protocol/fixtures/reduce-events";
import { decodeInChunks, eventsOf } from "@/lib/protocol/fixtures/stream-cuts";
import { reduceResponse } from "@/lib/protocol/reduce-response";
import { outputText } from "@/lib/protocol/response/output-text";
import { rebuiltResponse } from "@/lib/protocol/response/response-json";
import { responseFromJson } from "@/lib/protocol/response/response-lifecycle";
import { initialResponseState, type ResponseState } from "@/lib/protocol/response/response-state";
import { eventData, type StreamEvent } from "@/lib/protocol/stream-event";

const message = { type: "message", id: "msg_1", role: "assistant", content: [] };
const at = (output_index: number, content_index = 0) => ({ output_index, content_index });

function textsOf(state: ResponseState): string[] {
  return state.items.map(
    (item) => `${item.type}: ${item.content.map((part) => `${part.kind} ${part.text}`)}`,
  );
}

describe("text", () => {
  test("deltas are joined by output and content index, whatever their ids are", () => {
    const state = reduceEvents(
      ["output_item.added", { output_index: 0, item: message }],
      ["output_text.delta", { ...at(0, 0), item_id: "a", delta: "On" }],
      ["output_text.delta", { ...at(0, 1), item_id: "b", delta: "two" }],
      ["output_text.delta", { ...at(0, 0), item_id: "c", delta: "ce" }],
    );
    expect(textsOf(state)).toEqual(["message: text Once,text two"]);
    expect(outputText(state)).toBe("Oncetwo");
  });

  test("the text of a done event wins over the deltas, unless it has none", () => {
    const delta = ["output_text.delta", { ...at(0), delta: "Onc" }] as ShortEvent;
    expect(outputText(reduceEvents(delta, ["output_text.done", { ...at(0), text: "Once" }]))).toBe("Once");
    expect(outputText(reduceEvents(delta, ["output_text.done", { ...at(0), text: "" }]))).toBe("Onc");
    expect(outputText(reduceEvents(delta, ["output_text.done", at(0)]))).toBe("Onc");
    expect(reduceEvents(delta, ["output_text.done", at(0)]).items[0]?.content[0]?.isDone).toBe(true);
  });

  test("a part event without text keeps the text that was streamed", () => {
    const state = reduceEvents(
      ["output_text.delta", { ...at(0), delta: "Once" }],
      ["content_part.done", { ...at(0), part: { type: "output_text", text: "" } }],
      ["output_item.done", { output_index: 0, item: message }],
    );
    expect(textsOf(state)).toEqual(["message: text Once"]);
    expect(state.items[0]?.isDone).toBe(true);
  });

  test("a part numbered otherwise in the stream than in its item is not doubled", () => {
    const state = reduceEvents(
      ["output_text.delta", { ...at(0, 1), delta: "Once" }],
      [
        "output_item.done",
        { output_index: 0, item: { ...message, content: [{ type: "output_text", text: "Once" }] } },
      ],
    );
    expect(textsOf(state)).toEqual(["message: text Once"]);
  });
});

describe("events without indexes", () => {
  test("mean the item that was added last", () => {
    const state = reduceEvents(
      ["output_item.added", { item: { type: "reasoning" } }],
      ["reasoning_text.delta", { delta: "hm" }],
      ["output_item.done", { item: { type: "reasoning" } }],
      ["output_item.added", { item: message }],
      ["output_text.delta", { delta: "On" }],
      ["output_text.delta", { delta: "ce" }],
    );
    expect(textsOf(state)).toEqual(["reasoning: reasoning hm", "message: text Once"]);
  });

  test("never run reasoning and text together", () => {
    const state = reduceEvents(
      ["output_text.delta", { delta: "Once" }],
      ["reasoning_text.delta", { delta: "hm" }],
    );
    expect(textsOf(state)).toEqual(["message: text Once,reasoning hm"]);
    expect(outputText(state)).toBe("Once");
  });
});

test("items are in the order of their output index, with gaps", () => {
  const state = reduceEvents(
    ["output_text.delta", { ...at(7), delta: "b" }],
    ["output_text.delta", { ...at(2), delta: "a" }],
    ["output_text.delta", { ...at(7), delta: "c" }],
  );
  expect(state.items.map((item) => item.outputIndex)).toEqual([2, 7]);
  expect(outputText(state)).toBe("abc");
});

test("refusals, reasoning and summaries have their own parts, and are no output text", () => {
  const state = reduceEvents(
    ["output_item.added", { output_index: 0, item: { type: "reasoning", summary: [] } }],
    [
      "reasoning_summary_part.added",
      { output_index: 0, summary_index: 0, part: { type: "summary_text", text: "" } },
    ],
    ["reasoning_summary_text.delta", { output_index: 0, summary_index: 0, delta: "I thi" }],
    ["reasoning_summary_text.done", { output_index: 0, summary_index: 0, text: "I think" }],
    ["reasoning_summary_text.delta", { output_index: 0, summary_index: 1, delta: "I am" }],
    ["reasoning.delta", { ...at(0), delta: "hm" }],
    ["refusal.delta", { ...at(1), delta: "I ca" }],
    ["refusal.done", { ...at(1), refusal: "I cannot" }],
  );
  expect(state.items[0]?.summary.map((part) => [part.kind, part.text, part.isDone])).toEqual([
    ["summary", "I think", true],
    ["summary", "I am", false],
  ]);
  expect(textsOf(state)).toEqual(["reasoning: reasoning hm", "message: refusal I cannot"]);
  expect(outputText(state)).toBe("");
});

test("items of every other type are kept as they were sent last", () => {
  const search = { type: "web_search_call", id: "ws_1", status: "completed", action: { type: "search" } };
  const state = reduceEvents(
    ["output_item.added", { output_index: 0, item: { type: "web_search_call", id: "ws_1" } }],
    ["output_item.done", { output_index: 0, item: search }],
  );
  expect(state.items[0]).toMatchObject({
    type: "web_search_call",
    raw: search,
    content: [],
    input: null,
  });
});

describe("the end", () => {
  const streamed: ShortEvent = ["output_text.delta", { ...at(0), delta: "Once" }];

  test("the final response gives status, usage and reason, and stays as it was sent", () => {
    const response = {
      id: "resp_1",
      status: "incomplete",
      output: [message],
      usage: { total_tokens: 5 },
      incomplete_details: { reason: "max_output_tokens" },
    };
    const state = reduceEvents(streamed, ["incomplete", { response }]);
    expect(state).toMatchObject({
      status: "incomplete",
      terminal: "incomplete",
      usage: { total_tokens: 5 },
      incompleteReason: "max_output_tokens",
      finalOutputEmpty: false,
    });
    expect(state.response).toEqual(response);
    expect(outputText(state)).toBe("Once");
  });

  test("a final output says what the items are, also those never seen before", () => {
    const output = [
      { type: "mcp_list_tools", tools: [] },
      { ...message, content: [{ type: "output_text", text: "Twice" }] },
    ];
    const state = reduceEvents(streamed, ["completed", { response: { status: "completed", output } }]);
    expect(textsOf(state)).toEqual(["mcp_list_tools: ", "message: text Twice"]);
    expect(state.items.map((item) => item.isDone)).toEqual([true, true]);
  });

  test.each([[{ output: [] }], [{}]])("a final response with %j keeps what was streamed", (fields) => {
    const state = reduceEvents(streamed, ["completed", { response: { id: "r", ...fields } }]);
    expect(state.finalOutputEmpty).toBe(true);
    expect(state.status).toBe("completed");
    expect(outputText(state)).toBe("Once");
    expect(rebuiltResponse(state)).toEqual({
      id: "r",
      output: [{ type: "message", content: [{ type: "output_text", text: "Once" }] }],
    });
  });

  test("a final output of fewer items than were streamed does not replace them", () => {
    const state = reduceEvents(
      ["reasoning_text.delta", { ...at(0), delta: "hm" }],
      ["output_text.delta", { ...at(1), delta: "Once" }],
      [
        "completed",
        { response: { output: [{ ...message, content: [{ type: "output_text", text: "Once" }] }] } },
      ],
    );
    expect(textsOf(state)).toEqual(["reasoning: reasoning hm", "message: text Once"]);
  });

  test("a terminal event of a wrong shape still ends the response", () => {
    expect(reduceEvents(streamed, ["completed"])).toMatchObject({
      terminal: "completed",
      status: "completed",
    });
  });

  test("response.failed after an error event is a failure, and in the other order too", () => {
    const failed: ShortEvent = [
      "failed",
      { response: { status: "failed", error: { code: "c", message: "boom" } } },
    ];
    const error: ShortEvent = ["error", { code: "c", message: "boom", param: null }];
    expect(reduceEvents(error)).toMatchObject({ terminal: "error", error: { code: "c", message: "boom" } });
    expect(reduceEvents(error, failed)).toMatchObject({
      terminal: "failed",
      status: "failed",
      error: { message: "boom" },
    });
    expect(reduceEvents(failed, error).terminal).toBe("failed");
  });

  test("an error after response.completed is no success", () => {
    expect(reduceEvents(["completed", { response: {} }], ["error", { message: "boom" }]).terminal).toBe(
      "error",
    );
  });
});

test("response.created begins anew", () => {
  const state = reduceEvents(
    ["output_text.delta", { ...at(0), delta: "Once" }],
    ["created", { response: { id: "r" } }],
  );
  expect(state).toEqual({ ...initialResponseState, status: "in_progress", response: { id: "r" } });
});

describe("an answer that was not streamed", () => {
  test("is shown as if it had been", () => {
    const body = {
      status: "completed",
      output: [{ ...message, content: [{ type: "output_text", text: "Once" }] }],
    };
    const state = responseFromJson(body);
    expect(state).toMatchObject({
      status: "completed",
      terminal: "completed",
      response: body,
      finalOutputEmpty: false,
    });
    expect(outputText(state)).toBe("Once");
    expect(rebuiltResponse(state)).toBe(body);
  });

  test("gives its error", () => {
    expect(responseFromJson({ error: { message: "no", code: "bad" } })).toMatchObject({
      terminal: "error",
      error: { message: "no", code: "bad" },
    });
    expect(responseFromJson({ status: "failed", output: [], error: { message: "no" } })).toMatchObject({
      terminal: "failed",
      error: { message: "no" },
    });
  });

  test("may be any object", () => {
    const anyObject = fc.dictionary(fc.constantFrom("output", "status", "error", "usage"), fc.jsonValue());
    fc.assert(
      fc.property(anyObject, (body) => typeof outputText(responseFromJson(body)) === "string"),
      { seed: 20_251_122 },
    );
  });
});

describe("any order", () => {
  const names = ["plain", "reasoning-vllm", "reasoning-open-responses", "error-nested", "missing-fields"];
  const events = names.flatMap((name) => {
    const stream = readFileSync(new URL(`fixtures/quirks/${name}.sse`, import.meta.url));
    return eventsOf(decodeInChunks(stream, [stream.length])).map((entry) => entry.event);
  });
  const damaged = events.map((event) =>
    classifyData(JSON.stringify(eventData(event)).replace(/"(output|content)_index":\d+,/g, "")),
  );

  function expectStateOf(shuffled: readonly StreamEvent[]): void {
    let state = initialResponseState;
    for (const event of shuffled) {
      const before = JSON.stringify(state);
      const next = reduceResponse(state, event);
      expect(JSON.stringify(state)).toBe(before);
      state = next;
    }
    const indexes = state.items.map((item) => item.outputIndex);
    expect(indexes).toEqual([...new Set(indexes)].sort((left, right) => left - right));
    expect(typeof outputText(state)).toBe("string");
    expect(rebuiltResponse(state)?.output ?? []).toHaveLength(indexes.length);
  }

  test("of real events gives a state, and never changes the one before", () => {
    const property = fc.property(fc.shuffledSubarray([...events, ...damaged]), expectStateOf);
    fc.assert(property, { seed: 20_251_122, numRuns: 100 });
  });

  test("of events of every known type does too", () => {
    const property = fc.property(anyEntries(30), (entries) =>
      expectStateOf(eventsOf(entries).map(({ event }) => event)),
    );
    fc.assert(property, { seed: 20_251_122, numRuns: 200 });
  });
});
