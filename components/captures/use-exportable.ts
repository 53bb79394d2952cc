import { useRun } from "@/lib/client/playground";

/** True once a run has ended with an answer: one that still grows would come into a file by halves. */
export function useExportable(): boolean {
  return useRun(({ phase, http }) => phase === "ended" && http !== null);
}
