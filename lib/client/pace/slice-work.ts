import { createWorkSlice } from "@/lib/client/pace/work-slice";

/** The same items, with a pause whenever making and using them has taken 8 ms. */
export async function* sliceWork<Item>(items: Iterable<Item>, now?: () => number): AsyncGenerator<Item> {
  const slice = createWorkSlice(now);
  for (const item of items) {
    if (slice.isSpent()) await slice.rest();
    yield item;
  }
}
