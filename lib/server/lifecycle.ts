// The entry and Next's bundle load this module twice: what they share hangs on the process.
const drainingKey = Symbol.for("responses-playground.draining");
const shared = globalThis as { [drainingKey]?: boolean };

/** From SIGTERM on: no new work, what streams may end. */
export function startDraining(): void {
  shared[drainingKey] = true;
}

export function isDraining(): boolean {
  return shared[drainingKey] === true;
}
