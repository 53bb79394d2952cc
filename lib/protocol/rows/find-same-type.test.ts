import { expect, test } from "vitest";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";
import { findSameType } from "@/lib/protocol/rows/find-same-type";
import { createRowList } from "@/lib/protocol/rows/row-list";

/** A row for each word, which is an event's type. */
function rowsOf(types: readonly string[]) {
  const log = createEventLog();
  const list = createRowList();
  const stream = types.map((type) => `data: {"type":"${type}"}\n\n`).join("");
  for (const entry of createStreamDecoder().push(new TextEncoder().encode(stream), 1)) {
    log.append(entry);
    if (entry.kind === "event") list.push(entry.index, entry.event, false);
  }
  return { list, log };
}

test("the next row of a type may be far away, and there may be none", () => {
  const rows = rowsOf(["ping", ...Array.from({ length: 300 }, () => "other"), "ping"]);
  expect(findSameType(rows, 0, { start: 1, step: 1 })).toBe(301);
  expect(findSameType(rows, 301, { start: 300, step: -1 })).toBe(0);
  expect(findSameType(rows, 301, { start: 302, step: 1 })).toBeNull();
  expect(findSameType(rows, 0, { start: -1, step: -1 })).toBeNull();
  expect(findSameType(rows, 5, { start: 6, step: 1 })).toBe(6);
});
