import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkBytes, findingLines } from "@/lib/protocol/check/fixtures/check-bytes";
import { randomCuts, singleBytes } from "@/lib/protocol/fixtures/stream-cuts";

/** Rule, event and name of all that is to be found in each fixture, in this order. */
const expected: Record<string, readonly string[]> = {
  plain: [],
  done: [],
  "no-event-lines": ["event-name-missing #0"],
  "no-space": [],
  crlf: ["line-ends-crlf #0"],
  cr: ["line-ends-cr #0"],
  bom: ["bom #0"],
  comments: [],
  keepalive: ["undocumented-event #4 keepalive"],
  ping: ["unknown-event #4 ping"],
  "empty-data": ["empty-data"],
  "no-sequence": ["seq-missing #0"],
  "zero-sequence": ["seq-repeat #1 0"],
  "unknown-event": ["unknown-event #5 acme:trace_event", "unknown-event #6 response.future_thing.delta"],
  "no-parts": ["part-not-added #3 content 0"],
  "no-items": ["item-not-added #2 response.output_text.delta"],
  "empty-completed-output": ["final-output-empty #9"],
  "missing-fields": [
    "seq-missing #0",
    "response-field-missing #0 object, created_at, error, incomplete_details, instructions, metadata, parallel_tool_calls, temperature, tool_choice, tools, top_p",
    "usage-missing #9 response.completed",
  ],
  "extra-fields": [
    "unknown-field #0 response.created.obfuscation",
    "unknown-field #0 response.content_filters",
    "unknown-field #0 response.x_groq",
    "unknown-field #1 response.in_progress.obfuscation",
    "unknown-field #2 response.output_item.added.obfuscation",
    "unknown-field #3 response.content_part.added.obfuscation",
    "unknown-field #6 response.output_text.done.obfuscation",
    "unknown-field #7 response.content_part.done.obfuscation",
    "unknown-field #8 response.output_item.done.obfuscation",
    "unknown-field #9 response.completed.obfuscation",
  ],
  "reasoning-open-responses": [
    "undocumented-event #2 response.reasoning.delta",
    "reasoning-part-not-added #2 content 0",
    "undocumented-event #3 response.reasoning.done",
  ],
  "reasoning-vllm": [
    "undocumented-event #2 response.reasoning_part.added",
    "undocumented-event #5 response.reasoning_part.done",
  ],
  "error-flat": [],
  "error-nested": [],
  "error-chat-style": ["type-missing #5"],
  failed: [],
  incomplete: ["item-unclosed #5 message", "usage-missing #5 response.incomplete"],
  truncated: ["terminal-missing"],
  "no-last-newline": ["unterminated-frame #9"],
  "bad-json": ["not-json #5"],
  "multi-line-data": [],
  "with-ids": [],
  "wrong-event-name": ["event-name-mismatch #0"],
  "chat-completions": ["type-missing #0", "not-responses"],
  html: ["not-responses"],
};

const folder = new URL("../fixtures/quirks/", import.meta.url);

test("there is an expectation for each fixture", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sse"));
  expect(files.map((file) => file.replace(".sse", "")).sort()).toEqual(Object.keys(expected).sort());
});

describe.each(Object.entries(expected))("%s", (name, lines) => {
  const stream = readFileSync(new URL(`${name}.sse`, folder));
  const whole = checkBytes(stream);

  test("has these findings and no other", () => {
    expect(findingLines(whole)).toEqual(lines);
  });

  test("has them byte by byte and in any cut", () => {
    const { list } = checkBytes(stream, { lengths: singleBytes(stream.length) });
    expect(list).toEqual(whole.list);
    for (let seed = 1; seed <= 20; seed += 1) {
      const cut = checkBytes(stream, { lengths: randomCuts(stream.length, seed) });
      expect(cut.list).toEqual(whole.list);
    }
  });
});
