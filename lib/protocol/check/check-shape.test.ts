import { describe, expect, test } from "vitest";
import { checkBytes, findingLines } from "@/lib/protocol/check/fixtures/check-bytes";
import {
  changeEvents,
  itemEvents,
  messageEvents,
  type WireEvent,
  wrapEvents,
  writeStream,
} from "@/lib/protocol/check/fixtures/stream-builder";
import { eventFields } from "@/lib/protocol/check/known-fields";
import { isDocumentedType, isKnownType } from "@/lib/protocol/stream-event";

const lawful = wrapEvents(messageEvents());
const delta = "response.output_text.delta";

const ownRules = /^(misshapen-event|index-missing|item-id-missing|field-missing|unknown-(field|event)) /;

/** The findings of this group: what is wrong with an event's shape may be wrong with its item too. */
function check(events: readonly WireEvent[]): string[] {
  return findingLines(checkBytes(writeStream(events))).filter((line) => ownRules.test(line));
}

describe("fields of events", () => {
  test("each unknown one is told once", () => {
    const events = changeEvents(lawful, delta, { x_a: 1, x_b: 2 });
    expect(check(events)).toEqual([`unknown-field #4 ${delta}.x_a`, `unknown-field #4 ${delta}.x_b`]);
  });

  test("one that comes late is found too", () => {
    const events = lawful.map((event, index) => (index === 5 ? { ...event, x_a: 1 } : event));
    expect(check(events)).toEqual([`unknown-field #5 ${delta}.x_a`]);
  });

  test("one that is missing in a later event is found too", () => {
    const events = lawful.map((event, index) => (index === 5 ? { ...event, item_id: undefined } : event));
    expect(check(events)).toEqual(["item-id-missing #5 item_id"]);
  });

  test("one that is null in a later event is found too", () => {
    const events = lawful.map((event, index) => (index === 5 ? { ...event, item_id: null } : event));
    expect(check(events)).toEqual(["item-id-missing #5 item_id"]);
  });

  test("a done event has its value", () => {
    const events = changeEvents(lawful, "response.output_text.done", { text: undefined });
    expect(check(events)).toEqual(["field-missing #6 response.output_text.done.text"]);
  });

  test("their order does not matter", () => {
    const events = lawful.map((event) => Object.fromEntries(Object.entries(event).reverse()) as WireEvent);
    expect(check(events)).toEqual([]);
  });

  test("names that every object inherits are unknown as any other", () => {
    const events = lawful.map((event) =>
      event.type === delta ? { ...event, constructor: 1, toString: 2 } : event,
    );
    expect(check(events)).toEqual([
      `unknown-field #4 ${delta}.constructor`,
      `unknown-field #4 ${delta}.toString`,
    ]);
  });
});

describe("a misshapen event", () => {
  test("is told with the path, and what is there", () => {
    const events = [
      ...lawful.slice(0, 2),
      { type: "response.output_item.added", output_index: 0, item: { type: 7 } },
    ];
    const found = checkBytes(writeStream(events)).list.find(({ rule }) => rule === "misshapen-event");
    expect(found).toMatchObject({ name: "response.output_item.added", expected: "item.type", seen: "7" });
  });

  test("what is not there is undefined", () => {
    const events = [...lawful.slice(0, 2), { type: "response.output_item.added", output_index: 0 }];
    const found = checkBytes(writeStream(events)).list.find(({ rule }) => rule === "misshapen-event");
    expect(found).toMatchObject({ expected: "item", seen: "undefined" });
  });
});

test("a search may lack its action, as those of spring 2025 do, and have results", () => {
  const search = { id: "ws_0", type: "web_search_call", status: "completed" };
  expect(check(wrapEvents([...itemEvents(0, search), ...itemEvents(1, { ...search, results: [] })]))).toEqual(
    [],
  );
});

test("an unknown type is told once, also one that every object inherits", () => {
  const odd = [{ type: "constructor" }, { type: "ping" }, { type: "ping" }];
  expect(check([...lawful.slice(0, 2), ...odd, ...lawful.slice(2)])).toEqual([
    "unknown-event #2 constructor",
    "unknown-event #3 ping",
  ]);
});

test("the fields of every known type are listed, and of no other", () => {
  const types = [...eventFields.keys()];
  expect(types.filter((type) => !isKnownType(type))).toEqual([]);
  expect(types.filter(isDocumentedType)).toHaveLength(59);
});
