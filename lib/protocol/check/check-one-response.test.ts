import { describe, expect, test } from "vitest";
import { checkBytes, findingLines } from "@/lib/protocol/check/fixtures/check-bytes";
import {
  callEvents,
  changeEvents,
  dropEvents,
  messageEvents,
  reasoningEvents,
  type WireEvent,
  wrapEvents,
  writeFrame,
  writeStream,
} from "@/lib/protocol/check/fixtures/stream-builder";

const firstTurn = writeStream(wrapEvents([...reasoningEvents(0), ...callEvents(1)])); // 15 events
const secondTurn = wrapEvents(messageEvents());

function renameResponse(events: readonly WireEvent[], id: string): WireEvent[] {
  return events.map((event) => (event.response ? { ...event, response: { ...event.response, id } } : event));
}

/** What is found in the first turn with these events after it, numbered from 0 again. */
function checkAfterFirst(...turns: readonly (readonly WireEvent[])[]): string[] {
  return findingLines(checkBytes([firstTurn, ...turns.map(writeStream)].join("")));
}

describe("a response that comes after another one's end", () => {
  test("is one fault", () => {
    expect(checkAfterFirst(renameResponse(secondTurn, "resp_2"))).toEqual([
      "after-terminal #15 response.created",
    ]);
  });

  test("is said of each", () => {
    const turns = ["resp_2", "resp_3"].map((id) => renameResponse(secondTurn, id));
    expect(checkAfterFirst(...turns)).toEqual([
      "after-terminal #15 response.created",
      "after-terminal #25 response.created",
    ]);
  });

  test("is checked as if it were alone", () => {
    const faulty = changeEvents(secondTurn, "response.output_text.done", { text: "Five." });
    expect(checkAfterFirst(renameResponse(faulty, "resp_2"))).toEqual([
      "after-terminal #15 response.created",
      "deltas-done #21 output_text",
    ]);
  });

  test("has to end too", () => {
    const open = dropEvents(secondTurn, "response.completed");
    expect(checkAfterFirst(renameResponse(open, "resp_2"))).toEqual([
      "after-terminal #15 response.created",
      "terminal-missing",
    ]);
  });

  test("after an error as well", () => {
    const error = {
      type: "error",
      error: { type: "server_error", code: null, message: "Busy", param: null },
    };
    const failing = writeStream([...secondTurn.slice(0, 2), error]);
    const stream = failing + writeStream(renameResponse(secondTurn, "resp_2"));
    expect(findingLines(checkBytes(stream))).toEqual(["after-terminal #3 response.created"]);
  });
});

test("the same response, begun again after its end, is no other one", () => {
  const again = writeFrame({ ...secondTurn[0], type: "response.created", sequence_number: 15 });
  const found = findingLines(checkBytes(firstTurn + again));
  expect(found).toContain("created-repeated #15");
  expect(found).not.toContain("terminal-missing");
});

test("another response before the first one's end is a change of its id", () => {
  const [created, ...rest] = secondTurn;
  const stream = writeStream([
    ...secondTurn.slice(0, 2),
    ...renameResponse(created ? [created] : [], "resp_2"),
  ]);
  const found = findingLines(checkBytes(stream + writeStream(renameResponse(rest, "resp_2"))));
  expect(found).toContain("response-id-changed #2");
});
