import { makeWords } from "@/scripts/bench/stream/stream-words";

// A lawful stream as a reasoning model with tools sends it, padding and all: thoughts, two calls at once, a message.

/** Shares of the deltas; the message has the rest. */
const reasoningShare = 0.2;
const callShare = 0.1;

/** Events that are no deltas: three of the response, five of the thoughts, six of the calls, five of the message. */
const fixedEvents = 19;
export const fewestEvents = fixedEvents + 20;

const padding = "x7Qk2Lm9PzR4tYb";
const reasoning = { item_id: "rs_0bd9a2f2c7e94b0c0068f6a1c9d2ec81", output_index: 0 };
const calls = [1, 2].map((index) => ({
  item_id: `fc_0bd9a2f2c7e94b0c0068f6a1c9d2ec8${index}`,
  output_index: index,
}));
const message = { item_id: "msg_0bd9a2f2c7e94b0c0068f6a1c9d2ec84", output_index: 3 };

type WriteFrame = (type: string, fields: object) => string;

/**
 * The frames of a stream of so many events (at least `fewestEvents`), one by one. Its sums and numbers are right: the
 * page's checks find nothing in it.
 */
export function* writeMixedStream(eventCount: number): Generator<string> {
  let number = 0;
  const frame: WriteFrame = (type, fields) => {
    const data = { type, sequence_number: number, ...fields };
    number += 1;
    return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
  };
  const deltas = eventCount - fixedEvents;
  const thoughts = Math.floor(deltas * reasoningShare);
  const words = Math.floor(deltas * callShare);
  yield frame("response.created", { response: makeResponse("in_progress", [], 0) });
  yield frame("response.in_progress", { response: makeResponse("in_progress", [], 0) });
  const thought = yield* writeReasoning(frame, makeWords(thoughts));
  const called = yield* writeCalls(frame, makeWords(words - 2));
  const said = yield* writeMessage(frame, makeWords(deltas - thoughts - 2 * words));
  const output = [thought, ...called, said];
  yield frame("response.completed", { response: makeResponse("completed", output, deltas) });
}

const pad = (delta: string) => ({ delta, obfuscation: padding.slice(delta.length % padding.length) });

function* writeReasoning(frame: WriteFrame, deltas: readonly string[]): Generator<string, object> {
  const { item_id: id, output_index } = reasoning;
  const place = { ...reasoning, summary_index: 0 };
  const text = deltas.join("");
  const part = { type: "summary_text", text };
  const item = { id, type: "reasoning", summary: [part] };
  yield frame("response.output_item.added", { output_index, item: { ...item, summary: [] } });
  yield frame("response.reasoning_summary_part.added", { ...place, part: { ...part, text: "" } });
  for (const delta of deltas)
    yield frame("response.reasoning_summary_text.delta", { ...place, ...pad(delta) });
  yield frame("response.reasoning_summary_text.done", { ...place, text });
  yield frame("response.reasoning_summary_part.done", { ...place, part });
  yield frame("response.output_item.done", { output_index, item });
  return item;
}

/** Two calls that grow in turns. */
function* writeCalls(frame: WriteFrame, words: readonly string[]): Generator<string, object[]> {
  const deltas = ['{"notes":"', ...words.map((word) => word.replaceAll(/[^ \w]/g, "")), '"}'];
  const text = deltas.join("");
  const items = calls.map(({ item_id: id }, index) => ({
    id,
    type: "function_call",
    status: "completed",
    arguments: text,
    call_id: `call_${index}`,
    name: "take_notes",
  }));
  for (const [index, { output_index }] of calls.entries()) {
    const item = { ...items[index], status: "in_progress", arguments: "" };
    yield frame("response.output_item.added", { output_index, item });
  }
  for (const delta of deltas) {
    for (const place of calls)
      yield frame("response.function_call_arguments.delta", { ...place, ...pad(delta) });
  }
  for (const [index, place] of calls.entries()) {
    yield frame("response.function_call_arguments.done", { ...place, arguments: text });
    yield frame("response.output_item.done", { output_index: place.output_index, item: items[index] });
  }
  return items;
}

function* writeMessage(frame: WriteFrame, deltas: readonly string[]): Generator<string, object> {
  const { item_id: id, output_index } = message;
  const place = { ...message, content_index: 0 };
  const text = deltas.join("");
  const part = { type: "output_text", annotations: [], logprobs: [], text };
  const item = { id, type: "message", status: "completed", role: "assistant", content: [part] };
  yield frame("response.output_item.added", {
    output_index,
    item: { ...item, status: "in_progress", content: [] },
  });
  yield frame("response.content_part.added", { ...place, part: { ...part, text: "" } });
  for (const delta of deltas)
    yield frame("response.output_text.delta", { ...place, logprobs: [], ...pad(delta) });
  yield frame("response.output_text.done", { ...place, text, logprobs: [] });
  yield frame("response.content_part.done", { ...place, part });
  yield frame("response.output_item.done", { output_index, item });
  return item;
}

function makeUsage(outputTokens: number) {
  return {
    input_tokens: 36,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: Math.floor(outputTokens * reasoningShare) },
    total_tokens: 36 + outputTokens,
  };
}

function makeResponse(status: string, output: readonly object[], outputTokens: number) {
  return {
    id: "resp_0bd9a2f2c7e94b0c0068f6a1c8f3e081",
    object: "response",
    created_at: 1_763_820_000,
    status,
    background: false,
    error: null,
    incomplete_details: null,
    instructions: null,
    max_output_tokens: null,
    metadata: {},
    model: "bench",
    output,
    parallel_tool_calls: true,
    previous_response_id: null,
    reasoning: { effort: "medium", summary: "detailed" },
    store: true,
    temperature: 1,
    text: { format: { type: "text" } },
    tool_choice: "auto",
    tools: [],
    top_p: 1,
    truncation: "disabled",
    usage: status === "completed" ? makeUsage(outputTokens) : null,
    user: null,
  };
}
