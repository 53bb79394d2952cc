/** One value that the page shares: the id of the chosen provider, what stands in the row of presets. */
export type ValueStore<Value> = {
  readonly getSnapshot: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (value: Value) => void;
};

export function createValueStore<Value>(initial: Value): ValueStore<Value> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    getSnapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(value) {
      if (value === current) return;
      current = value;
      for (const listener of listeners) listener();
    },
  };
}
