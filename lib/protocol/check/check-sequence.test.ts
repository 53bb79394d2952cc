import { describe, expect, test } from "vitest";
import { checkBytes } from "@/lib/protocol/check/fixtures/check-bytes";
import { createResponse, usage, writeFrame } from "@/lib/protocol/check/fixtures/stream-builder";

/**
 * A lawful stream whose events have these numbers; "x" stands for a frame that cannot be read, "?" for an event
 * of an unknown type without a number.
 */
function writeNumbers(numbers: readonly unknown[]): string {
  const frames = numbers.map((number, index) => {
    if (number === "x") return "event: acme:x\ndata: {\n\n";
    if (number === "?") return writeFrame({ type: "acme:trace" });
    if (index === 0)
      return writeFrame({
        type: "response.created",
        sequence_number: number,
        response: createResponse("in_progress"),
      });
    return writeFrame({ type: "response.web_search_call.searching", sequence_number: number });
  });
  const end = { type: "response.completed", response: { ...createResponse("completed"), usage } };
  return [...frames, writeFrame(end)].join("");
}

/** The findings about numbers; the last event, which has none, aside. */
function check(numbers: readonly unknown[]) {
  const { list } = checkBytes(writeNumbers(numbers));
  return list
    .filter(({ rule, index }) => rule.startsWith("seq-") && index !== numbers.length)
    .map(({ rule, index, expected, seen }) =>
      [rule, index, expected, seen].filter((word) => word !== "").join(" "),
    );
}

describe("numbers", () => {
  test.each([
    ["one by one", [0, 1, 2, 3], []],
    ["from 1", [1, 2, 3], ["seq-start 0 0 1"]],
    ["a gap", [0, 1, 4, 5], ["seq-gap 2 2 4"]],
    ["two gaps", [0, 2, 3, 7], ["seq-gap 1 1 2", "seq-gap 3 4 7"]],
    ["always the same", [0, 0, 0, 0], ["seq-repeat 1 1 0"]],
    ["each twice", [0, 0, 1, 1], ["seq-repeat 1 1 0", "seq-repeat 3 2 1"]],
    ["two swapped", [0, 1, 3, 2, 4, 5], ["seq-gap 2 2 3", "seq-back 3 4 2"]],
    ["begun anew", [0, 1, 2, 0, 1, 2, 3, 4], ["seq-back 3 3 0"]],
    ["one late, and then a gap", [0, 1, 2, 1, 3, 6], ["seq-back 3 3 1", "seq-gap 5 4 6"]],
    ["text", ["0", "1", "2"], ['seq-type 0 "0"']],
    ["a fraction, and the next one as if it were whole", [0, 1.5, 2], ["seq-type 1 1.5"]],
    ["less than 0", [-1, 0, 1], ["seq-type 0 -1"]],
    ["none", [undefined, undefined], ["seq-missing 0"]],
    ["null", [null, null], ["seq-missing 0"]],
    ["none in one event", [0, undefined, 2, 3], ["seq-missing 1"]],
    ["an unreadable frame that had one", [0, "x", 2, 3], []],
    ["an unreadable frame that had none", [0, "x", 1, 2], []],
    ["an unreadable frame, and a gap besides", [0, "x", 3, 4], ["seq-gap 2 1 3"]],
    ["an unknown event that has none", [0, "?", 1, 2], []],
  ])("%s", (_name, numbers, found) => {
    expect(check(numbers)).toEqual(found);
  });
});
