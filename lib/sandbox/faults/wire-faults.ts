import type { JsonObject } from "@/lib/protocol/json";
import { frameEvent } from "@/lib/sandbox/event-stream";
import { type Fault, isTerminal, type Plan, readNumber, textDelta } from "@/lib/sandbox/faults/edit-plan";
import type { PlannedEvent } from "@/lib/sandbox/plan-events";

type Frame = (event: JsonObject) => string | Uint8Array;

/** All frames written in another way. */
function* writeAll(plan: Plan, frame: Frame): Plan {
  for (const planned of plan) yield { ...planned, frame };
}

type Place = "first" | "middle" | "last";

/** One frame written in another way: of the first event, the third text delta, or the last. */
function* writeOne(plan: Plan, place: Place, frame: Frame): Plan {
  let isFirst = true;
  let deltas = 0;
  for (const planned of plan) {
    if (planned.type === textDelta) deltas += 1;
    const hits: Record<Place, boolean> = {
      first: isFirst,
      middle: planned.type === textDelta && deltas === 3,
      last: isTerminal(planned.type),
    };
    yield hits[place] ? { ...planned, frame } : planned;
    isFirst = false;
  }
}

/** The stream's end after half of its text, or so: the connection breaks, or falls silent. */
function* stopAfterText(plan: Plan, then: "break" | "hang" | null): Plan {
  const most = 5;
  let deltas = 0;
  for (const planned of plan) {
    if (planned.type === textDelta) deltas += 1;
    const isLast = deltas === most || isTerminal(planned.type);
    yield isLast && then !== null ? { ...planned, then } : planned;
    if (isLast) return;
  }
}

const encoder = new TextEncoder();

/** A byte that no UTF-8 text holds, in the middle of the delta. */
function writeInvalid(event: JsonObject): Uint8Array {
  const bytes = encoder.encode(frameEvent({ ...event, delta: "\u0001" }));
  const escaped = encoder.encode("\\u0001");
  const at = Buffer.from(bytes).indexOf(escaped);
  return Uint8Array.from([...bytes.slice(0, at), 0xff, ...bytes.slice(at + escaped.length)]);
}

/** After some text an error takes the place of the next event, and the stream ends. */
function* failAfterText(plan: Plan, error: JsonObject): Plan {
  let last: PlannedEvent | null = null;
  for (const planned of stopAfterText(plan, null)) {
    yield planned;
    last = planned;
  }
  if (!last || isTerminal(last.type)) return;
  const { dueAt, build } = last;
  const describe = () => ({
    type: "error",
    sequence_number: readNumber(build().sequence_number) + 1,
    ...error,
  });
  yield { type: "error", dueAt, build: describe };
}

const failure = { code: "server_error", message: "The sandbox plays a server that fails.", param: null };

/** What the older API sends in the place of an event. */
function writeChunk({ delta }: JsonObject): string {
  const choice = {
    index: 0,
    delta: typeof delta === "string" ? { content: delta } : {},
    finish_reason: null,
  };
  const chunk = { id: "chatcmpl-sandbox", object: "chat.completion.chunk", choices: [choice] };
  return `data: ${JSON.stringify(chunk)}\n\n`;
}

