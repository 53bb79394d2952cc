import { expect, test } from "vitest";
import { composeAnswer } from "@/lib/sandbox/answer";
import { isApiError } from "@/lib/sandbox/api-error";
import { fakeWorld } from "@/lib/sandbox/fixtures/fake-world";
import { readRequest } from "@/lib/sandbox/read-request";
import { startRun } from "@/lib/sandbox/run";
import { createState, keepConversation, keepRun } from "@/lib/sandbox/sandbox-state";

function createContext() {
  const world = fakeWorld();
  return { world, state: createState(world.now) };
}

test("of answers that are too long together the oldest go, also while they run", () => {
  const context = createContext();
  const result = readRequest('{"model":"sandbox-flood","input":"Go","background":true}', context);
  if (result.kind === "error") throw new Error(result.error.message);
  const answer = composeAnswer(result.request, context.world.randomId, 0);
  if (isApiError(answer)) throw new Error(answer.message);
  const ids = Array.from({ length: 40 }, (_, index) => `resp_${index}`);
  for (const responseId of ids) keepRun(startRun({ ...answer, responseId }, 0), context);
  const kept = ids.filter((id) => context.state.runs.get(id) !== null);
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.length).toBeLessThan(40);
  expect(kept).toEqual(ids.slice(-kept.length));
});

test("a conversation that is too large is not kept, and the one before stays", () => {
  const context = createContext();
  const small = { id: "conv_1", createdAt: 0, metadata: {}, items: [], run: null };
  const large = { ...small, id: "conv_2", items: [{ text: "x".repeat(17 * 1024 * 1024) }] };
  expect(keepConversation(small, context)).toBe(true);
  expect(keepConversation(large, context)).toBe(false);
  expect(context.state.conversations.get("conv_1")).toBe(small);
});
