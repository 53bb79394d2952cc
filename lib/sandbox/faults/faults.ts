import type { Fault } from "@/lib/sandbox/faults/edit-plan";
import { itemFaults } from "@/lib/sandbox/faults/item-faults";
import { orderFaults } from "@/lib/sandbox/faults/order-faults";
import { wireFaults } from "@/lib/sandbox/faults/wire-faults";

const prefix = "sandbox-fault-";

const faults: { readonly [model: string]: Fault } = Object.fromEntries(
  Object.entries({ ...wireFaults, ...orderFaults, ...itemFaults }).map(([name, fault]) => [
    prefix + name,
    fault,
  ]),
);

/** Ids of the models that play a fault. */
export const faultModels: readonly string[] = Object.keys(faults);

/** The fault that a model plays, if it plays one. */
export function findFault(model: string): Fault | null {
  return Object.hasOwn(faults, model) ? (faults[model] ?? null) : null;
}
