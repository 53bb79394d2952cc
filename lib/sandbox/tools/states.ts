import type { ItemEvent } from "@/lib/sandbox/items/output-item";

// Milliseconds: long enough to be seen, short enough not to be waited for.
const usualWait = 200;

/** The states of a hosted tool one after the other: `<type>.<state>`; the first comes at once. */
export function describeStates(type: string, id: string, states: readonly string[]): ItemEvent[] {
  return states.map((state, index) => ({
    type: `${type}.${state}`,
    fields: { item_id: id },
    wait: index === 0 ? 0 : usualWait,
  }));
}
