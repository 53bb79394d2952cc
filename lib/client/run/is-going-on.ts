import type { Run } from "@/lib/client/run/run-store";

/** True from the press of Run to the end of the answer, also of a replay. */
export const isGoingOn = ({ phase }: Pick<Run, "phase">): boolean => phase !== "idle" && phase !== "ended";
