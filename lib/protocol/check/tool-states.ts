import { type ItemEventRole, lastStateRank } from "@/lib/protocol/check/item-events";
import { type EventPlace, findOpenItem, isRightItem } from "@/lib/protocol/check/item-place";
import { type ItemStream, reportOnce } from "@/lib/protocol/check/item-track";

/** A state of a hosted tool: it goes forward, and nothing comes after the last. */
export function takeToolState(
  stream: ItemStream,
  place: EventPlace,
  { itemType, state, rank, follows }: Extract<ItemEventRole, { kind: "state" }>,
): void {
  const item = findOpenItem(stream, place);
  if (item === null || !isRightItem(stream, item, itemType, place)) return;
  const earlier = item.state;
  item.state = { rank, name: state };
  if (earlier === null || (rank >= earlier.rank && earlier.rank < lastStateRank)) return;
  const facts = { name: place.type, expected: follows, seen: earlier.name };
  reportOnce(stream, item, "tool-state-order", place.at, facts);
}
