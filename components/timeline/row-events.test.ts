import { expect, test } from "vitest";
import { eventOf, stepRows } from "@/components/timeline/row-events";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";
import { createRowList } from "@/lib/protocol/rows/row-list";

const frames = {
  c: 'data: {"type":"response.created","response":{"id":"r"}}\n\n',
  d: 'data: {"type":"response.output_text.delta","delta":"x"}\n\n',
  k: 'data: {"type":"keepalive"}\n\n',
};

/** The rows of a stream in which each letter is an event; a dot before it hides it. */
function rowsOf(letters: string) {
  const log = createEventLog();
  const list = createRowList();
  const words = letters.match(/\.?[cdk]/g) ?? [];
  const stream = words.map((word) => frames[word.at(-1) as keyof typeof frames]).join("");
  for (const entry of createStreamDecoder().push(new TextEncoder().encode(stream), 1)) {
    log.append(entry);
    if (entry.kind === "event" && words[entry.index]?.length === 1)
      list.push(entry.index, entry.event, false);
  }
  list.setGrowing(false);
  return { list, log };
}

test("steps go by rows and end at the list's ends; a fold is one step", () => {
  const { list } = rowsOf("cddddk");
  expect([null, 0, 1, 4, 5].map((selected) => stepRows(list, selected, 1))).toEqual([0, 1, 2, 2, 2]);
  expect([0, 3, 5].map((selected) => stepRows(list, selected, -1))).toEqual([0, 0, 1]);
  expect(stepRows(rowsOf("").list, null, 1)).toBeNull();
});

test("from an event that the filter hides a step leads to the row on that side", () => {
  const { list } = rowsOf("c.kc.kc");
  expect([stepRows(list, 1, 1), stepRows(list, 1, -1), stepRows(list, 3, -1)]).toEqual([1, 0, 1]);
});

test("a fold is stood for by its last event", () => {
  const [, fold] = rowsOf("cddddk").list.rows(0, 2);
  expect(fold && eventOf(fold)).toBe(4);
});