/** Bytes that are not what they should be, whatever the events say. */
export const wireFaults: { readonly [name: string]: Fault } = {
  cut: {
    description: "The connection breaks in the middle of the text.",
    rules: ["terminal-missing"],
    apply: (plan) => stopAfterText(plan, "break"),
  },
  silent: {
    description: "The stream falls silent in the middle of the text and never ends.",
    rules: [],
    apply: (plan) => stopAfterText(plan, "hang"),
  },
  "ends-early": {
    description: "The stream ends politely in the middle of the text.",
    rules: ["terminal-missing"],
    apply: (plan) => stopAfterText(plan, null),
  },
  "error-mid-stream": {
    description:
      "An error event comes in the middle of the text, and the stream ends without response.failed.",
    rules: [],
    apply: (plan) => failAfterText(plan, { error: { type: "server_error", ...failure } }),
  },
  "error-flat": {
    description: "As error-mid-stream, with the error's fields in the event itself, as OpenAI documents it.",
    rules: [],
    apply: (plan) => failAfterText(plan, failure),
  },
  bom: {
    description: "The stream begins with a byte order mark.",
    rules: ["bom"],
    apply: (plan) => writeOne(plan, "first", (event) => `\uFEFF${frameEvent(event)}`),
  },
  crlf: {
    description: "Lines end in CR LF.",
    rules: ["line-ends-crlf"],
    apply: (plan) => writeAll(plan, (event) => frameEvent(event).replaceAll("\n", "\r\n")),
  },
  cr: {
    description: "Lines end in CR alone, which is lawful and read by few.",
    rules: ["line-ends-cr"],
    apply: (plan) => writeAll(plan, (event) => frameEvent(event).replaceAll("\n", "\r")),
  },
  "no-event-lines": {
    description: "Frames have data and no event line.",
    rules: ["event-name-missing"],
    apply: (plan) => writeAll(plan, (event) => `data: ${JSON.stringify(event)}\n\n`),
  },
  "wrong-event-name": {
    description: "Every event line says message, whatever the data's type.",
    rules: ["event-name-mismatch"],
    apply: (plan) => writeAll(plan, (event) => `event: message\ndata: ${JSON.stringify(event)}\n\n`),
  },
  "bad-json": {
    description: "One frame's JSON is cut off.",
    rules: ["not-json"],
    apply: (plan) =>
      writeOne(
        plan,
        "middle",
        (event) => `event: ${event.type}\ndata: ${JSON.stringify(event).slice(0, 60)}\n\n`,
      ),
  },
  "empty-data": {
    description: "A frame without data stands among the others.",
    rules: ["empty-data"],
    apply: (plan) => writeOne(plan, "middle", (event) => `data:\n\n${frameEvent(event)}`),
  },
  "invalid-utf8": {
    description: "A delta holds a byte that is no UTF-8.",
    rules: ["invalid-utf8", "deltas-done"],
    apply: (plan) => writeOne(plan, "middle", writeInvalid),
  },
  "no-last-newline": {
    description: "The last frame lacks its blank line.",
    rules: ["unterminated-frame"],
    apply: (plan) => writeOne(plan, "last", (event) => frameEvent(event).trimEnd()),
  },
  "not-object": {
    description: "A frame's data is a number.",
    rules: ["not-object"],
    apply: (plan) => writeOne(plan, "middle", (event) => `data: 1\n\n${frameEvent(event)}`),
  },
  "no-type": {
    description: "A frame's data has no type.",
    rules: ["type-missing"],
    apply: (plan) => writeOne(plan, "middle", (event) => `data: {"percent":50}\n\n${frameEvent(event)}`),
  },
  "no-data": {
    description: "A frame has an event line and no data.",
    rules: ["data-missing"],
    apply: (plan) => writeOne(plan, "middle", (event) => `event: ping\n\n${frameEvent(event)}`),
  },
  "chat-completions": {
    description: "The stream is one of Chat Completions.",
    rules: ["not-responses", "type-missing"],
    apply: (plan) => writeAll(plan, writeChunk),
  },
  "content-type": {
    description: "The stream says that it is plain text.",
    rules: ["content-type"],
    contentType: "text/plain",
    apply: (plan) => plan,
  },
  charset: {
    description: "The stream says that it is in ISO 8859-1.",
    rules: ["charset"],
    contentType: "text/event-stream; charset=iso-8859-1",
    apply: (plan) => plan,
  },
  "early-done": {
    description: "The sentinel [DONE] comes before the final event.",
    rules: ["after-done-sentinel"],
    apply: (plan) => writeOne(plan, "last", (event) => `data: [DONE]\n\n${frameEvent(event)}`),
  },
};
