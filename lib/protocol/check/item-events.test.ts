import { expect, test } from "vitest";
import { readItemEventRole } from "@/lib/protocol/check/item-events";
import { textFamilies } from "@/lib/protocol/check/text-families";
import { eventSchemas } from "@/lib/protocol/events/stream-event-schemas";

const types = eventSchemas.flatMap((schema) => [...schema.def.shape.type.def.values]) as string[];

/** Events that change nothing in an item. */
const aboutNoItem = [
  "keepalive",
  "response.audio.delta",
  "response.audio.done",
  "response.audio.transcript.delta",
  "response.audio.transcript.done",
  "response.in_progress",
  "response.queued",
];

test("every known event has a part in the life of an item, or is known to have none", () => {
  expect(types.filter((type) => readItemEventRole(type) === null).sort()).toEqual(aboutNoItem);
});

test("the events of the families are all known, and each family has its deltas and its end", () => {
  for (const event of textFamilies.flatMap(({ events }) => events)) {
    expect(types).toEqual(expect.arrayContaining([`${event}.delta`, `${event}.done`]));
  }
});
