import { beforeAll, expect, test } from "vitest";
import { checkBytes } from "@/lib/protocol/check/fixtures/check-bytes";
import { mutateStream, mutationCells } from "@/lib/protocol/check/fixtures/mutation-table";
import { type WireEvent, writeStream } from "@/lib/protocol/check/fixtures/stream-builder";
import { createSandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";
import { scenarios } from "@/lib/sandbox/fixtures/scenarios";

const seed = 20_261_122;
let streams: { name: string; events: WireEvent[]; rules: string[] }[] = [];

/** Numbers are left off, since those of a spoilt stream are counted anew. */
async function readScenario(name: string) {
  const body = { ...scenarios[name], stream: true };
  const events = (await createSandboxClient().stream("POST", "responses", body)).map(
    ({ sequence_number: _number, ...event }) => event as WireEvent,
  );
  return { name, events, rules: readRules(writeStream(events)) };
}

function readRules(stream: string): string[] {
  return [...new Set(checkBytes(stream).list.map(({ rule }) => rule))];
}

/** Of an answer that was cut or that failed, much may be missing. */
beforeAll(async () => {
  const all = await Promise.all(Object.keys(scenarios).map(readScenario));
  streams = all.filter(({ events }) => events.at(-1)?.type === "response.completed");
});

test.each(mutationCells.map((cell) => [cell.family ?? "any", cell.row, cell] as const))(
  "spoilt scenarios, %s: %s",
  (_family, _row, cell) => {
    for (const { name, events, rules } of streams) {
      const mutated = rules.includes(cell.rule) ? null : mutateStream(cell, events, seed);
      if (mutated !== null) expect([name, ...readRules(mutated)]).toContain(cell.rule);
    }
  },
);
