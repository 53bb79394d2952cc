import { describe, expect, test } from "vitest";
import { checkBytes, findingLines } from "@/lib/protocol/check/fixtures/check-bytes";
import {
  createResponse,
  usage,
  type WireEvent,
  wrapEvents,
  writeStream,
} from "@/lib/protocol/check/fixtures/stream-builder";

const [created, inProgress] = wrapEvents([]) as [WireEvent, WireEvent];
const boom = { code: "server_error", message: "boom" };
const flatError = { type: "error", ...boom, param: null };
const nestedError = { type: "error", error: { ...boom, type: "server_error", param: null } };
const failed = end("failed", { error: boom });
const completed = end("completed", { usage });

function end(status: string, fields: object): WireEvent {
  return { type: `response.${status}`, response: { ...createResponse(status), ...fields } };
}

describe("the end of a stream", () => {
  test.each<[string, WireEvent[], string[]]>([
    ["completed", [completed], []],
    ["failed, without usage", [failed], []],
    ["an error alone, flat", [flatError], []],
    ["an error alone, nested", [nestedError], []],
    ["an error, and then response.failed", [nestedError, failed], []],
    ["none", [], ["terminal-missing"]],
    ["an error, and then anything else", [nestedError, completed], ["after-terminal #3 response.completed"]],
    ["an error after the end", [completed, flatError], ["after-terminal #3 error"]],
    ["a keepalive after the end", [completed, { type: "keepalive" }], ["undocumented-event #3 keepalive"]],
    ["two ends", [completed, failed], ["terminal-repeated #3"]],
    [
      "an end that nobody published",
      [{ type: "response.cancelled" }],
      ["terminal-unpublished #2 response.cancelled"],
    ],
    [
      "one that nobody published after one that is",
      [completed, { type: "response.done" }],
      ["after-terminal #3 response.done"],
    ],
    [
      "a misshapen end",
      [{ type: "response.completed", response: [] }],
      ["misshapen-event #2 response.completed"],
    ],
    ["cancelled in the background", [end("failed", { status: "cancelled" })], []],
    [
      "completed by its name, incomplete by its status",
      [
        {
          ...completed,
          response: {
            ...createResponse("incomplete"),
            usage,
            incomplete_details: { reason: "max_output_tokens" },
          },
        },
      ],
      ["terminal-status #2 response.completed"],
    ],
    [
      "a name against its status",
      [end("failed", { error: boom, status: "completed" })],
      ["terminal-status #2 response.failed"],
    ],
  ])("%s", (_name, events, found) => {
    expect(findingLines(checkBytes(writeStream([created, inProgress, ...events])))).toEqual(found);
  });
});

test("of what goes on after the end the first event is told", () => {
  const events = [created, inProgress, completed, inProgress, inProgress];
  const found = checkBytes(writeStream(events)).list.filter(({ rule }) => rule === "after-terminal");
  expect(found).toMatchObject([{ index: 3, name: "response.in_progress" }]);
});

test("an error in the style of Chat Completions ends the stream, though it has no type", () => {
  const stream = `${writeStream([created, inProgress])}data: {"error":{"message":"boom","code":502}}\n\n`;
  expect(findingLines(checkBytes(stream))).toEqual(["type-missing #2"]);
});
