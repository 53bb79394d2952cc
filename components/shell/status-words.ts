import type { Run, RunOutcome } from "@/lib/client/run/run-store";

export type StatusWord =
  | "ready"
  | "streaming"
  | "completed"
  | "incomplete"
  | "failed"
  | "cut"
  | "stopped"
  | "http";

const wordByOutcome: Record<Exclude<RunOutcome["kind"], "http_error">, StatusWord> = {
  completed: "completed",
  incomplete: "incomplete",
  failed: "failed",
  cut: "cut",
  stopped: "stopped",
  not_responses_stream: "failed",
  not_event_stream: "failed",
  unreachable: "failed",
};

/** The status line's word: one of a closed list, which scripts and tests read (DESIGN.md, "Names on the page"). */
export function statusWord({ phase, outcome }: Pick<Run, "phase" | "outcome">): StatusWord {
  if (outcome) return outcome.kind === "http_error" ? "http" : wordByOutcome[outcome.kind];
  return phase === "idle" ? "ready" : "streaming";
}
