/** The id of the provider that Run sends to. */
export type ProviderStore = {
  readonly getSnapshot: () => string;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (id: string) => void;
};

export function createProviderStore(initialId: string): ProviderStore {
  const listeners = new Set<() => void>();
  let current = initialId;
  return {
    getSnapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(id) {
      if (id === current) return;
      current = id;
      for (const listener of listeners) listener();
    },
  };
}
