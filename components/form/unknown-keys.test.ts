import { expect, test } from "vitest";
import { listUnknownKeys } from "@/components/form/unknown-keys";

const paths = [["model"], ["policy", "input", "mode"], ["policy", "output", "mode"]];

test("keys that no field shows are named, inner ones with their way", () => {
  const value = { model: "m", x: 1, policy: { input: { mode: "score", y: 1 }, z: [] } };
  expect(listUnknownKeys(value, paths)).toEqual(["x", "policy.input.y", "policy.z"]);
});

test("what stands where an object is expected is for the checks to tell", () => {
  expect(listUnknownKeys({ policy: null }, paths)).toEqual([]);
  expect(listUnknownKeys({ model: { deep: 1 } }, paths)).toEqual([]);
});
