import {
  createFrameWriter,
  makeResponse,
  messageEvents,
  padDelta,
  type WriteFrame,
  writeMessage,
} from "@/scripts/bench/lawful-stream";
import { makeWords } from "@/scripts/bench/stream/stream-words";

// A lawful stream as a reasoning model with tools sends it, padding and all: thoughts, two calls at once, a message.

/** Shares of the deltas; the message has the rest. */
const reasoningShare = 0.2;
const callShare = 0.1;

/** Events that are no deltas: three of the response, five of the thoughts, six of the calls, and those of the message. */
const fixedEvents = 14 + messageEvents;
export const fewestEvents = fixedEvents + 20;

const reasoning = { item_id: "rs_0bd9a2f2c7e94b0c0068f6a1c9d2ec81", output_index: 0 };
const calls = [1, 2].map((index) => ({
  item_id: `fc_0bd9a2f2c7e94b0c0068f6a1c9d2ec8${index}`,
  output_index: index,
}));
const message = { item_id: "msg_0bd9a2f2c7e94b0c0068f6a1c9d2ec84", output_index: 3 };

/**
 * The frames of a stream of so many events (at least `fewestEvents`), one by one. Its sums and numbers are right: the
 * page's checks find nothing in it.
 */
export function* writeMixedStream(eventCount: number): Generator<string> {
  const frame = createFrameWriter();
  const deltas = eventCount - fixedEvents;
  const thoughts = Math.floor(deltas * reasoningShare);
  const words = Math.floor(deltas * callShare);
  yield frame("response.created", { response: makeResponse([], null) });
  yield frame("response.in_progress", { response: makeResponse([], null) });
  const thought = yield* writeReasoning(frame, makeWords(thoughts));
  const called = yield* writeCalls(frame, makeWords(words - 2));
  const said = yield* writeMessage(frame, message, makeWords(deltas - thoughts - 2 * words));
  const output = [thought, ...called, said];
  const tokens = { output: deltas, reasoning: Math.floor(deltas * reasoningShare) };
  yield frame("response.completed", { response: makeResponse(output, tokens) });
}

function* writeReasoning(frame: WriteFrame, deltas: readonly string[]): Generator<string, object> {
  const { item_id: id, output_index } = reasoning;
  const place = { ...reasoning, summary_index: 0 };
  const text = deltas.join("");
  const part = { type: "summary_text", text };
  const item = { id, type: "reasoning", summary: [part] };
  yield frame("response.output_item.added", { output_index, item: { ...item, summary: [] } });
  yield frame("response.reasoning_summary_part.added", { ...place, part: { ...part, text: "" } });
  for (const delta of deltas)
    yield frame("response.reasoning_summary_text.delta", { ...place, ...padDelta(delta) });
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
      yield frame("response.function_call_arguments.delta", { ...place, ...padDelta(delta) });
  }
  for (const [index, place] of calls.entries()) {
    yield frame("response.function_call_arguments.done", { ...place, arguments: text });
    yield frame("response.output_item.done", { output_index: place.output_index, item: items[index] });
  }
  return items;
}
