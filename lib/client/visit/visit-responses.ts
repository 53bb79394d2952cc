import type { Run, RunStore } from "@/lib/client/run/run-store";
import type { ResponseState } from "@/lib/protocol/response/response-state";

/** A response that a run of this visit has ended with. */
export type VisitResponse = {
  readonly id: string;
  readonly providerId: string;
  /** As the response names it; empty where it does not. */
  readonly model: string;
  /** Milliseconds since 1970. */
  readonly endedAt: number;
  /** The beginning of what it says, or the tool that it calls; empty where it has neither. */
  readonly firstWords: string;
  /** The provider said that it does not keep it, so that nothing can follow it. */
  readonly isForgotten: boolean;
};

/** What `previous_response_id` can be picked from: the newest is the last. */
export type VisitResponses = {
  readonly getSnapshot: () => readonly VisitResponse[];
  readonly subscribe: (listener: () => void) => () => void;
};

const mostCharacters = 80;

/** A list for a menu; a visit of a thousand runs needs no longer one. */
const mostResponses = 50;

/** Notes each response of `runs` that came to an end and has an id; one that failed can not be gone on from. */
export function createVisitResponses(runs: RunStore, now: () => number = Date.now): VisitResponses {
  const listeners = new Set<() => void>();
  let list: readonly VisitResponse[] = [];
  let lastRun = 0;

  runs.subscribe(() => {
    const run = runs.getSnapshot();
    if (run.phase !== "ended" || run.id === lastRun) return;
    lastRun = run.id;
    const response = readResponse(run, now());
    if (!response) return;
    list = [...list.filter(({ id }) => id !== response.id), response].slice(-mostResponses);
    for (const listener of listeners) listener();
  });

  return {
    getSnapshot: () => list,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readResponse(
  { response: state, providerId, isRecorded }: Run,
  endedAt: number,
): VisitResponse | null {
  // Whoever answered in the file, the visitor's own key may not know it.
  if (isRecorded) return null;
  const { response, status } = state;
  if (typeof response?.id !== "string" || response.id === "" || status === "failed") return null;
  // Stopped or cut off: the provider ends such a response with the connection, unless it is made in the background.
  if (status === "in_progress" && response.background !== true) return null;
  return {
    id: response.id,
    providerId,
    model: typeof response.model === "string" ? response.model : "",
    endedAt,
    firstWords: readFirstWords(state),
    isForgotten: response.store === false,
  };
}

function readFirstWords({ items }: ResponseState): string {
  for (const item of items) {
    const text = item.content.find(({ kind }) => kind === "text" || kind === "refusal")?.text;
    if (text) return text.slice(0, mostCharacters).trim();
  }
  return items.find(({ name }) => name !== null)?.name ?? "";
}
