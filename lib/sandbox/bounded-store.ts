export type StoreLimits = {
  entries: number;
  bytes: number;
  /** Milliseconds that an entry stays after it was put in. */
  lifetime: number;
};

export type BoundedStore<Value> = {
  /** Null where nothing is kept under this id, or no longer. What is asked for counts as used. */
  get(id: string): Value | null;
  /** Puts in or replaces; the least recently used go where it gets too full. False: it alone is too large. */
  set(id: string, value: Value, bytes: number): boolean;
  /** Whether it was there. */
  delete(id: string): boolean;
  /** All that is kept, the least recently used first. */
  values(): Iterable<Value>;
};

type Entry<Value> = { value: Value; bytes: number; expiresAt: number };

/** A map that forgets: by age, by number and by size. `now` in milliseconds; no timers, so nothing to stop. */
export function createBoundedStore<Value>(limits: StoreLimits, now: () => number): BoundedStore<Value> {
  // A Map lists its keys in the order in which they were put in: the first is the least recently used.
  const entries = new Map<string, Entry<Value>>();
  let bytes = 0;

  function remove(id: string): boolean {
    bytes -= entries.get(id)?.bytes ?? 0;
    return entries.delete(id);
  }

  function removeExpired(): void {
    const time = now();
    for (const [id, { expiresAt }] of entries) if (expiresAt <= time) remove(id);
  }

  function removeUntilItFits(): void {
    for (const id of entries.keys()) {
      if (entries.size <= limits.entries && bytes <= limits.bytes) return;
      remove(id);
    }
  }

  return {
    get(id) {
      const entry = entries.get(id);
      if (!entry) return null;
      entries.delete(id);
      if (entry.expiresAt <= now()) {
        bytes -= entry.bytes;
        return null;
      }
      entries.set(id, entry);
      return entry.value;
    },
    set(id, value, size) {
      removeExpired();
      remove(id);
      if (size > limits.bytes) return false;
      entries.set(id, { value, bytes: size, expiresAt: now() + limits.lifetime });
      bytes += size;
      removeUntilItFits();
      return true;
    },
    delete: remove,
    values() {
      removeExpired();
      return [...entries.values()].map(({ value }) => value);
    },
  };
}
