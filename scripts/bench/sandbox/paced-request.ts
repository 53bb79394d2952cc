/** The body of a streamed create, of which the sandbox makes an answer of a known number of events. */
export type PacedRequest = ReturnType<typeof writePacedRequest>;

export const eventIntervalMs = 20;

// Of a stream of one message: created, in progress, item, part, and what closes those four.
const framingEvents = 8;
const resultsOfTools = 3;
const toolResult = "The small boat lay in the harbour and waited for wind. ".repeat(18);

/** The scripted answer repeats what tools found, which makes it long enough to be cut at `count` (24 to 500). */
export function writePacedRequest(count: number, isKept: boolean) {
  return {
    model: "sandbox",
    input: [{ role: "user", content: "What does the logbook say?" }, ...writeToolResults()],
    stream: true,
    store: isKept,
    max_output_tokens: count - framingEvents,
    metadata: { sandbox_delay_ms: String(eventIntervalMs) },
  };
}

function writeToolResults(): object[] {
  return Array.from({ length: resultsOfTools }, (_, index) => `call_${index}`).flatMap((call_id) => [
    { type: "function_call", call_id, name: "read_logbook", arguments: "{}" },
    { type: "function_call_output", call_id, output: toolResult },
  ]);
}
