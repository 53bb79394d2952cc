import { describe, expect, test } from "vitest";
import { checkBytes, findingLines } from "@/lib/protocol/check/fixtures/check-bytes";
import { messageEvents, wrapEvents, writeStream } from "@/lib/protocol/check/fixtures/stream-builder";

const lawful = writeStream(wrapEvents(messageEvents()));

function check(stream: string | Uint8Array): string[] {
  return findingLines(checkBytes(stream));
}

/** Puts a frame before the last event. */
function insert(frame: string): string {
  return lawful.replace("event: response.completed", `${frame}$&`);
}

describe("content type", () => {
  test.each([
    ["text/event-stream", []],
    ["text/event-stream; charset=utf8", []],
    [null, []],
    ["", ["content-type"]],
    ["text/html", ["content-type"]],
    ["application/json; charset=latin1", ["content-type", "charset"]],
  ])("%s", (contentType, found) => {
    expect(findingLines(checkBytes(lawful, { context: { contentType } }))).toEqual(found);
  });
});

describe("line ends", () => {
  test("of both odd kinds are told once each, where they begin", () => {
    const stream = lawful
      .split("\n\n")
      .map((frame, index) => (index < 2 ? frame : frame.replaceAll("\n", index < 5 ? "\r\n" : "\r")))
      .join("\n\n");
    expect(check(stream)).toEqual(["line-ends-crlf #2", "line-ends-cr #5"]);
  });

  test("a CRLF that closes a frame of LF lines is one, though the frame is known to end at its CR", () => {
    expect(check(lawful.replaceAll("\n\n", "\n\r\n"))).toEqual(["line-ends-crlf #0"]);
    expect(check(lawful.replaceAll("\n\n", "\n\r"))).toEqual(["line-ends-cr #0"]);
  });

  test("a CR at the very end may be half of a CRLF", () => {
    expect(check(lawful.replaceAll("\n", "\r\n").slice(0, -3))).toEqual([
      "line-ends-crlf #0",
      "unterminated-frame #9",
    ]);
  });
});

describe("the event's name", () => {
  test("is missed once, and each wrong one is told once", () => {
    const names = ["a", "b", "a", "b", "", ""];
    const stream = lawful.replaceAll(/^event: .*\n/gm, () => {
      const name = names.shift();
      return name ? `event: ${name}\n` : "";
    });
    expect(check(stream)).toEqual([
      "event-name-mismatch #0",
      "event-name-mismatch #1",
      "event-name-missing #4",
    ]);
  });

  test("does not matter where the data has no type", () => {
    expect(check(insert('data: {"note":1}\n\n'))).toEqual(["type-missing #9"]);
  });
});

describe("frames that are no event", () => {
  test.each([
    ["a comment", ": keepalive\n\n", []],
    ["a comment beside an event's name", ": keepalive\nevent: ping\n\n", ["data-missing"]],
    ["blank lines", "\n\n\n", []],
    ["empty data, twice", "event: ping\ndata:\n\ndata\n\n", ["empty-data", "empty-data"]],
  ])("%s", (_name, frame, found) => {
    expect(check(insert(frame))).toEqual(found);
  });
});

test("after [DONE] only the first event is told", () => {
  const [first, ...rest] = lawful.split("\n\n");
  expect(check([first, "data: [DONE]", ...rest].join("\n\n"))).toEqual([
    "after-done-sentinel #1 response.in_progress",
  ]);
});

test("data that were cut off are not blamed for being empty or no JSON", () => {
  const start = lawful.lastIndexOf("data:");
  expect(check(lawful.slice(0, start + "data:".length))).toEqual(["terminal-missing"]);
  expect(check(lawful.slice(0, -20))).toEqual(["unterminated-frame #9", "terminal-missing"]);
});
