import { describe, expect, test } from "vitest";
import { checkBytes, findingLines } from "@/lib/protocol/check/fixtures/check-bytes";
import {
  changeEvents,
  createResponse,
  dropEvents,
  messageEvents,
  type WireEvent,
  wrapEvents,
  writeStream,
} from "@/lib/protocol/check/fixtures/stream-builder";

const lawful = wrapEvents(messageEvents());
const [created, inProgress, ...work] = lawful as [WireEvent, WireEvent, ...WireEvent[]];
const queued = { type: "response.queued", response: createResponse("queued") };

function check(events: readonly WireEvent[]): string[] {
  return findingLines(checkBytes(writeStream(events)));
}

describe("a stream without its start", () => {
  const rest = writeStream(lawful.map((event, index) => ({ ...event, sequence_number: index })).slice(4));

  test("may be a resumed one, of which what came before is not asked", () => {
    expect(findingLines(checkBytes(rest))).toEqual(["resumed-stream #0"]);
    const context = { request: { stream: true, background: true } };
    expect(findingLines(checkBytes(rest, { context }))).toEqual(["resumed-stream #0"]);
  });

  test("is none where the request was for no background response", () => {
    const context = { request: { stream: true } };
    expect(findingLines(checkBytes(rest, { context }))).toEqual(["first-event #0"]);
  });

  test("is none either where the numbers begin at 0", () => {
    expect(check(work).at(0)).toBe("first-event #0");
  });
});

describe("what may come first", () => {
  test("a keepalive, which is no start", () => {
    expect(check([{ type: "keepalive" }, ...lawful])).toEqual(["undocumented-event #0 keepalive"]);
  });

  test("an error, when nothing was begun", () => {
    expect(check([{ type: "error", code: "server_error", message: "boom", param: null }])).toEqual([]);
  });

  test("nothing else, and then the order is not judged any more", () => {
    expect(check([inProgress, created, ...work])).toEqual(["first-event #0"]);
  });
});

describe("the order of lifecycle events", () => {
  test.each([
    ["no in_progress", [created, ...work], []],
    ["queued before in_progress", [created, queued, inProgress, ...work], []],
    [
      "a vendor's event between",
      [created, { type: "acme:trace" }, inProgress, ...work],
      ["unknown-event #1 acme:trace"],
    ],
    [
      "in_progress twice",
      [created, inProgress, inProgress, ...work],
      ["lifecycle-order #2 response.in_progress"],
    ],
    [
      "queued after in_progress",
      [created, inProgress, queued, ...work],
      ["lifecycle-order #2 response.queued"],
    ],
    ["work while queued", [created, queued, ...work], ["lifecycle-order #2 response.output_item.added"]],
    [
      "in_progress after work",
      [created, ...work.slice(0, 3), inProgress, ...work.slice(3)],
      ["lifecycle-order #4 response.in_progress"],
    ],
    [
      "created twice, and all anew",
      [created, inProgress, created, inProgress, ...work],
      ["created-repeated #2"],
    ],
  ])("%s", (_name, events, found) => {
    expect(check(events)).toEqual(found);
  });
});

test("what the response keeps is told once, however often it changes", () => {
  const ids = ["resp_1", "resp_2", "resp_3", "resp_4"];
  const moving = lawful.map((event) => {
    const id = ids.shift();
    return event.response ? { ...event, response: { ...(event.response as object), id } } : event;
  });
  const found = checkBytes(writeStream(moving)).list.filter(({ rule }) => rule === "response-id-changed");
  expect(found).toMatchObject([{ index: 1, expected: "resp_1", seen: "resp_2" }]);
});

test("a response without id or model is not taken for a changed one", () => {
  const events = changeEvents(lawful, "response.in_progress", { response: { id: null, model: undefined } });
  expect(check(events)).toEqual(["response-field-type #1 id", "response-field-missing #1 model"]);
});

test("a status that does not fit is told with the one that would", () => {
  const events = changeEvents(dropEvents(lawful, "response.in_progress"), "response.created", {
    response: { status: "completed" },
  });
  expect(checkBytes(writeStream(events)).list).toMatchObject([
    {
      rule: "lifecycle-status",
      name: "response.created",
      expected: "in_progress, queued",
      seen: "completed",
    },
  ]);
});
