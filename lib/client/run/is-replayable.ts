import type { Run } from "@/lib/client/run/run-store";

/** True for a run that is over and has brought something: frames, or the text of an answer that was no stream. */
export function isReplayable({ phase, http, log, body }: Run): boolean {
  return phase === "ended" && http !== null && (log.entryCount > 0 || Boolean(body));
}
