// What lawful streams have in common, event for event as OpenAI sends them, obfuscation and all.

/** A frame with the next sequence number. */
export type WriteFrame = (type: string, fields: object) => string;

export function createFrameWriter(): WriteFrame {
  let number = 0;
  return (type, fields) => {
    const data = { type, sequence_number: number, ...fields };
    number += 1;
    return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
  };
}

const padding = "x7Qk2Lm9PzR4tYb";

/** A delta with what hides its length. */
export function padDelta(delta: string) {
  return { delta, obfuscation: padding.slice(delta.length % padding.length) };
}

/** Events of a message that are no deltas. */
export const messageEvents = 5;

/** A message's frames, one by one; gives back the item when it is done. */
export function* writeMessage(
  frame: WriteFrame,
  { item_id: id, output_index }: { item_id: string; output_index: number },
  deltas: readonly string[],
): Generator<string, object> {
  const place = { item_id: id, output_index, content_index: 0 };
  const text = deltas.join("");
  const part = { type: "output_text", annotations: [], logprobs: [], text };
  const item = { id, type: "message", status: "completed", role: "assistant", content: [part] };
  yield frame("response.output_item.added", {
    output_index,
    item: { ...item, status: "in_progress", content: [] },
  });
  yield frame("response.content_part.added", { ...place, part: { ...part, text: "" } });
  for (const delta of deltas)
    yield frame("response.output_text.delta", { ...place, logprobs: [], ...padDelta(delta) });
  yield frame("response.output_text.done", { ...place, text, logprobs: [] });
  yield frame("response.content_part.done", { ...place, part });
  yield frame("response.output_item.done", { output_index, item });
  return item;
}

/** Tokens of a response that is done. */
type Tokens = { output: number; reasoning: number };

/** The response as its events carry it: in progress without tokens, else completed. */
export function makeResponse(output: readonly object[], tokens: Tokens | null) {
  return {
    id: "resp_0bd9a2f2c7e94b0c0068f6a1c8f3e08195b7a9d4e2c1f0a3b6",
    object: "response",
    created_at: 1_763_820_000,
    status: tokens === null ? "in_progress" : "completed",
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
    usage: tokens && makeUsage(tokens),
    user: null,
  };
}

function makeUsage({ output, reasoning }: Tokens) {
  return {
    input_tokens: 36,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: reasoning },
    total_tokens: 36 + output,
  };
}
