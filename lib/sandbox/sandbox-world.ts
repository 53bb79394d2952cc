import { type Wait, waitOnTimer } from "@/lib/sandbox/pace";

/** What the sandbox takes from the world, so that a test can stand in for it. */
export type SandboxWorld = {
  /** The time of day in milliseconds, for `created_at` and `completed_at`. */
  date: () => number;
  /** A clock that never jumps, in milliseconds, for the pace and for what is kept how long. */
  now: () => number;
  wait: Wait;
  /** Milliseconds between two tokens of a model without a pace of its own. */
  tokenMilliseconds: number;
  /** 48 hexadecimal digits, new ones each time. */
  randomId: () => string;
};

export const realWorld: SandboxWorld = {
  date: () => Date.now(),
  now: () => performance.now(),
  wait: waitOnTimer,
  // About the pace of a quick model: 25 tokens a second.
  tokenMilliseconds: 40,
  randomId: () => Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString("hex"),
};

/** Unix time in whole seconds, as the API writes it. */
export function readSeconds(world: SandboxWorld): number {
  return Math.floor(world.date() / 1000);
}
