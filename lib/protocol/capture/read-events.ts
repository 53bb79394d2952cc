import { bareCapture, type CaptureReading, unreadableCapture } from "@/lib/protocol/capture/capture";
import { isJsonObject } from "@/lib/protocol/json";
import { lineAndColumn } from "@/lib/protocol/json/json-syntax";
import { parseJson, readEntries, rootOffset } from "@/lib/protocol/json/json-text";

// What client libraries log: events as JSON, without the frames that they came in and without times.

const responsesType = /^(?:response\.|error$)/;

/** True for an object with a type, as every event is. */
export function isEvent(value: unknown): value is { type: string } {
  return isJsonObject(value) && typeof value.type === "string";
}

/** True for an event of the Responses API. */
export function isResponsesEvent(value: unknown): boolean {
  return isEvent(value) && responsesType.test(value.type);
}

/** An event in each line. */
export function readEventLines(text: string): CaptureReading {
  const lines: string[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    if (!isEvent(parseJson(line))) return unreadableCapture("broken_event", index + 1);
    lines.push(line.trim());
  }
  return frameEvents(lines);
}

/** An array of events, which is `values` once parsed. One without any event is another kind of JSON. */
export function readEventArray(text: string, values: readonly unknown[]): CaptureReading {
  if (!values.some(isEvent)) return unreadableCapture("other_json");
  const entries = readEntries(text, rootOffset(text));
  const broken = entries[values.findIndex((value) => !isEvent(value))];
  if (broken) return unreadableCapture("broken_event", lineAndColumn(text, broken.start).line);
  return frameEvents(entries.map(({ valueStart, valueEnd }) => text.slice(valueStart, valueEnd)));
}

/** Each text, exactly as it is, as the data of a frame; a text of several lines has as many lines of data. */
export function frameEvents(texts: readonly string[]): CaptureReading {
  const frames = texts.map((text) => `data: ${text.split(/\r\n?|\n/).join("\ndata: ")}\n\n`);
  const body = new TextEncoder().encode(frames.join(""));
  return { kind: "captures", captures: [{ ...bareCapture("ndjson", body), isReframed: true }] };
}
