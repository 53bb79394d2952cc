import type { Fault } from "@/lib/sandbox/faults/edit-plan";
import { endFaults } from "@/lib/sandbox/faults/end-faults";
import { itemFaults } from "@/lib/sandbox/faults/item-faults";
import { orderFaults } from "@/lib/sandbox/faults/order-faults";
import { partFaults } from "@/lib/sandbox/faults/part-faults";
import { responseFaults } from "@/lib/sandbox/faults/response-faults";
import { textFaults } from "@/lib/sandbox/faults/text-faults";
import { toolFaults } from "@/lib/sandbox/faults/tool-faults";
import { wireFaults } from "@/lib/sandbox/faults/wire-faults";

const prefix = "sandbox-fault-";

/** By family, in the order in which the checker's rules stand. */
const families = [
  wireFaults,
  orderFaults,
  endFaults,
  responseFaults,
  itemFaults,
  partFaults,
  textFaults,
  toolFaults,
];

const faults: { readonly [model: string]: Fault } = Object.fromEntries(
  families.flatMap((family) => Object.entries(family)).map(([name, fault]) => [prefix + name, fault]),
);

/** Ids of the models that play a fault. */
export const faultModels: readonly string[] = Object.keys(faults);

/** The fault that a model plays, if it plays one. */
export function findFault(model: string): Fault | null {
  return Object.hasOwn(faults, model) ? (faults[model] ?? null) : null;
}
