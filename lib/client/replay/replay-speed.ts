/** How many recorded seconds pass in one. */
export const replaySpeeds = ["0.25", "0.5", "1", "2", "4", "8", "16", "instant"] as const;

export type ReplaySpeed = (typeof replaySpeeds)[number];

export const replaySpeedCookie = "replay-speed";

export function readReplaySpeed(cookie: string | undefined): ReplaySpeed {
  return replaySpeeds.find((speed) => speed === cookie) ?? "1";
}

/** As a pacer takes it. */
export function replayRate(speed: ReplaySpeed): number {
  return speed === "instant" ? Number.POSITIVE_INFINITY : Number(speed);
}
