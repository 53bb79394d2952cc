import { expect, test } from "vitest";
import { createWorkSlice } from "@/lib/client/pace/work-slice";

function createRig() {
  const clock = { time: 100 };
  return { clock, slice: createWorkSlice(() => clock.time) };
}

test("a slice is spent after 8 ms of work, and a rest lets other tasks run before the next one begins", async () => {
  const { clock, slice } = createRig();
  clock.time += 8;
  expect(slice.isSpent()).toBe(false);
  clock.time += 1;
  expect(slice.isSpent()).toBe(true);

  let hasOtherRun = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    hasOtherRun = true;
    port1.close();
  };
  port2.postMessage(null);
  await slice.rest();
  expect(hasOtherRun).toBe(true);
  expect(slice.isSpent()).toBe(false);
});

test("what had to be waited for begins a slice, what was there already does not", async () => {
  const { clock, slice } = createRig();
  clock.time += 20;
  expect(await slice.wait(Promise.resolve("there"))).toBe("there");
  expect(slice.isSpent()).toBe(true);
  const late = Promise.resolve().then(() => {
    clock.time += 5;
    return "late";
  });
  expect(await slice.wait(late)).toBe("late");
  expect(slice.isSpent()).toBe(false);
});
