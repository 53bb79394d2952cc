import { measureCore } from "@/scripts/bench/protocol/measure-core";
import { measureJumps } from "@/scripts/bench/protocol/measure-jumps";
import type { ProtocolTimes } from "@/scripts/bench/protocol/report-protocol";
import type { Cut } from "@/scripts/bench/protocol/text-stream";

const socketCut = { chunkBytes: 16_384 };

/** Events of each measured way that go through before any counts: enough for the compiler to have settled. */
const warmUpEvents = 300_000;

/** The protocol core, in this process and with no server: its stages, how it grows, and jumps in time. */
export function benchProtocol(isQuick: boolean): ProtocolTimes {
  const measure = (eventCount: number, cut: Cut, rounds: number) =>
    measureCore(eventCount, cut, {
      warmUp: Math.ceil(warmUpEvents / eventCount),
      rounds: isQuick ? Math.ceil(rounds / 5) : rounds,
    });
  return {
    core: [
      measure(50_000, socketCut, 25),
      measure(50_000, "events", 15),
      measure(10_000, socketCut, 45),
      measure(100_000, socketCut, 15),
      measure(1_000_000, socketCut, 5),
    ],
    jumps: measureJumps(50_000, 200, { warmUp: 2, rounds: 9 }),
  };
}
