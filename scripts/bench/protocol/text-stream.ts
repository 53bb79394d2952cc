// A lawful stream of one message, event for event as OpenAI sends it (obfuscation and all), of about 270 bytes each.

const encoder = new TextEncoder();
const words = ["Once", " upon", " a", " time", ",", " there", " was", " a", " unicorn", "."];
const padding = "x7Qk2Lm9PzR4tYb";
const itemId = "msg_0bd9a2f2c7e94b0c0068f6a1c9d2ec8195a3f2b7c1d0e4f5";
const place = { item_id: itemId, output_index: 0, content_index: 0 };

/** Events that come before the deltas, and after them. */
const eventsBefore = 4;
const eventsAfter = 4;

/** How a stream comes in: bytes in each chunk, or every event by itself. */
export type Cut = { chunkBytes: number } | "events";

/** A stream of so many events, in chunks. Written chunk by chunk: a million events are no single string. */
export function writeTextStream(eventCount: number, cut: Cut): Uint8Array[] {
  const frames = writeFrames(eventCount);
  return cut === "events"
    ? Array.from(frames, (frame) => encoder.encode(frame))
    : joinFrames(frames, cut.chunkBytes);
}

function* writeFrames(eventCount: number): Generator<string> {
  const deltaCount = eventCount - eventsBefore - eventsAfter;
  const text = Array.from({ length: deltaCount }, (_, count) => delta(count)).join("");
  const part = { type: "output_text", annotations: [], logprobs: [], text };
  const item = { id: itemId, type: "message", status: "completed", role: "assistant", content: [part] };
  let number = 0;
  function frame(type: string, fields: object): string {
    const data = { type, sequence_number: number, ...fields };
    number += 1;
    return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
  }
  yield frame("response.created", { response: response("in_progress", [], null) });
  yield frame("response.in_progress", { response: response("in_progress", [], null) });
  yield frame("response.output_item.added", {
    output_index: 0,
    item: { ...item, status: "in_progress", content: [] },
  });
  yield frame("response.content_part.added", { ...place, part: { ...part, text: "" } });
  for (let count = 0; count < deltaCount; count += 1) {
    const fields = { delta: delta(count), logprobs: [], obfuscation: padding.slice(delta(count).length) };
    yield frame("response.output_text.delta", { ...place, ...fields });
  }
  yield frame("response.output_text.done", { ...place, text, logprobs: [] });
  yield frame("response.content_part.done", { ...place, part });
  yield frame("response.output_item.done", { output_index: 0, item });
  yield frame("response.completed", { response: response("completed", [item], usage(deltaCount)) });
}

function delta(count: number): string {
  return words[count % words.length] ?? "";
}

function usage(outputTokens: number) {
  return {
    input_tokens: 36,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 36 + outputTokens,
  };
}

function response(status: string, output: readonly object[], usageOrNull: object | null) {
  return {
    id: "resp_0bd9a2f2c7e94b0c0068f6a1c8f3e08195b7a9d4e2c1f0a3b6",
    object: "response",
    created_at: 1_763_820_000,
    status,
    background: false,
    error: null,
    incomplete_details: null,
    instructions: null,
    max_output_tokens: null,
    metadata: {},
    model: "gpt-5.4",
    output,
    parallel_tool_calls: true,
    previous_response_id: null,
    reasoning: { effort: null, summary: null },
    store: true,
    temperature: 1,
    text: { format: { type: "text" } },
    tool_choice: "auto",
    tools: [],
    top_p: 1,
    truncation: "disabled",
    usage: usageOrNull,
    user: null,
  };
}

/** Chunks of one length, the last one aside: cut anywhere, as a socket does. */
function joinFrames(frames: Iterable<string>, chunkBytes: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let chunk = new Uint8Array(chunkBytes);
  let filled = 0;
  for (const frame of frames) {
    for (let bytes = encoder.encode(frame); bytes.length > 0; ) {
      const fitting = bytes.subarray(0, chunkBytes - filled);
      chunk.set(fitting, filled);
      filled += fitting.length;
      bytes = bytes.subarray(fitting.length);
      if (filled < chunkBytes) continue;
      chunks.push(chunk);
      chunk = new Uint8Array(chunkBytes);
      filled = 0;
    }
  }
  return [...chunks, chunk.subarray(0, filled)];
}
