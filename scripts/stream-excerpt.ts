import type { RuleId } from "@/lib/protocol/check/check-rules";
import { createStreamChecker } from "@/lib/protocol/check/check-stream";
import type { Finding } from "@/lib/protocol/check/findings";
import type { RuleStream } from "@/lib/protocol/check/fixtures/rule-stream";
import { createStreamDecoder, type LogEntry } from "@/lib/protocol/decode-stream";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { eventType } from "@/lib/protocol/stream-event";

/** A stream's entries, and what the checker says of them. */
export type CheckedStream = { entries: readonly LogEntry[]; findings: readonly Finding[] };

const shownCharacters = 240;

/** Ends of the event types that a rule compares; elsewhere the event of the finding and the one before it do. */
const comparedEvents: Partial<Record<RuleId, readonly string[]>> = {
  "deltas-done": [".delta", "_text.done", "arguments.done"],
  "done-part": ["_text.done", "content_part.done"],
  "part-item": ["content_part.done", "output_item.done"],
  "item-final": ["output_item.done", "response.completed"],
  "done-missing": [".delta", "content_part.done"],
  "deltas-missing": ["content_part.added", "_text.done"],
  "annotations-differ": ["annotation.added", "content_part.done"],
  "annotation-order": ["annotation.added"],
  "annotation-late": ["_text.done", "annotation.added"],
  "logprobs-differ": [".delta", "_text.done"],
  "item-unclosed": ["output_item.added", "response.completed"],
  "item-id-changed": ["output_item.added", "output_item.done"],
  "item-type-changed": ["output_item.added", "output_item.done"],
  "call-id-changed": ["output_item.added", "output_item.done"],
  "part-type-changed": ["content_part.added", "content_part.done"],
  "part-unclosed": ["content_part.added", "output_item.done"],
  "response-id-changed": ["response.created", "response.in_progress", "response.completed"],
  "response-model-changed": ["response.created", "response.in_progress", "response.completed"],
  "final-output-empty": ["output_item.done", "response.completed"],
  "final-item-missing": ["output_item.done", "response.completed"],
  "final-item-extra": ["output_item.done", "response.completed"],
  "final-type-changed": ["output_item.done", "response.completed"],
  "final-id-changed": ["output_item.done", "response.completed"],
};

/** Fields of a response object that matter to rules whose names begin so. */
const responseFields: Readonly<Record<string, string>> = {
  usage: "usage",
  incomplete: "incomplete_details",
  error: "error",
  final: "output",
  "item-final": "output",
  "response-model": "model",
};

export function checkRuleStream({ stream, context = {}, end = "closed" }: RuleStream): CheckedStream {
  const decoder = createStreamDecoder();
  const checker = createStreamChecker({ contentType: null, request: null, ...context });
  const bytes = typeof stream === "string" ? new TextEncoder().encode(stream) : stream;
  const entries = [...decoder.push(bytes, 0), ...decoder.end(0)];
  for (const entry of entries) checker.push(entry);
  checker.end(end);
  return { entries, findings: checker.findings.list };
}

/** The frames of a stream that show what a finding is about, response objects cut to what matters. */
export function writeExcerpt({ context }: RuleStream, checked: CheckedStream, finding: Finding): string {
  const entries = pickEntries(checked.entries, finding);
  const frames = entries.map(({ frame }) => shortenFrame(frame, finding));
  const head = context?.contentType ? [`Content-Type: ${context.contentType}`] : [];
  const isEnd = finding.rule === "terminal-missing" || entries.some(({ isUnterminated }) => isUnterminated);
  return [...head, ...frames].join("\n\n") + (isEnd ? "\n(the stream ends here)" : "");
}

function pickEntries(entries: readonly LogEntry[], { rule, index }: Finding): readonly LogEntry[] {
  const compared = comparedEvents[rule];
  if (compared) {
    return entries.filter(
      (entry) => entry.kind === "event" && compared.some((ending) => eventType(entry.event).endsWith(ending)),
    );
  }
  if (rule === "content-type" || rule === "charset") return entries.slice(0, 1);
  const empty = entries.filter((entry) => entry.kind === "wire" && entry.note.startsWith("empty"));
  if (index === null) return empty.length > 0 ? empty : entries.slice(-2);
  const at = entries.findIndex((entry) => entry.kind === "event" && entry.index === index);
  return entries.slice(Math.max(0, at - 1), at + 1);
}

/** Carriage returns are written out, and so is what else cannot be seen in print. */
function shortenFrame(frame: string, finding: Finding): string {
  const lines = frame.trimEnd().split(/\r\n|\r|\n/);
  const lineEnd = /\r\n|\r/.exec(frame)?.[0] ?? "";
  const visible = lineEnd.replace("\r", "\\r").replace("\n", "\\n");
  return lines
    .map((line) => `${shortenLine(line, finding)}${visible}`)
    .join("\n")
    .replaceAll("\uFEFF", "\\uFEFF");
}

function shortenLine(line: string, finding: Finding): string {
  const json = line.startsWith("data: {") ? shortenJson(line.slice("data: ".length), finding) : null;
  const text = json === null ? line : `data: ${json}`;
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}

/** Without lists that are empty by default, and the fields of a response that nothing is said about. */
function shortenJson(text: string, finding: Finding): string | null {
  try {
    const short = JSON.stringify(JSON.parse(text), (name, value: unknown) => {
      if (name === "response" && isJsonObject(value)) return shortenResponse(value, finding);
      return isUsualList(name, value) ? undefined : value;
    });
    return short.replace('"…":null', "…");
  } catch {
    return null;
  }
}

function isUsualList(name: string, value: unknown): boolean {
  return (name === "annotations" || name === "logprobs") && Array.isArray(value) && value.length === 0;
}

function shortenResponse(response: JsonObject, { rule, name }: Finding): JsonObject {
  const byRule = Object.keys(responseFields).filter((start) => rule.startsWith(start));
  const shown = ["id", "status", name.split(".")[0] ?? "", ...byRule.map((start) => responseFields[start])];
  const kept = Object.entries(response).filter(([field]) => shown.includes(field));
  return { ...Object.fromEntries(kept), "…": null };
}
