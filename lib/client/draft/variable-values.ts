import { type DraftStorage, openTabStorage } from "@/lib/client/draft/saved-draft";
import { isJsonObject } from "@/lib/protocol/json";

/** What stands for a request's variables. Kept in this tab, and in no link, preset or file. */
export type VariableValues = {
  readonly getSnapshot: () => ReadonlyMap<string, string>;
  readonly subscribe: (listener: () => void) => () => void;
  /** An empty value is none: the variable is then sent as it stands. */
  readonly set: (name: string, value: string) => void;
};

export const variablesKey = "playground.variables";

/** `storage`: null where the browser blocks it; values then last as long as the page. */
export function createVariableValues(storage: DraftStorage | null): VariableValues {
  const listeners = new Set<() => void>();
  let values: ReadonlyMap<string, string> = readKept(storage);
  return {
    getSnapshot: () => values,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(name, value) {
      const next = new Map(values);
      if (value === "") next.delete(name);
      else next.set(name, value);
      values = next;
      keep(storage, next);
      for (const listener of listeners) listener();
    },
  };
}

function readKept(storage: DraftStorage | null): ReadonlyMap<string, string> {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(variablesKey) ?? "null");
    if (!isJsonObject(kept) || kept.version !== 1 || !isJsonObject(kept.values)) return new Map();
    const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === "string";
    return new Map(Object.entries(kept.values).filter(isText));
  } catch {
    return new Map();
  }
}

function keep(storage: DraftStorage | null, values: ReadonlyMap<string, string>): void {
  try {
    storage?.setItem(variablesKey, JSON.stringify({ version: 1, values: Object.fromEntries(values) }));
  } catch {
    // Full or blocked: a reload brings back the last values that fitted.
  }
}

let valuesOfPage: VariableValues | null = null;

/** The page's own, made when they are first asked for. */
export function openVariableValues(): VariableValues {
  valuesOfPage ??= createVariableValues(openTabStorage());
  return valuesOfPage;
}
